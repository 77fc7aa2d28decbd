create table controls_statement (
    id uuid primary key,
    version integer not null,
    number integer not null unique,
    state text not null check (state in ('DRAFT', 'PROPOSED', 'APPROVED', 'SUPERSEDED')),
    opened_by uuid,
    opened_at timestamptz not null,
    case_id uuid,
    proposed_by uuid,
    approved_by uuid,
    approved_at timestamptz,
    sent_back text not null
);
-- one that is being worked on, one that is in force
create unique index controls_statement_open on controls_statement ((true)) where state in ('DRAFT', 'PROPOSED');
create unique index controls_statement_effective on controls_statement ((true)) where state = 'APPROVED';

create table controls_statement_line (
    statement_id uuid not null references controls_statement,
    control text not null,
    version integer not null,
    position integer not null,
    group_id text not null,
    applicability text check (applicability in ('INCLUDED', 'EXCLUDED')),
    justification text not null check (length(justification) <= 4000),
    implementation text check (implementation in ('NOT_STARTED', 'PLANNED', 'PARTLY', 'IMPLEMENTED')),
    evidence text not null check (length(evidence) <= 4000),
    -- why it differs from the version before, as registers and people told
    notes text not null,
    -- frozen when the statement is approved; until then the control's own count
    title_en text not null,
    title_de text not null,
    owner uuid,
    uses text not null,
    changed_by uuid,
    changed_at timestamptz,
    primary key (statement_id, control)
);

-- what registers told of a control while no draft could take it
create table controls_statement_note (
    control text not null,
    kind text not null check (kind in ('NEEDED', 'IMPLEMENTED')),
    because text not null,
    at timestamptz not null,
    statement_id uuid references controls_statement,
    primary key (control, kind, because)
);

create table controls_step (
    id uuid primary key,
    control text not null references controls_control,
    at timestamptz not null,
    person uuid,
    on_behalf_of uuid,
    what text not null,
    changes text not null
);
create index controls_step_control on controls_step (control, at, id);
