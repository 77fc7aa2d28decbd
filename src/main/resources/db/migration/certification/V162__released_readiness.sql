-- readiness as it was when top management released the audit, which its auditors may see; later computing leaves it alone
alter table certification_audit add column released_readiness jsonb;
