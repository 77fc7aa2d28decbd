-- each year all of the context is looked at again
create table organisation_context_review (
    id uuid primary key,
    case_id uuid not null unique,
    state text not null check (state in ('OPEN', 'LOOKED_AT', 'CONFIRMED', 'CANCELLED')),
    started_on date not null,
    -- what the AIMS manager concludes
    conclusion text not null check (length(conclusion) <= 4000),
    -- why top management sent it back
    remarks text not null check (length(remarks) <= 2000),
    looked_at_by uuid,
    ended_on date,
    ended_by uuid,
    -- the next one is due then; for the last one that was confirmed or cancelled
    next_on date
);
create unique index organisation_context_review_open on organisation_context_review ((true))
    where state in ('OPEN', 'LOOKED_AT');
create index organisation_context_review_ended on organisation_context_review (ended_on);

-- an entry that is looked at in a review, as it was when the review began
create table organisation_context_answer (
    review_id uuid not null references organisation_context_review,
    entry_id uuid not null references organisation_context_entry,
    verdict text check (verdict in ('HOLDS', 'CHANGED', 'OVER')),
    note text not null check (length(note) <= 2000),
    primary key (review_id, entry_id)
);
create index organisation_context_answer_entry on organisation_context_answer (entry_id);

-- what the review found that is not in the register yet
create table organisation_context_news (
    review_id uuid not null references organisation_context_review,
    position integer not null,
    kind text not null check (kind in ('ISSUE', 'PARTY')),
    place text not null check (place in ('INTERNAL', 'EXTERNAL')),
    title text not null check (length(title) between 1 and 200),
    description text not null check (length(description) between 1 and 4000),
    meaning text not null check (length(meaning) between 1 and 4000),
    primary key (review_id, position)
);
