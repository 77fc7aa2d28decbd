create table corrective_nonconformity (
    id uuid primary key,
    version integer not null,
    case_id uuid not null unique,
    number text not null unique,
    title text not null check (length(title) between 1 and 200),
    what_happened text not null,
    place text not null,
    occurred text check (occurred ~ '^\d{4}-\d{2}(-\d{2})?$'),
    found_by text not null,
    source text not null,
    requirement text not null,
    severity text,
    affected_systems text not null,
    external_reference text unique,
    body_deadline date,
    reporter uuid not null,
    reported_at timestamptz not null,
    state text not null,
    owner uuid,
    containment text,
    contained_on date,
    consequences text,
    root_causes text,
    no_action_reason text not null,
    criteria text not null,
    effectiveness_days integer not null,
    sent_back text not null,
    judgeable_at timestamptz,
    failures integer not null,
    merged_into uuid references corrective_nonconformity,
    ended_at timestamptz
);
create index corrective_nonconformity_reported on corrective_nonconformity (reported_at, id);
create index corrective_nonconformity_title on corrective_nonconformity (lower(title), id);
create index corrective_nonconformity_reporter on corrective_nonconformity (reporter);
create index corrective_nonconformity_owner on corrective_nonconformity (owner);
create index corrective_nonconformity_merged on corrective_nonconformity (merged_into) where merged_into is not null;

create table corrective_action (
    id uuid primary key,
    nonconformity_id uuid not null references corrective_nonconformity,
    round integer not null,
    position integer not null,
    what text not null,
    owner uuid not null,
    due date not null,
    done_by uuid,
    done_for uuid,
    done_on date,
    result text
);
create index corrective_action_nonconformity on corrective_action (nonconformity_id);
create index corrective_action_owner on corrective_action (owner);

create table corrective_follow_up (
    id uuid primary key,
    nonconformity_id uuid not null references corrective_nonconformity,
    kind text not null,
    what text not null,
    decided_at timestamptz not null
);
create index corrective_follow_up_nonconformity on corrective_follow_up (nonconformity_id);
