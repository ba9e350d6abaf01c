-- Break-glass: somebody who works on a board's cases without a right to identities opens one for an hour, says why, and
-- is reviewed afterwards. Reason and note of the review are in the vault, not here.
create table break_glass (
    id               uuid primary key,
    referral_id      uuid not null references referral (id),
    board            text not null,
    opened_by        text not null,
    opened_by_agency text not null,
    opened_at        timestamptz not null,
    closes_at        timestamptz not null check (closes_at > opened_at),
    outcome          text check (outcome in ('JUSTIFIED', 'NOT_JUSTIFIED')),
    reviewed_by      text check (reviewed_by <> opened_by),
    reviewed_at      timestamptz,
    check (num_nulls(outcome, reviewed_by, reviewed_at) in (0, 3))
);
create index break_glass_of on break_glass (referral_id, opened_by, closes_at);
create index break_glass_unreviewed on break_glass (board, id) where outcome is null;
comment on table break_glass is 'Identities opened in an emergency, and what the review found';
comment on column break_glass.id is 'Id';
comment on column break_glass.referral_id is 'The referral whose identity was opened';
comment on column break_glass.board is 'Its board';
comment on column break_glass.opened_by is 'Pseudonymous id of whoever opened it';
comment on column break_glass.opened_by_agency is 'Their agency';
comment on column break_glass.opened_at is 'When it was opened';
comment on column break_glass.closes_at is 'When it closes by itself';
comment on column break_glass.outcome is 'What the review found; null until it was held';
comment on column break_glass.reviewed_by is 'Pseudonymous id of the reviewer, never the one who opened it';
comment on column break_glass.reviewed_at is 'When it was reviewed';

revoke update, delete on break_glass from ${appRole};
grant update (outcome, reviewed_by, reviewed_at) on break_glass to ${appRole};

alter table break_glass enable row level security;
alter table break_glass force row level security;
create policy case_workers_open on break_glass for insert
    with check (current_setting('app.reach', true) = 'board' and board = any ((select caller_boards())::text[])
                and opened_by_agency = nullif(current_setting('app.agency', true), ''));
create policy case_workers_read on break_glass for select
    using (current_setting('app.reach', true) = 'board' and board = any ((select caller_boards())::text[]));
create policy custody_reads on break_glass for select using (board = any ((select custody_boards())::text[]));
create policy custody_reviews on break_glass for update
    using (current_setting('app.disposal', true) = 'on' and board = any ((select custody_boards())::text[]));

-- The data protection officer, who disposes of records, destroys keys and entries of their boards.
create policy custody_destroys_key on vault_key for update
    using (current_setting('app.disposal', true) = 'on' and board = any ((select custody_boards())::text[]));
create policy custody_destroys on vault_entry for delete
    using (current_setting('app.disposal', true) = 'on'
           and exists (select from vault_key k where k.referral_id = vault_entry.referral_id));
