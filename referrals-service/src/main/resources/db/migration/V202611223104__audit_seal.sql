-- Seals over the access log. The database keeps a copy; the proof is the file outside of it, and the key is in neither.
create table audit_seal (
    number         bigint primary key check (number > 0),
    after_seq      bigint not null,
    up_to_seq      bigint not null,
    row_count      int not null check (row_count > 0),
    previous       bytea not null,
    order_digest   bytea not null,
    content_digest bytea not null,
    sealed_at      timestamptz not null,
    key_id         text not null,
    signature      bytea not null,
    check (up_to_seq > after_seq)
);
comment on table audit_seal is 'Seals over the access log, as published. Each names the one before it';
comment on column audit_seal.number is 'From 1, without gaps';
comment on column audit_seal.after_seq is 'Last row of the log that the seal before covers';
comment on column audit_seal.up_to_seq is 'Last row that this one covers';
comment on column audit_seal.row_count is 'How many rows it covers';
comment on column audit_seal.previous is 'Head of the seal before';
comment on column audit_seal.order_digest is 'SHA-256 chain over the content hashes in their order';
comment on column audit_seal.content_digest is 'SHA-256 over the content hashes, sorted';
comment on column audit_seal.sealed_at is 'When it was made';
comment on column audit_seal.key_id is 'Which key signed it';
comment on column audit_seal.signature is 'Ed25519 over the head of the seal';

revoke update, delete, truncate on audit_seal from ${appRole};
create trigger audit_seals_stay before update or delete on audit_seal
    for each row execute function access_log_is_append_only();
