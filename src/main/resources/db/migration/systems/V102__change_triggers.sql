alter table systems_change add column judged boolean not null default false;

-- what the changes of a system ask for, until they have come to rest
create table systems_trigger (
    system_id uuid primary key references systems_system,
    first_at timestamptz not null,
    last_at timestamptz not null,
    impact boolean not null,
    risks boolean not null,
    tell boolean not null,
    causes text not null
);
create index systems_trigger_last on systems_trigger (last_at);
