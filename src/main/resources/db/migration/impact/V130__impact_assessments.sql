create table impact_assessment (
    id uuid primary key,
    case_id uuid not null unique,
    number text not null unique,
    system_id uuid not null,
    -- as last known, so that lists need no other register
    system_number text not null,
    system_name text not null,
    owner uuid,
    state text not null,
    started_at timestamptz not null,
    started_by uuid,
    previous uuid references impact_assessment,
    answers text not null,
    sent_back text not null default '',
    readers text not null default '',
    decision text,
    level text,
    fundamental_rights boolean not null default false,
    version integer,
    decided_at timestamptz,
    next_review date,
    -- the newest recorded one of its system
    standing boolean not null default false
);
-- one running assessment a system
create unique index impact_assessment_running on impact_assessment (system_id)
    where state not in ('APPROVED', 'STOPPED', 'CANCELLED');
create unique index impact_assessment_standing on impact_assessment (system_id) where standing;
create unique index impact_assessment_version on impact_assessment (system_id, version);
create index impact_assessment_system on impact_assessment (system_id, started_at);
create index impact_assessment_newest on impact_assessment (started_at desc, id desc);
create index impact_assessment_review on impact_assessment (next_review) where standing;
create index impact_assessment_owner on impact_assessment (owner);

-- why it runs; the key makes a cause that is told twice count once
create table impact_cause (
    id uuid primary key,
    assessment_id uuid not null references impact_assessment,
    kind text not null,
    at timestamptz not null,
    text text not null,
    text_de text not null
);
create index impact_cause_assessment on impact_cause (assessment_id, at);

create table impact_report (
    assessment_id uuid primary key references impact_assessment,
    content text not null
);

create function impact_report_stays() returns trigger language plpgsql as $$
begin
    raise exception 'A report of an impact assessment is never changed or removed';
end $$;
create trigger impact_report_stays before update or delete on impact_report
    for each row execute function impact_report_stays();
