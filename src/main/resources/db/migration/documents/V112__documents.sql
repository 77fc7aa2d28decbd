create sequence documents_number;

create table documents_document (
    id uuid primary key,
    version integer not null,
    number integer not null unique,
    title text not null check (length(title) between 1 and 200),
    type text not null check (type in ('POLICY', 'PROCEDURE', 'PLAN', 'FORM', 'RECORD')),
    owner uuid not null,
    clauses text[] not null,
    controls text[] not null,
    classification text not null check (classification in ('PUBLIC', 'INTERNAL', 'CONFIDENTIAL')),
    language text not null check (language in ('en', 'de')),
    review_months integer not null check (review_months between 1 and 60),
    retention_years integer not null check (retention_years between 1 and 100),
    -- the product's template that it follows, by which the organisation's required documents are found
    template text,
    next_review date,
    review_case uuid,
    created_at timestamptz not null,
    created_by uuid not null
);
create index documents_document_owner on documents_document (owner);
create index documents_document_review on documents_document (next_review) where next_review is not null;

create table documents_version (
    id uuid primary key,
    document_id uuid not null references documents_document,
    -- for optimistic locking
    revision integer not null,
    number integer not null,
    state text not null
        check (state in ('DRAFT', 'IN_REVIEW', 'APPROVED', 'EFFECTIVE', 'SUPERSEDED', 'WITHDRAWN')),
    title text not null,
    body text not null check (length(body) <= 200000),
    file_id uuid,
    file_name text,
    file_type text,
    file_size bigint,
    file_sha256 text,
    -- what is new in it, in the author's words
    change text not null check (length(change) <= 2000),
    author uuid not null,
    -- everybody who wrote in it, none of whom may approve it
    editors uuid[] not null,
    opened_at timestamptz not null,
    reviewers uuid[] not null,
    approver uuid,
    case_id uuid,
    changes_wanted boolean not null,
    remarks text not null,
    approved_by uuid,
    approved_at timestamptz,
    effective_on date,
    ended_at timestamptz,
    end_reason text not null,
    search tsvector generated always as (search_vector(title, left(body, 100000))) stored,
    unique (document_id, number)
);
-- one that is being worked on, one that waits for its day, one that is in effect
create unique index documents_version_open on documents_version (document_id) where state in ('DRAFT', 'IN_REVIEW');
create unique index documents_version_waiting on documents_version (document_id) where state = 'APPROVED';
create unique index documents_version_effective on documents_version (document_id) where state = 'EFFECTIVE';
create index documents_version_case on documents_version (case_id) where case_id is not null;
create index documents_version_search on documents_version using gin (search);

create table documents_step (
    id uuid primary key,
    document_id uuid not null references documents_document,
    version_number integer not null,
    at timestamptz not null,
    person uuid,
    on_behalf_of uuid,
    what text not null,
    note text not null
);
create index documents_step_document on documents_step (document_id, at, id);
