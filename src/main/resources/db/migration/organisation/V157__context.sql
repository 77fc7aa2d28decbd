create sequence organisation_issue_number;
create sequence organisation_party_number;

-- issues that matter to the AI management system (4.1), and those who have an interest in it (4.2)
create table organisation_context_entry (
    id uuid primary key,
    version integer not null,
    kind text not null check (kind in ('ISSUE', 'PARTY')),
    number integer not null,
    place text not null check (place in ('INTERNAL', 'EXTERNAL')),
    -- the issue in a few words, or who it is
    title text not null check (length(title) between 1 and 200),
    -- what the issue is, or what the party needs and expects
    description text not null check (length(description) between 1 and 4000),
    -- what it means for the system, or what of it the system takes on and how (4.2 c)
    meaning text not null check (length(meaning) between 1 and 4000),
    category text check (category in
        ('LAW', 'TECHNOLOGY', 'MARKET', 'SOCIETY', 'CLIMATE', 'ORGANISATION', 'RESOURCES', 'OTHER')),
    relevance text check (relevance in ('HIGH', 'MEDIUM', 'LOW')),
    addressed text check (addressed in ('ALL', 'PARTLY', 'NONE')),
    owner uuid not null,
    state text not null check (state in ('CURRENT', 'OVER')),
    -- why it holds no longer
    reason text not null check (length(reason) <= 2000),
    added_on date not null,
    ended_on date,
    reviewed_on date,
    review_due date not null,
    created_at timestamptz not null,
    created_by uuid not null,
    search tsvector generated always as (search_vector(title, description || ' ' || meaning)) stored,
    unique (kind, number),
    check ((kind = 'ISSUE') = (category is not null)),
    check ((kind = 'ISSUE') = (relevance is not null)),
    check ((kind = 'PARTY') = (addressed is not null)),
    check ((state = 'OVER') = (ended_on is not null))
);
create index organisation_context_entry_owner on organisation_context_entry (owner);
create index organisation_context_entry_search on organisation_context_entry using gin (search);

-- what the organisation is to AI systems, and whether climate change matters (4.1); at most one row
create table organisation_context_statement (
    one boolean primary key check (one),
    version integer not null,
    roles text[] not null,
    roles_why text not null check (length(roles_why) between 1 and 4000),
    climate boolean not null,
    climate_why text not null check (length(climate_why) between 1 and 4000),
    stated_on date not null,
    stated_by uuid not null
);
