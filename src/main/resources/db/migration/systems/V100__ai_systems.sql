create sequence systems_number;

create table systems_system (
    id uuid primary key,
    version integer not null,
    number text not null unique,
    state text not null,
    name text not null check (length(name) between 1 and 120),
    purpose text,
    roles text,
    kind text,
    stage text,
    owner uuid,
    deputy uuid,
    users text,
    affected_persons text,
    sectors text,
    countries text,
    data_categories text,
    autonomy text,
    oversight text,
    intended_use text,
    foreseeable_misuse text,
    go_live date,
    next_review date,
    links text,
    external_reference text unique,
    risk_class text,
    created_by uuid not null,
    created_at timestamptz not null,
    changed_at timestamptz not null,
    -- by which two spellings of one name are found alike
    name_key text generated always as (regexp_replace(lower(name), '[^[:alnum:]]', '', 'g')) stored
);
create index systems_system_name on systems_system (lower(name), id);
create index systems_system_name_key on systems_system (name_key);
create index systems_system_changed on systems_system (changed_at, id);
create index systems_system_created on systems_system (created_at, id);
create index systems_system_owner on systems_system (owner);
create index systems_system_deputy on systems_system (deputy);
create index systems_system_created_by on systems_system (created_by);

create table systems_component (
    id uuid primary key,
    system_id uuid not null references systems_system,
    type text not null,
    name text not null,
    version text not null,
    supplier text not null,
    licence text not null,
    reference text not null,
    notes text not null,
    bom text not null
);
create unique index systems_component_name on systems_component (system_id, type, lower(name));

create table systems_change (
    id uuid primary key,
    system_id uuid not null references systems_system,
    at timestamptz not null,
    person uuid not null,
    on_behalf_of uuid,
    way text not null,
    reason text not null
);
create index systems_change_system on systems_change (system_id, at, id);

create table systems_change_item (
    change_id uuid not null references systems_change,
    position integer not null,
    aspect text not null,
    about text not null,
    before text not null,
    after text not null,
    primary key (change_id, position)
);
