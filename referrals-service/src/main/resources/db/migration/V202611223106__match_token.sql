-- A blind index over those referred: keyed digests of how names sound, of dates of birth and of addresses. Equal texts have
-- equal digests and no digest can be made or guessed without the key, which is not in the database. It narrows down
-- whom to compare; what is compared is decrypted inside the service and never leaves it.
-- app.vault = 'matcher' is set where repeat referrals are looked for across boards.
create table match_token (
    referral_id uuid not null references vault_key (referral_id),
    token       bytea not null check (octet_length(token) = 16),
    primary key (referral_id, token)
);
create index match_token_of on match_token (token);
comment on table match_token is 'Blind index for repeat referrals; removed with the data key of its referral';
comment on column match_token.referral_id is 'The referral';
comment on column match_token.token is 'Half of an HMAC-SHA-256 of one feature of the person';

revoke update on match_token from ${appRole};
alter table match_token enable row level security;
alter table match_token force row level security;
create policy stored_with_its_referral on match_token for insert
    with check (exists (select from referral r where r.id = referral_id));
create policy matcher_reads on match_token for select using (current_setting('app.vault', true) = 'matcher');
create policy custody_sees on match_token for select
    using (current_setting('app.disposal', true) = 'on'
           and exists (select from vault_key k where k.referral_id = match_token.referral_id));
create policy custody_destroys on match_token for delete
    using (current_setting('app.disposal', true) = 'on'
           and exists (select from vault_key k where k.referral_id = match_token.referral_id));

create policy matcher_reads on referral for select using (current_setting('app.vault', true) = 'matcher');
create policy matcher_reads on vault_key for select using (current_setting('app.vault', true) = 'matcher');
