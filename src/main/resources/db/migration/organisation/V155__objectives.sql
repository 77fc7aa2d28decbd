create sequence organisation_objective_number;

create table organisation_objective (
    id uuid primary key,
    version integer not null,
    number integer not null unique,
    statement text not null check (length(statement) between 1 and 500),
    owner uuid not null,
    unit text not null check (length(unit) <= 40),
    direction text not null check (direction in ('AT_LEAST', 'AT_MOST')),
    target numeric(16, 4) not null,
    due date not null,
    method text not null check (length(method) between 1 and 2000),
    every_months integer not null check (every_months between 1 and 24),
    clauses text[] not null,
    -- what will be done, and with what (6.2)
    plan text not null check (length(plan) <= 4000),
    state text not null check (state in ('DRAFT', 'PROPOSED', 'PURSUED', 'REACHED', 'MISSED', 'WITHDRAWN')),
    -- why top management sent it back, or why it ended
    remarks text not null check (length(remarks) <= 2000),
    next_measurement date,
    approval_case uuid,
    measurement_case uuid,
    approved_by uuid,
    approved_at timestamptz,
    created_at timestamptz not null,
    created_by uuid not null,
    search tsvector generated always as (search_vector(statement, method || ' ' || plan)) stored
);
create index organisation_objective_owner on organisation_objective (owner);
create index organisation_objective_next on organisation_objective (next_measurement) where state = 'PURSUED';
create index organisation_objective_approval on organisation_objective (approval_case) where approval_case is not null;
create index organisation_objective_search on organisation_objective using gin (search);

create table organisation_measurement (
    id uuid primary key,
    objective_id uuid not null references organisation_objective,
    case_id uuid not null unique,
    -- the day for which it was asked, and the day on which it was done
    planned_on date not null,
    measured_on date not null,
    value numeric(16, 4) not null,
    -- as they were then
    direction text not null,
    target numeric(16, 4) not null,
    on_target boolean not null,
    note text not null check (length(note) <= 2000),
    person uuid not null,
    -- what is done about a value off target: nothing is decided yet, or accepted, or somebody acts
    gap text check (gap in ('ACCEPT', 'ACT')),
    gap_reason text not null check (length(gap_reason) <= 2000),
    action_owner uuid,
    action_due date,
    action_result text not null check (length(action_result) <= 2000),
    action_done_on date
);
create index organisation_measurement_objective on organisation_measurement (objective_id, measured_on);

create table organisation_step (
    id uuid primary key,
    subject uuid not null,
    at timestamptz not null,
    person uuid,
    on_behalf_of uuid,
    what text not null,
    note text not null
);
create index organisation_step_subject on organisation_step (subject, at, id);
