-- Columns ending in _en and _de, and typical_owner, belong to the catalogue that a release ships; it writes no others.
create table controls_control (
    id text primary key,
    version integer not null,
    position integer not null unique,
    group_id text not null,
    title_en text,
    title_de text,
    purpose_en text,
    purpose_de text,
    evidence_en text,
    evidence_de text,
    typical_owner text,
    own_title text check (length(own_title) between 1 and 200),
    own_purpose text,
    approach text not null,
    elsewhere text not null,
    owner uuid,
    retired_at timestamptz,
    retired_reason text not null,
    check (title_en is not null or own_title is not null)
);
create index controls_control_owner on controls_control (owner) where owner is not null;

create sequence controls_own_number;

create table controls_catalogue (
    sha256 text primary key,
    release text not null,
    loaded_at timestamptz not null
);
