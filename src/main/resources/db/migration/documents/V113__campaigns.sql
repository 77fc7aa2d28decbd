create sequence documents_campaign_number;

-- a version in effect that people are asked to read and confirm (7.3)
create table documents_campaign (
    id uuid primary key,
    number integer not null unique,
    document_id uuid not null references documents_document,
    version_id uuid not null references documents_version,
    audience text not null check (audience in ('EVERYBODY', 'ROLES', 'PEOPLE')),
    roles text[] not null,
    people uuid[] not null,
    -- whoever joins later has their own day
    due date not null,
    message text not null check (length(message) <= 2000),
    state text not null check (state in ('OPEN', 'ENDED')),
    started_at timestamptz not null,
    started_by uuid not null,
    ended_at timestamptz,
    end_reason text not null check (length(end_reason) <= 2000),
    check ((state = 'ENDED') = (ended_at is not null))
);
create unique index documents_campaign_open on documents_campaign (document_id) where state = 'OPEN';
create index documents_campaign_document on documents_campaign (document_id, number);

create table documents_acknowledgement (
    id uuid primary key,
    campaign_id uuid not null references documents_campaign,
    person uuid not null,
    case_id uuid not null unique,
    due date not null,
    asked_at timestamptz not null,
    -- released: left the audience, or the campaign ended first; excused: the case was cancelled
    state text not null check (state in ('ASKED', 'QUESTION', 'CONFIRMED', 'RELEASED', 'EXCUSED')),
    question text not null check (length(question) <= 2000),
    answer text not null check (length(answer) <= 4000),
    confirmed_at timestamptz,
    unique (campaign_id, person),
    check ((state = 'CONFIRMED') = (confirmed_at is not null))
);
create index documents_acknowledgement_person on documents_acknowledgement (person) where state in ('ASKED', 'QUESTION');
