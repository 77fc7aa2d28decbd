create table workflow_flow_taken (
    case_id uuid not null references workflow_case,
    flow text not null,
    primary key (case_id, flow)
);
