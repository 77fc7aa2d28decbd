alter table risk_risk add column search tsvector generated always as (
    search_vector(number || ' ' || title, coalesce(cause, '') || ' ' || event || ' ' || coalesce(consequence, ''))) stored;
create index risk_risk_search on risk_risk using gin (search);
