create table conformity_gap (
    clause text primary key,
    version integer not null,
    gap text not null check (gap in ('IN_PLACE', 'PARTLY', 'MISSING')),
    note text not null check (length(note) <= 4000),
    responsible uuid,
    answered_by uuid not null,
    answered_at timestamptz not null
);
create index conformity_gap_responsible on conformity_gap (responsible) where responsible is not null;
