create table systems_intake (
    case_id uuid primary key,
    system_id uuid not null references systems_system,
    requester uuid not null,
    state text not null,
    -- an entry that was in the register before is judged anew
    known boolean not null,
    why text not null,
    question text not null,
    answer text not null,
    sent_back text not null,
    answers text,
    answered_by uuid
);
create index systems_intake_system on systems_intake (system_id);

create table systems_classification (
    id uuid primary key,
    system_id uuid not null references systems_system,
    case_id uuid not null,
    at timestamptz not null,
    answered_by uuid not null,
    decision text not null,
    version_tag text not null,
    version integer not null,
    risk_class text not null,
    reasons text not null,
    own_class text,
    own_reason text,
    settled_by uuid,
    settled_at timestamptz
);
create index systems_classification_system on systems_classification (system_id, at);
create index systems_classification_case on systems_classification (case_id, at);
