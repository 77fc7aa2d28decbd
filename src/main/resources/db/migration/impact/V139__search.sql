alter table impact_assessment add column search tsvector generated always as (
    search_vector(number || ' ' || system_name || ' ' || system_number, '')) stored;
create index impact_assessment_search on impact_assessment using gin (search);
