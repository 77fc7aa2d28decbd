-- How many clauses were in which state, once a day
create table dashboard_snapshot (
    day date primary key,
    met integer not null,
    at_risk integer not null,
    not_met integer not null,
    unmeasured integer not null
);
