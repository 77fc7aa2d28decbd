create sequence risk_number;

create table risk_risk (
    id uuid primary key,
    version integer not null,
    number text not null unique,
    title text not null check (length(title) between 1 and 160),
    cause text,
    event text not null,
    consequence text,
    source text,
    objectives text,
    owner uuid not null,
    likelihood integer check (likelihood between 1 and 5),
    impact_organisation integer check (impact_organisation between 1 and 5),
    impact_individuals integer check (impact_individuals between 1 and 5),
    impact_society integer check (impact_society between 1 and 5),
    rationale text,
    existing_controls text,
    residual_likelihood integer check (residual_likelihood between 1 and 5),
    residual_impact integer check (residual_impact between 1 and 5),
    residual_rationale text,
    -- what the decision table answered, with its rule and version
    inherent text,
    inherent_rank integer,
    residual text,
    residual_rank integer,
    scenario text,
    library_version integer,
    created_by uuid not null,
    created_at timestamptz not null,
    changed_at timestamptz not null,
    impact integer generated always as (greatest(impact_organisation, impact_individuals, impact_society)) stored,
    rank integer not null generated always as (coalesce(residual_rank, inherent_rank, 0)) stored
);
create index risk_risk_rank on risk_risk (rank, id);
create index risk_risk_title on risk_risk (lower(title), id);
create index risk_risk_changed on risk_risk (changed_at, id);
create index risk_risk_created on risk_risk (created_at, id);
create index risk_risk_owner on risk_risk (owner);

create table risk_system (
    risk_id uuid not null references risk_risk,
    system_id uuid not null,
    primary key (risk_id, system_id)
);
create index risk_system_system on risk_system (system_id);

-- which scenario was applied to which system: each only once
create table risk_application (
    scenario text not null,
    system_id uuid not null,
    risk_id uuid not null references risk_risk deferrable initially deferred,
    primary key (scenario, system_id)
);

create table risk_step (
    id uuid primary key,
    risk_id uuid not null references risk_risk,
    at timestamptz not null,
    person uuid not null,
    on_behalf_of uuid,
    way text not null,
    reason text not null,
    changes text not null
);
create index risk_step_risk on risk_step (risk_id, at, id);
