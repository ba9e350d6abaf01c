-- The identity vault: ciphertext only. Each referral has a data key of its own, wrapped by a key that is never in the
-- database; without it a row is noise. What a row belongs to is bound into its ciphertext.
-- app.vault = 'keeper' is set where data keys are wrapped anew or destroyed.
create table vault_key (
    referral_id uuid primary key references referral (id),
    agency      text not null,
    board       text not null,
    key_id      text not null,
    wrapped_key bytea,
    created_at  timestamptz not null,
    wrapped_at  timestamptz not null,
    shredded_at timestamptz,
    check ((wrapped_key is null) = (shredded_at is not null))
);
create index vault_key_wrapped_with on vault_key (key_id) where wrapped_key is not null;
comment on table vault_key is 'One data key for each referral, wrapped. Once shredded, nothing of its referral can be read again';
comment on column vault_key.referral_id is 'The referral';
comment on column vault_key.agency is 'Agency that referred, bound into every ciphertext';
comment on column vault_key.board is 'Board whose panel answers for it';
comment on column vault_key.key_id is 'Wrapping key, by its name in the key ring';
comment on column vault_key.wrapped_key is 'The data key, encrypted under the wrapping key; null once shredded';
comment on column vault_key.created_at is 'When the data key was made';
comment on column vault_key.wrapped_at is 'When it was last wrapped';
comment on column vault_key.shredded_at is 'When it was destroyed';

create table vault_entry (
    referral_id uuid not null references vault_key (referral_id),
    field       text not null,
    ciphertext  bytea not null,
    stored_at   timestamptz not null,
    primary key (referral_id, field)
);
comment on table vault_entry is 'Name, date of birth, address, narrative, contacts and statements, encrypted under the data key of the referral';
comment on column vault_entry.referral_id is 'The referral';
comment on column vault_entry.field is 'What it holds, a code';
comment on column vault_entry.ciphertext is 'AES-256-GCM, bound to table, column, referral, field and agency';
comment on column vault_entry.stored_at is 'When it was stored';

revoke update, delete on vault_key, vault_entry from ${appRole};
grant update (key_id, wrapped_key, wrapped_at, shredded_at) on vault_key to ${appRole};
grant delete on vault_entry to ${appRole};

alter table vault_key enable row level security;
alter table vault_key force row level security;
create policy made_with_its_referral on vault_key for insert
    with check (exists (select from referral r where r.id = referral_id and r.agency = vault_key.agency
                                                 and r.board = vault_key.board));
create policy case_workers_read on vault_key for select
    using (current_setting('app.reach', true) = 'board' and board = any ((select caller_boards())::text[]));
create policy custody_reads on vault_key for select using (board = any ((select custody_boards())::text[]));
create policy keeper_reads on vault_key for select using (current_setting('app.vault', true) = 'keeper');
create policy keeper_changes on vault_key for update using (current_setting('app.vault', true) = 'keeper');

alter table vault_entry enable row level security;
alter table vault_entry force row level security;
create policy stored_with_its_referral on vault_entry for insert
    with check (exists (select from referral r where r.id = referral_id));
create policy read_with_its_key on vault_entry for select
    using (exists (select from vault_key k where k.referral_id = vault_entry.referral_id));
create policy keeper_destroys on vault_entry for delete using (current_setting('app.vault', true) = 'keeper');

comment on column referral_transition.evidence is 'Empty since the vault exists: what the guards were shown is sealed there, as a statement of the step';
