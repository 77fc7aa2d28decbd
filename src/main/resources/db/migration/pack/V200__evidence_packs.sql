create table pack_zip (
    id uuid primary key,
    subject uuid not null,
    title text not null check (length(title) between 1 and 300),
    facts jsonb not null,
    since date not null,
    language text not null,
    ordered_by uuid not null,
    ordered_at timestamptz not null,
    state text not null check (state in ('WAITING', 'READY', 'FAILED')),
    -- set when somebody relies on it; it is not removed then
    kept boolean not null default false,
    built_at timestamptz,
    files integer,
    size bigint,
    manifest bytea,
    head_size bigint,
    head_root bytea,
    head_at timestamptz,
    check ((state = 'READY') = (built_at is not null))
);
create index pack_zip_subject on pack_zip (subject, ordered_at desc);
create index pack_zip_waiting on pack_zip (ordered_at) where state = 'WAITING';

-- apart from the pack itself, whose row is locked while it is built
create table pack_progress (
    pack uuid primary key references pack_zip on delete cascade,
    files integer not null
);

create table pack_chunk (
    pack uuid not null references pack_zip on delete cascade,
    number integer not null,
    bytes bytea not null,
    primary key (pack, number)
);
-- packed already
alter table pack_chunk alter column bytes set storage external;

create table pack_file (
    pack uuid not null references pack_zip on delete cascade,
    number integer not null,
    path text not null,
    title text not null,
    kind text not null,
    media_type text not null,
    size bigint not null,
    sha256 bytea not null,
    headings text[] not null,
    proven_by uuid,
    -- where its packed bytes stand in the ZIP file
    position bigint not null,
    packed_size bigint not null,
    words tsvector not null,
    primary key (pack, number),
    unique (pack, path)
);
create index pack_file_headings on pack_file using gin (headings);
create index pack_file_words on pack_file using gin (words);
