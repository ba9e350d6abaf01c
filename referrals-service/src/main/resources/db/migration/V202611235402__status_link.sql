-- Links that show a referrer how far a referral has come, without signing in. Whoever holds one sets
-- app.status_link to the digest of its token; nothing else of the service sets it.
create table status_link (
    referral_id uuid not null references referral (id),
    number      int not null check (number > 0),
    agency      text not null,
    token_hash  text not null unique,
    expires_on  date not null,
    issued_at   timestamptz not null,
    issued_by   text not null,
    revoked_at  timestamptz,
    window_from timestamptz,
    looks       int not null default 0,
    primary key (referral_id, number)
);
comment on table status_link is 'Links to the generic status of a referral. The token itself is stored nowhere';
comment on column status_link.referral_id is 'The referral';
comment on column status_link.number is 'Counts the links of the referral, from 1; only the newest works';
comment on column status_link.agency is 'Agency that referred';
comment on column status_link.token_hash is 'SHA-256 of the token, in hexadecimal digits';
comment on column status_link.expires_on is 'Last London day on which it works';
comment on column status_link.issued_at is 'When it was issued';
comment on column status_link.issued_by is 'Pseudonymous id of whoever it was issued to';
comment on column status_link.revoked_at is 'When a newer one took its place';
comment on column status_link.window_from is 'Beginning of the hour in which looks are counted';
comment on column status_link.looks is 'Looks within that hour';

revoke update, delete on status_link from ${appRole};
grant update (revoked_at, window_from, looks) on status_link to ${appRole};
alter table status_link enable row level security;
alter table status_link force row level security;
create policy own_agency on status_link using (agency = nullif(current_setting('app.agency', true), ''));
create policy holder_looks on status_link for select
    using (token_hash = nullif(current_setting('app.status_link', true), ''));
create policy holder_is_counted on status_link for update
    using (token_hash = nullif(current_setting('app.status_link', true), ''));

create policy holder_of_a_link_reads on referral for select
    using (id = (select l.referral_id from status_link l
                 where l.token_hash = nullif(current_setting('app.status_link', true), '')));
