-- what the registers told of the clauses in the scope when the audit was reported
create table audit_figure (
    audit_id uuid not null references audit_audit,
    position integer not null,
    ref text not null,
    state text not null check (state in ('MET', 'AT_RISK', 'NOT_MET')),
    text_en text not null,
    text_de text not null,
    primary key (audit_id, position)
);
