create sequence organisation_competence_number;

create table organisation_competence (
    id uuid primary key,
    version integer not null,
    number integer not null unique,
    name text not null check (length(name) between 1 and 200),
    -- what shows that somebody has it
    shown_by text not null check (length(shown_by) between 1 and 2000),
    -- whoever holds one of them needs it
    roles text[] not null,
    retired boolean not null,
    created_at timestamptz not null,
    created_by uuid not null,
    search tsvector generated always as (search_vector(name, shown_by)) stored
);
create index organisation_competence_search on organisation_competence using gin (search);

create table organisation_proof (
    id uuid primary key,
    competence_id uuid not null references organisation_competence,
    person uuid not null,
    kind text not null check (kind in ('TRAINING', 'CERTIFICATE', 'EXPERIENCE', 'EDUCATION')),
    what text not null check (length(what) between 1 and 1000),
    obtained_on date not null,
    valid_until date,
    -- the case in which it was handed in, with its files; none if the AIMS manager noted it
    case_id uuid,
    noted_by uuid not null,
    noted_at timestamptz not null
);
create index organisation_proof_competence on organisation_proof (competence_id, person);

create table organisation_gap (
    id uuid primary key,
    competence_id uuid not null references organisation_competence,
    person uuid not null,
    case_id uuid not null unique,
    since date not null,
    -- asked for; a training is planned; lived with for a while; proven or no longer needed
    state text not null check (state in ('OPEN', 'PLANNED', 'ACCEPTED', 'CLOSED')),
    -- on that day a planned or accepted gap comes up again
    until date,
    note text not null check (length(note) <= 2000),
    -- why the AIMS manager did not agree to the last answer
    remarks text not null check (length(remarks) <= 2000),
    -- what the person answered and the AIMS manager has not agreed to yet
    answer text check (answer in ('PROOF', 'TRAINING', 'CANNOT')),
    answer_kind text,
    answer_obtained_on date,
    answer_until date
);
-- asked for once per gap
create unique index organisation_gap_live on organisation_gap (competence_id, person) where state <> 'CLOSED';
