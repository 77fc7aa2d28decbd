-- the case that was opened for it; what was decided before there were such cases stays without one
alter table corrective_follow_up add column opened_case uuid;
