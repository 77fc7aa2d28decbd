create table evidence_content (
    sha256 bytea primary key,
    bytes  bytea  not null,
    size   bigint not null
);
-- stored as it is, so that a part can be read without the rest
alter table evidence_content alter column bytes set storage external;

create table evidence_file (
    id          uuid primary key,
    name        text        not null,
    media_type  text        not null,
    size        bigint      not null,
    sha256      bytea       not null references evidence_content,
    uploaded_by uuid        not null,
    uploaded_at timestamptz not null,
    case_id     uuid,
    record_id   uuid
);
create index evidence_file_of_case on evidence_file (case_id, uploaded_at) where case_id is not null;
create index evidence_file_unattached on evidence_file (uploaded_by, uploaded_at) where case_id is null;
create index evidence_file_of_content on evidence_file (sha256);
