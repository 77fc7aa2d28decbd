-- How far the demonstration has been set up; without a row this database holds none
create table demo_state (
    only_row boolean primary key default true check (only_row),
    begun_at timestamptz not null,
    finished_at timestamptz
);
