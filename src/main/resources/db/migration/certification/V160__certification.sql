create table certification_certificate (
    id uuid primary key,
    body text not null check (length(body) between 1 and 200),
    number text not null check (length(number) between 1 and 100),
    scope text not null check (length(scope) between 1 and 4000),
    decided_on date not null,
    expires_on date not null check (expires_on > decided_on),
    -- set when a later decision renews it
    renewed_by uuid references certification_certificate,
    created_at timestamptz not null,
    created_by uuid not null
);
-- an organisation has one certificate in force; the ones before are kept
create unique index certification_certificate_current on certification_certificate ((true)) where renewed_by is null;

create table certification_audit (
    id uuid primary key,
    certificate_id uuid not null references certification_certificate,
    kind text not null check (kind in ('SURVEILLANCE_1', 'SURVEILLANCE_2', 'RECERTIFICATION')),
    state text not null check (state in ('PLANNED', 'PREPARING', 'RELEASED', 'DONE')),
    due_on date not null,
    -- preparation is not started by itself before this day, if it was cancelled
    not_before date,
    case_id uuid unique,
    begins_on date,
    ends_on date,
    auditors text not null,
    scope text not null,
    statement text not null,
    sent_back text not null,
    outcome text,
    result text not null,
    unique (certificate_id, kind)
);

-- how ready the organisation was, day by day, as the registers told it
create table certification_readiness (
    audit_id uuid not null references certification_audit,
    day date not null,
    at timestamptz not null,
    met integer not null,
    at_risk integer not null,
    not_met integer not null,
    lines jsonb not null,
    primary key (audit_id, day)
);

create table certification_gap (
    id uuid primary key,
    audit_id uuid not null references certification_audit,
    clause text not null,
    owner uuid not null,
    case_id uuid unique,
    opened_at timestamptz not null,
    closed_at timestamptz,
    -- empty if it was closed because the line turned met
    reason text not null
);
create unique index certification_gap_open on certification_gap (audit_id, clause) where closed_at is null;
