-- Who looked. Rows are added and never changed: a content hash is made when a row is, and seals outside the database
-- cover the rows in their order. A caller with the right of custody (app.custody names their agency) reads the rows of
-- the boards on which that agency sits; the sealer (app.audit = 'sealer') reads all of them.
create function custody_boards() returns text[] language sql stable as $$
    select coalesce((select boards from agency where code = nullif(current_setting('app.custody', true), '')), '{}')
$$;
comment on function custody_boards() is 'Boards whose records the caller has in custody as data protection officer or auditor; none where app.custody is unset';

create table access_log (
    seq            bigint generated always as identity primary key,
    id             uuid not null unique,
    at             timestamptz not null,
    actor          text not null,
    actor_agency   text not null,
    actor_roles    text[] not null,
    action         text not null check (action in ('VIEW', 'SEARCH', 'CREATE', 'ALTER', 'DISCLOSE', 'COMBINE', 'EXPORT',
                                                   'ERASE', 'BREAK_GLASS', 'REFUSED')),
    resource       text not null,
    referrals      uuid[] not null,
    boards         text[] not null,
    purpose        text,
    reasons        text[] not null,
    recipient      text,
    result_count   int not null check (result_count >= 0),
    correlation_id text,
    flags          text[] not null,
    content_hash   bytea not null check (octet_length(content_hash) = 32)
);
create index access_log_referrals on access_log using gin (referrals);
comment on table access_log is 'Every view, search, change, export and refusal. Codes only: no name, no search term, no free text';
comment on column access_log.seq is 'Order of the rows, the order in which seals cover them';
comment on column access_log.id is 'Id given by the service';
comment on column access_log.at is 'When it was done';
comment on column access_log.actor is 'Pseudonymous id of whoever did it';
comment on column access_log.actor_agency is 'Agency for which they acted';
comment on column access_log.actor_roles is 'Roles that they held, sorted';
comment on column access_log.action is 'What they did';
comment on column access_log.resource is 'On what kind of thing, a code';
comment on column access_log.referrals is 'Referrals that were seen or touched';
comment on column access_log.boards is 'Boards of these referrals, or of the actor''s agency where none is known';
comment on column access_log.purpose is 'Code of the purpose that the reader gave';
comment on column access_log.reasons is 'Codes of the reasons of a refusal, in full';
comment on column access_log.recipient is 'Agency to which it was disclosed';
comment on column access_log.result_count is 'How many things were seen or touched';
comment on column access_log.correlation_id is 'Id of the request';
comment on column access_log.flags is 'What deserves a second look: OUT_OF_HOURS, SAME_SURNAME';
comment on column access_log.content_hash is 'SHA-256 of all other columns but seq';

create function access_log_is_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'rows of the access log are never changed or removed' using errcode = 'insufficient_privilege';
end
$$;
comment on function access_log_is_append_only() is 'Refuses to change or remove what was recorded';
create trigger access_log_rows_stay before update or delete on access_log
    for each row execute function access_log_is_append_only();
create trigger access_log_stays before truncate on access_log
    for each statement execute function access_log_is_append_only();

revoke update, delete, truncate on access_log from ${appRole};
-- The sealer locks the table for the moment in which it looks which rows are complete.
grant maintain on access_log to ${appRole};

alter table access_log enable row level security;
alter table access_log force row level security;
create policy anybody_is_recorded on access_log for insert with check (true);
create policy custody_reads on access_log for select using (boards && (select custody_boards())::text[]);
create policy sealer_reads on access_log for select using (current_setting('app.audit', true) = 'sealer');

-- A refusal is recorded with the boards of what was asked for, which the refused caller may not see.
create policy recorder_finds_the_board on referral for select using (current_setting('app.audit', true) = 'recorder');
create policy custody_reads on referral for select using (board = any ((select custody_boards())::text[]));
