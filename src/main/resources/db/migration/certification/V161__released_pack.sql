-- the evidence pack that top management released for the audit
alter table certification_audit add column pack uuid;
