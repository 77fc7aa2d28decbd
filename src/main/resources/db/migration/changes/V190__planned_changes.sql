create table changes_change (
    id uuid primary key,
    -- the order of the register
    position bigint generated always as identity unique,
    case_id uuid not null unique,
    number text not null unique,
    -- what asked for it, so that it is proposed once however often that is told
    source_key uuid unique,
    kind text not null check (kind in ('STATEMENT', 'DOCUMENT', 'AIMS', 'OTHER')),
    what text not null check (length(what) between 1 and 2000),
    cause_case uuid,
    cause_number text not null default '',
    state text not null check (state in ('PROPOSED', 'PLANNED', 'MADE', 'CONFIRMED', 'NOT_MADE', 'CANCELLED')),
    proposed_by uuid not null,
    proposed_for uuid,
    proposed_at timestamptz not null,
    purpose text not null default '',
    consequences text not null default '',
    resources text not null default '',
    responsible uuid,
    due date,
    -- why it is not made, or why it came back
    reason text not null default '',
    result text not null default '',
    made_on date,
    made_by uuid,
    made_for uuid,
    confirmed_by uuid,
    ended_at timestamptz,
    search tsvector generated always as (search_vector(number || ' ' || left(what, 200), what || ' ' || purpose)) stored,
    check (state not in ('PLANNED', 'MADE', 'CONFIRMED') or (responsible is not null and due is not null))
);
create index changes_change_responsible on changes_change (responsible) where ended_at is null;
create index changes_change_open on changes_change (due) where ended_at is null;
create index changes_change_search on changes_change using gin (search);
