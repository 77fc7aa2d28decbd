create table forms_schema (
    sha256 text primary key check (length(sha256) = 64),
    json   text not null
);

create table forms_record (
    id                  uuid primary key,
    case_id             uuid not null,
    work_item_id        uuid,
    process_key         text not null,
    task_key            text not null,
    process_version_tag text not null,
    form_id             text not null,
    form_sha256         text not null references forms_schema,
    data                text not null,
    submitted_by        uuid not null,
    on_behalf_of        uuid,
    submitted_at        timestamptz not null,
    sha256              text not null check (length(sha256) = 64)
);

create index forms_record_case on forms_record (case_id, submitted_at);

-- one answer to a task: a completion that is repeated by mistake cannot leave two records
create unique index forms_record_work_item on forms_record (work_item_id) where work_item_id is not null;

create function forms_refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'A record is immutable: % on % refused', tg_op, tg_table_name using errcode = 'restrict_violation';
end $$;

create trigger forms_record_immutable before update or delete on forms_record
    for each row execute function forms_refuse_change();

create trigger forms_schema_immutable before update or delete on forms_schema
    for each row execute function forms_refuse_change();

create table forms_draft (
    person_id    uuid not null,
    work_item_id uuid not null,
    data         text not null,
    saved_at     timestamptz not null,
    primary key (person_id, work_item_id)
);

create index forms_draft_work_item on forms_draft (work_item_id);
