alter table risk_risk add column state text not null default 'IDENTIFIED';
alter table risk_risk add column accepted_until date;
alter table risk_risk add column running_case uuid;
alter table risk_risk add column next_review date;
create index risk_risk_due on risk_risk (least(accepted_until, next_review)) where running_case is null;

create table risk_treatment (
    case_id uuid primary key,
    number text not null,
    risk_id uuid not null references risk_risk,
    stage text not null,
    content text not null,
    started_at timestamptz not null,
    ended_at timestamptz
);
create index risk_treatment_risk on risk_treatment (risk_id, started_at);

-- why risks are assessed; the same cause told twice counts once
create table risk_treatment_cause (
    id uuid not null,
    risk_id uuid not null references risk_risk,
    case_id uuid not null references risk_treatment,
    position bigint generated always as identity,
    kind text not null,
    text text not null,
    text_de text not null,
    primary key (id, risk_id)
);
create index risk_treatment_cause_case on risk_treatment_cause (case_id, position);

create table risk_treatment_action (
    id uuid primary key,
    case_id uuid not null references risk_treatment,
    round integer not null,
    position integer not null,
    what text not null,
    owner uuid not null,
    due date not null,
    resources text not null,
    done_by uuid,
    done_for uuid,
    done_on date,
    result text not null default '',
    given_back text not null default '',
    confirmed_by uuid
);
create index risk_treatment_action_case on risk_treatment_action (case_id, round, position);
create index risk_treatment_action_owner on risk_treatment_action (owner) where confirmed_by is null;

-- what other modules found, by their own key; told twice it counts once
create table risk_finding (
    source_key text primary key,
    risk_id uuid not null references risk_risk deferrable initially deferred,
    measure text not null,
    owner uuid not null,
    due date not null
);
create index risk_finding_risk on risk_finding (risk_id);
