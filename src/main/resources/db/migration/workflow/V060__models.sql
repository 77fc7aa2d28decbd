create table workflow_model_set (
    number bigint generated always as identity primary key,
    deployment_id text not null unique,
    deployed_at timestamptz not null,
    deployed_by uuid
);

create table workflow_model_file (
    deployment_id text not null references workflow_model_set (deployment_id),
    file text not null,
    sha256 text not null,
    version_tag text not null,
    origin text not null check (origin in ('PACKAGED', 'FOLDER')),
    primary key (deployment_id, file)
);
