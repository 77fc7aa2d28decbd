alter table controls_control add column search tsvector generated always as (
    search_vector(id || ' ' || coalesce(own_title, '') || ' ' || coalesce(title_en, '') || ' ' || coalesce(title_de, ''),
      coalesce(own_purpose, '') || ' ' || coalesce(purpose_en, '') || ' ' || coalesce(purpose_de, '') || ' ' || approach)) stored;
create index controls_control_search on controls_control using gin (search);
