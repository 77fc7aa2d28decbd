-- which controls treat the risk, by the newest plan that was decided
create table risk_control (
    risk_id uuid not null references risk_risk,
    control text not null,
    primary key (risk_id, control)
);
create index risk_control_control on risk_control (control);
