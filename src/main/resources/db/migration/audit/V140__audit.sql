create sequence audit_programme_number;

-- one row for each version of a programme; versions of one programme share its number
create table audit_programme (
    id uuid primary key,
    revision integer not null,
    number integer not null,
    edition integer not null check (edition >= 1),
    name text not null check (length(name) between 1 and 200),
    first_day date not null,
    last_day date not null,
    criteria text not null,
    method text not null,
    frequency text not null,
    state text not null check (state in ('DRAFT', 'PROPOSED', 'APPROVED', 'SUPERSEDED')),
    case_id uuid,
    remarks text not null,
    approved_by uuid,
    approved_at timestamptz,
    created_at timestamptz not null,
    created_by uuid not null,
    check (last_day > first_day),
    unique (number, edition)
);
create unique index audit_programme_approved on audit_programme (number) where state = 'APPROVED';
create unique index audit_programme_open on audit_programme (number) where state in ('DRAFT', 'PROPOSED');
create index audit_programme_case on audit_programme (case_id) where case_id is not null;

create table audit_planned (
    id uuid primary key,
    programme_id uuid not null references audit_programme,
    -- stays the same from version to version, so that an audit is started once
    key uuid not null,
    title text not null check (length(title) between 1 and 200),
    planned_on date not null,
    lead uuid not null,
    clauses text[] not null,
    controls text[] not null,
    systems text[] not null,
    unique (programme_id, key)
);

create table audit_audit (
    id uuid primary key,
    number text not null unique,
    case_id uuid not null unique,
    programme_id uuid references audit_programme,
    planned_key uuid,
    title text not null,
    planned_on date not null,
    lead uuid not null,
    clauses text[] not null,
    controls text[] not null,
    systems text[] not null,
    criteria text not null,
    method text not null,
    state text not null check (state in ('PLANNING', 'CONFIRMING', 'PREPARING', 'CONDUCTING', 'REPORTING', 'COMMENTING',
        'ACCEPTED', 'CLOSED', 'CANCELLED')),
    first_day date,
    last_day date,
    auditees uuid[] not null,
    team uuid[] not null,
    other_dates text not null,
    summary text not null,
    conclusion text not null,
    sent_back text not null,
    reported_by uuid,
    reported_at timestamptz,
    accepted_by uuid,
    accepted_at timestamptz,
    ended_at timestamptz,
    search tsvector generated always as (search_vector(title, summary)) stored
);
create unique index audit_audit_planned on audit_audit (planned_key)
    where planned_key is not null and state <> 'CANCELLED';
create index audit_audit_search on audit_audit using gin (search);

create table audit_line (
    id uuid primary key,
    audit_id uuid not null references audit_audit,
    position integer not null,
    -- clause, control or system; empty for what the lead auditor added
    ref text not null,
    question text not null check (length(question) <= 2000),
    dropped text not null,
    -- for optimistic locking: several auditors work at once
    revision integer not null,
    verdict text check (verdict in ('CONFORM', 'OBSERVATION', 'OPPORTUNITY', 'MINOR', 'MAJOR')),
    note text not null check (length(note) <= 4000),
    judged_by uuid,
    judged_at timestamptz,
    nonconformity uuid,
    nonconformity_number text,
    unique (audit_id, position)
);

create table audit_line_file (
    line_id uuid not null references audit_line,
    file_id uuid not null,
    name text not null,
    primary key (line_id, file_id)
);

create table audit_comment (
    audit_id uuid not null references audit_audit,
    auditee uuid not null,
    -- empty: read, nothing to add
    text text not null,
    at timestamptz not null,
    primary key (audit_id, auditee)
);
