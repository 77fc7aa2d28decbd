-- the file that goes along with a mail is made when it is sent: only what it is stands here
alter table notifications_mail
    add column enclosure_kind text,
    add column enclosure_key text,
    add column enclosure_name text,
    -- what became of it; empty as long as the mail is not sent
    add column enclosure_fate text check (enclosure_fate in ('ENCLOSED', 'TOO_LARGE', 'WITHHELD')),
    add check (num_nulls(enclosure_kind, enclosure_key, enclosure_name) in (0, 3)),
    add check (enclosure_fate is null or enclosure_kind is not null);
