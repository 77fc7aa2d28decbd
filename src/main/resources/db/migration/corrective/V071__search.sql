alter table corrective_nonconformity add column search tsvector generated always as (
    search_vector(number || ' ' || title, coalesce(external_reference, '') || ' ' || what_happened || ' '
      || affected_systems || ' ' || requirement)) stored;
create index corrective_nonconformity_search on corrective_nonconformity using gin (search);
