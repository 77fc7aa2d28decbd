-- by which version of the matrix the risk was judged, so that risks that an older one judged are found fast
alter table risk_risk add column judged_version integer
    generated always as ((coalesce(residual, inherent)::jsonb ->> 'version')::integer) stored;
create index risk_risk_judged_version on risk_risk (judged_version);

-- the system takes steps too
alter table risk_step alter column person drop not null;
