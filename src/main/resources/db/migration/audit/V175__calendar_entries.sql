-- grows with each change of the days or the people that they were told of; -1 as long as they were not
alter table audit_audit add column calendar_sequence integer not null default -1;
