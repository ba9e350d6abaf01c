-- Times in which a referral waits for something that nobody who works on it can hurry: the clock of its stage stands.
create table referral_pause (
    id          uuid primary key,
    referral_id uuid not null references referral (id),
    board       text not null,
    reason      text not null,
    from_day    date not null,
    until_day   date,
    recorded_at timestamptz not null,
    recorded_by text not null,
    ended_by    text,
    check (until_day >= from_day),
    check (num_nulls(until_day, ended_by) in (0, 2))
);
create unique index one_open_pause on referral_pause (referral_id) where until_day is null;
create index referral_pause_of on referral_pause (referral_id, from_day);
comment on table referral_pause is 'Pauses of referrals; a pause is ended once and never changed otherwise';
comment on column referral_pause.id is 'Id';
comment on column referral_pause.referral_id is 'The referral';
comment on column referral_pause.board is 'Its board';
comment on column referral_pause.reason is 'Why, a code';
comment on column referral_pause.from_day is 'London day after which the clock stands';
comment on column referral_pause.until_day is 'London day after which it runs again; null while it stands';
comment on column referral_pause.recorded_at is 'When it was entered';
comment on column referral_pause.recorded_by is 'Pseudonymous id of whoever entered it';
comment on column referral_pause.ended_by is 'Pseudonymous id of whoever ended it';

revoke update, delete on referral_pause from ${appRole};
grant update (until_day, ended_by) on referral_pause to ${appRole};
alter table referral_pause enable row level security;
alter table referral_pause force row level security;
create policy case_workers on referral_pause
    using (current_setting('app.reach', true) = 'board' and board = any ((select caller_boards())::text[]));
