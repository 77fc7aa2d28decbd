alter table workflow_case add column search tsvector generated always as (search_vector(number || ' ' || title, '')) stored;
create index workflow_case_search on workflow_case using gin (search);
