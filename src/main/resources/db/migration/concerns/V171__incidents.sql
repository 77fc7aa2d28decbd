create table concerns_incident (
    id uuid primary key,
    case_id uuid not null unique,
    number text not null unique,
    title text not null check (length(title) between 1 and 200),
    reported text not null check (length(reported) <= 4000),
    -- number of the concern that it came from
    concern text not null,
    reporter uuid not null,
    reported_at timestamptz not null,
    state text not null check (state in ('REPORTED', 'ACTING', 'CLOSED', 'CANCELLED')),
    system uuid,
    system_name text not null default '',
    effect text,
    timeline text,
    affected text,
    severity text check (severity in ('LOW', 'MODERATE', 'HIGH')),
    -- the legal times run from the end of this day
    aware date,
    harm text check (harm in ('NONE', 'DEATH', 'HEALTH', 'INFRASTRUCTURE', 'RIGHTS', 'PROPERTY')),
    widespread boolean,
    reasons text,
    owner uuid,
    serious boolean,
    days integer check (days between 0 and 365),
    rule text,
    rule_de text,
    containment text not null default '',
    consequences text not null default '',
    lessons text not null default '',
    nonconformity text not null default '',
    risk text not null default '',
    ended_at timestamptz,
    search tsvector generated always as (search_vector(title, reported)) stored
);
create index concerns_incident_newest on concerns_incident (reported_at desc, id desc);
create index concerns_incident_owner on concerns_incident (owner) where owner is not null;
create index concerns_incident_search on concerns_incident using gin (search);

create table concerns_duty (
    id uuid primary key,
    incident_id uuid not null references concerns_incident,
    whom text not null check (whom in ('AUTHORITY', 'PROVIDER', 'USERS')),
    due timestamptz not null,
    rule text not null,
    rule_de text not null,
    state text not null check (state in ('OPEN', 'INFORMED', 'NOT_REQUIRED')),
    informed_on date,
    reference text not null default '',
    reason text not null default '',
    done_at timestamptz,
    unique (incident_id, whom)
);
