create table ledger_verification (
    at timestamptz primary key,
    sealed bigint not null,
    findings bigint not null
);
