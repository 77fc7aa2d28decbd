create table identity_person (
    id            uuid primary key,
    version       integer     not null,
    name          text        not null,
    email         text        not null unique check (email = lower(email)),
    language      text        not null,
    zone          text        not null,
    theme         text        not null,
    roles         text[]      not null,
    active        boolean     not null,
    manager       uuid references identity_person,
    password_hash text,
    -- raised to end all sessions of the person
    session_stamp integer     not null,
    created_at    timestamptz not null
);
create index identity_person_roles on identity_person using gin (roles) where active;
create index identity_person_manager on identity_person (manager) where active;

-- starts_at and ends_at are the days' bounds in the absent person's zone
create table identity_substitution (
    id          uuid primary key,
    absent      uuid        not null references identity_person,
    substitute  uuid        not null references identity_person,
    first_day   date        not null,
    last_day    date        not null check (last_day >= first_day),
    starts_at   timestamptz not null,
    ends_at     timestamptz not null,
    declared_by uuid        not null references identity_person,
    declared_at timestamptz not null,
    check (absent <> substitute)
);
create index identity_substitution_absent on identity_substitution (absent, ends_at);
create index identity_substitution_substitute on identity_substitution (substitute, ends_at);

create table identity_link (
    hash       bytea primary key,
    person     uuid        not null references identity_person,
    purpose    text        not null,
    expires_at timestamptz not null,
    used_at    timestamptz
);
create index identity_link_person on identity_link (person);

create table identity_token (
    id           uuid primary key,
    person       uuid        not null references identity_person,
    name         text        not null,
    hash         bytea       not null unique,
    created_at   timestamptz not null,
    expires_at   timestamptz not null,
    last_used_at timestamptz,
    revoked_at   timestamptz
);
create index identity_token_person on identity_token (person);

-- key: the hash of an account's address, or a network address; never the typed text itself
create table identity_throttle (
    key           text primary key,
    failures      integer     not null,
    last_failure  timestamptz not null,
    blocked_until timestamptz not null
);
create index identity_throttle_age on identity_throttle (last_failure);
