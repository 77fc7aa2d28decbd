create table notifications_mail (
    id              uuid primary key,
    number          bigint generated always as identity unique,
    kind            text        not null,
    -- what the mail is about, such as task/<id>/opened: the same event delivered twice makes one mail a person
    occasion        text        not null,
    recipient       uuid        not null,
    recipient_name  text        not null,
    address         text        not null,
    language        text        not null,
    message_id      text        not null unique,
    subject         text        not null,
    text_body       text        not null,
    html_body       text        not null,
    case_id         uuid,
    task            uuid,
    state           text        not null check (state in ('PENDING', 'SENT', 'FAILED', 'HELD', 'CANCELLED')),
    attempts        integer     not null default 0,
    next_attempt_at timestamptz not null,
    give_up_at      timestamptz not null,
    last_attempt_at timestamptz,
    last_error      text,
    created_at      timestamptz not null,
    sent_at         timestamptz,
    unique (occasion, recipient)
);
create index notifications_mail_queue on notifications_mail (number) where state = 'PENDING';
create index notifications_mail_open on notifications_mail (state, number) where state <> 'SENT';
create index notifications_mail_recipient on notifications_mail (recipient, number);
create index notifications_mail_task on notifications_mail (task);
create index notifications_mail_sent on notifications_mail (sent_at);
create index notifications_mail_error on notifications_mail (last_attempt_at) where last_error is not null;
