-- An external auditor who may see the evidence pack that was released for one audit
create table portal_invitation (
    id uuid primary key,
    audit uuid not null,
    pack uuid not null,
    name text not null check (length(name) between 1 and 100),
    email text not null check (length(email) between 3 and 254),
    language text not null check (language in ('en', 'de')),
    -- empty if the release of the audit did
    invited_by uuid,
    invited_at timestamptz not null,
    -- the last day on which the portal opens
    valid_until date not null,
    withdrawn_at timestamptz,
    withdrawn_reason text not null default '' check (length(withdrawn_reason) <= 2000),
    -- when the audit was over
    closed_at timestamptz,
    last_seen_at timestamptz
);
create unique index portal_invitation_once on portal_invitation (audit, email) where withdrawn_at is null;
create index portal_invitation_email on portal_invitation (email);

-- SHA-256 of the secrets of links that were mailed; each begins one session
create table portal_link (
    hash bytea primary key,
    invitation uuid not null references portal_invitation,
    expires_at timestamptz not null,
    used_at timestamptz
);
create index portal_link_invitation on portal_link (invitation);

create table portal_session (
    hash bytea primary key,
    invitation uuid not null references portal_invitation,
    expires_at timestamptz not null
);
create index portal_session_invitation on portal_session (invitation);

-- What auditors looked at
create table portal_view (
    number bigint generated always as identity primary key,
    invitation uuid not null references portal_invitation,
    at timestamptz not null,
    kind text not null check (kind in ('STARTED', 'OPENED', 'DOWNLOADED', 'SEARCHED', 'WHOLE')),
    -- path of the file, or the words that were searched for
    what text not null check (length(what) <= 400)
);
create index portal_view_invitation on portal_view (invitation, number desc);

create table portal_question (
    id uuid primary key,
    invitation uuid not null references portal_invitation,
    case_id uuid not null unique,
    number text not null unique,
    -- path of the file in the pack that it is about; empty if about none
    path text not null check (length(path) <= 200),
    text text not null check (length(text) between 1 and 4000),
    asked_at timestamptz not null,
    answer text not null default '' check (length(answer) <= 4000),
    answered_by uuid,
    answered_at timestamptz,
    -- when its case ended without an answer
    closed_at timestamptz,
    check ((answered_at is null) = (answer = ''))
);
create index portal_question_invitation on portal_question (invitation, asked_at);
