-- Secret addresses, each of one person, at which calendar programs ask what is due
create table calendar_feed (
    person uuid primary key,
    hash bytea not null unique,
    created_at timestamptz not null,
    last_used_at timestamptz,
    -- what it held when somebody last asked, and since when
    content text,
    changed_at timestamptz
);

-- how each thing stood when somebody last asked, so that calendar programs are told which of two is the newer
create table calendar_feed_entry (
    person uuid not null references calendar_feed on delete cascade,
    entry text not null,
    content text not null,
    sequence integer not null,
    changed_at timestamptz not null,
    primary key (person, entry)
);

create index systems_system_review on systems_system (next_review) where next_review is not null;
create index risk_risk_review on risk_risk (next_review) where next_review is not null;
create index risk_risk_accepted on risk_risk (accepted_until) where accepted_until is not null;
create index risk_treatment_action_due on risk_treatment_action (due) where confirmed_by is null;
create index corrective_action_due on corrective_action (due) where done_by is null;
create index corrective_nonconformity_judgeable on corrective_nonconformity (judgeable_at) where state = 'EFFECTIVENESS';
create index corrective_nonconformity_body on corrective_nonconformity (body_deadline) where body_deadline is not null;
create index documents_version_waiting_day on documents_version (effective_on) where state = 'APPROVED';
