create table review_review (
    id uuid primary key,
    version integer not null,
    case_id uuid not null unique,
    number text not null unique,
    state text not null check (state in ('DUE', 'PREPARATION', 'RELEASED', 'MINUTED', 'ACTIONS', 'COMPLETED', 'CANCELLED')),
    planned_on date not null,
    meets_on date,
    participants uuid[] not null,
    started_by uuid,
    started_at timestamptz not null,
    assembled_at timestamptz,
    -- what the registers told then, as JSON: never read again from the registers
    inputs text not null,
    released_by uuid,
    released_at timestamptz,
    held_on date,
    conclusion text not null,
    minutes_by uuid,
    sent_back text not null,
    approved_by uuid,
    approved_at timestamptz,
    ended_at timestamptz,
    -- what the approved minutes say
    minutes text not null,
    search tsvector generated always as (search_vector(number, left(minutes, 100000))) stored
);
create index review_review_started on review_review (started_at);
create index review_review_held on review_review (held_on) where held_on is not null;
create index review_review_search on review_review using gin (search);
-- only one at a time is prepared
create unique index review_review_preparing on review_review ((true)) where state in ('DUE', 'PREPARATION', 'RELEASED', 'MINUTED');

create table review_contribution (
    id uuid primary key,
    review_id uuid not null references review_review,
    position integer not null,
    topic text not null,
    person uuid not null,
    text text not null,
    given_by uuid,
    given_at timestamptz
);
create index review_contribution_review on review_contribution (review_id, position);
create index review_contribution_open on review_contribution (person) where given_at is null;

create table review_item (
    review_id uuid not null references review_review,
    topic text not null,
    discussion text not null,
    decision text not null,
    primary key (review_id, topic)
);

create table review_action (
    id uuid primary key,
    review_id uuid not null references review_review,
    position integer not null,
    kind text not null check (kind in ('IMPROVEMENT', 'CHANGE', 'RESOURCES')),
    what text not null,
    -- as the minutes name them; they stay
    owner uuid not null,
    -- who has it now
    holder uuid not null,
    due date not null,
    result text not null,
    done_on date,
    done_by uuid,
    done_at timestamptz
);
create index review_action_review on review_action (review_id, position);
create index review_action_open on review_action (holder) where done_at is null;

-- the day from which on reviews are planned, where none was held yet; also what the schedule locks
create table review_plan (
    only_one boolean primary key default true check (only_one),
    since date not null
);
