create table workflow_clock (
    only_row boolean primary key default true check (only_row),
    offset_seconds bigint not null
);
insert into workflow_clock (offset_seconds) values (0);

create table workflow_policy (
    key text primary key,
    value integer not null,
    set_by uuid not null,
    set_at timestamptz not null
);

create table workflow_case (
    id uuid primary key,
    number text not null unique,
    process_key text not null,
    process_definition_id text not null,
    process_instance_id text,
    subject_type text not null,
    subject_id uuid not null,
    title text not null,
    state text not null,
    owner uuid,
    readable_by text[] not null,
    started_by uuid,
    started_at timestamptz not null,
    ended_at timestamptz,
    end_event text
);
create index workflow_case_recent on workflow_case (started_at desc, id);
create index workflow_case_subject on workflow_case (subject_id);
create index workflow_case_owner on workflow_case (owner) where ended_at is null;
create index workflow_case_definition on workflow_case (process_definition_id);

create table workflow_work_item (
    id uuid primary key,
    engine_task_id text not null unique,
    case_id uuid not null references workflow_case,
    process_key text not null,
    element text not null,
    item text,
    title text not null,
    title_de text not null,
    about text not null,
    clause text,
    assignee uuid,
    stands_in_for uuid,
    candidate_roles text[] not null,
    no_owner boolean not null,
    separate_from text[] not null,
    state text not null check (state in ('OPEN', 'DONE', 'CANCELLED')),
    outcome text,
    reason text not null default '',
    opened_at timestamptz not null,
    due_at timestamptz not null,
    first_due_at timestamptz,
    overdue_at timestamptz,
    escalated_at timestamptz,
    closed_at timestamptz,
    closed_by uuid,
    closed_for uuid,
    record_id uuid,
    version integer not null default 0
);
create index workflow_work_item_mine on workflow_work_item (assignee, due_at, id) where state = 'OPEN';
create index workflow_work_item_unclaimed on workflow_work_item (due_at, id) where state = 'OPEN' and assignee is null;
create index workflow_work_item_roles on workflow_work_item using gin (candidate_roles) where state = 'OPEN' and assignee is null;
create index workflow_work_item_open on workflow_work_item (due_at, id) where state = 'OPEN';
create index workflow_work_item_done on workflow_work_item (closed_by, closed_at desc, id) where state = 'DONE';
create index workflow_work_item_case on workflow_work_item (case_id, element);

create table workflow_comment (
    id uuid primary key,
    case_id uuid not null references workflow_case,
    author uuid not null,
    text text not null check (length(text) <= 10000),
    written_at timestamptz not null
);
create index workflow_comment_case on workflow_comment (case_id, written_at);

create table workflow_extension (
    id uuid primary key,
    work_item_id uuid not null references workflow_work_item,
    requested_by uuid not null,
    requested_at timestamptz not null,
    old_due timestamptz not null,
    new_due timestamptz not null,
    reason text not null,
    decided_by uuid,
    decided_at timestamptz,
    granted boolean,
    decision_reason text
);
create unique index workflow_extension_pending on workflow_extension (work_item_id) where decided_at is null;

create table workflow_case_link (
    from_case uuid not null references workflow_case,
    kind text not null,
    to_case uuid not null references workflow_case,
    primary key (from_case, kind, to_case)
);
create index workflow_case_link_to on workflow_case_link (to_case);
