create table ledger_entry (
    id           uuid primary key,
    at           timestamptz not null,
    kind         text        not null,
    actor        uuid,
    on_behalf_of uuid,
    case_id      uuid,
    clauses      text        not null, -- sorted, separated by a space
    content      text        not null, -- the exact text that was hashed
    content_hash bytea       not null
);
create index ledger_entry_of_case on ledger_entry (case_id, id) where case_id is not null;

-- Written by the same statement as the entry. An entry whose transaction commits late turns up here late, and is sealed then.
create table ledger_unsealed (
    entry uuid primary key
);

-- A leaf carries the hash of every perfect subtree that it completes, from itself upwards: 32 bytes each, 64 on average.
create table ledger_leaf (
    leaf_index bigint primary key,
    entry      uuid  not null unique,
    hashes     bytea not null
);

create table ledger_head (
    size     bigint primary key,
    previous bigint      not null, -- size of the head before
    root     bytea       not null,
    at       timestamptz not null
);

create function ledger_refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'The ledger is append-only: % of % refused', lower(tg_op), tg_table_name;
end
$$;

create trigger ledger_entry_append_only before update or delete or truncate on ledger_entry
    execute function ledger_refuse_change();
create trigger ledger_leaf_append_only before update or delete or truncate on ledger_leaf
    execute function ledger_refuse_change();
create trigger ledger_head_append_only before update or delete or truncate on ledger_head
    execute function ledger_refuse_change();
