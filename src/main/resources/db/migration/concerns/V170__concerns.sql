create table concerns_concern (
    id uuid primary key,
    case_id uuid not null unique,
    number text not null unique,
    title text not null check (length(title) between 1 and 200),
    what_happened text not null check (length(what_happened) <= 4000),
    system text not null check (length(system) <= 200),
    occurred text not null check (length(occurred) <= 200),
    affected text not null check (length(affected) <= 500),
    -- of an anonymous reporter all three are empty, and nothing else is known
    reporter_name text not null check (length(reporter_name) <= 200),
    reporter_mail text not null check (length(reporter_mail) <= 254),
    reporter uuid,
    language text not null check (language in ('en', 'de')),
    -- SHA-256 of the secret with which the reporter reads the answer
    secret_hash bytea not null,
    state text not null check (state in
        ('RECEIVED', 'ASKED_BACK', 'INCIDENT', 'NONCONFORMITY', 'ANSWERED', 'NOT_FOUNDED', 'CANCELLED')),
    reported_at timestamptz not null,
    triage_due timestamptz not null,
    triaged_at timestamptz,
    ended_at timestamptz,
    -- number of the case that it led to
    followed_by text,
    search tsvector generated always as (search_vector(title, what_happened)) stored
);
create index concerns_concern_newest on concerns_concern (reported_at desc, id desc);
create index concerns_concern_reporter on concerns_concern (reporter) where reporter is not null;
create index concerns_concern_search on concerns_concern using gin (search);

create table concerns_message (
    id uuid primary key,
    concern_id uuid not null references concerns_concern,
    at timestamptz not null,
    from_reporter boolean not null,
    by uuid,
    text text not null check (length(text) between 1 and 4000)
);
create index concerns_message_concern on concerns_message (concern_id, at, id);
