alter table systems_system add column search tsvector generated always as (
    search_vector(number || ' ' || name, coalesce(external_reference, '') || ' ' || coalesce(purpose, '') || ' '
      || coalesce(users, '') || ' ' || coalesce(intended_use, ''))) stored;
create index systems_system_search on systems_system using gin (search);
