-- Whether referrers heard in time, written by the projection board-referrer-loop alone: days, of nobody.
create table referrer_loop (
    referral uuid primary key,
    board    text not null,
    due_on   date,
    told_on  date
);
create index referrer_loop_board on referrer_loop (board, due_on);
comment on table referrer_loop is 'By when the referrer was to hear how a referral stands, and when the referrer heard';
comment on column referrer_loop.referral is 'Pseudonymous id of the referral';
comment on column referrer_loop.board is 'Board that the referral counts for';
comment on column referrer_loop.due_on is 'Last London day in time; null where the referrer did not ask';
comment on column referrer_loop.told_on is 'Earliest London day on which the referrer heard; null before';

alter table referrer_loop enable row level security;
alter table referrer_loop force row level security;
create policy projector on referrer_loop
    using ((select current_setting('app.projector', true)) = 'on')
    with check ((select current_setting('app.projector', true)) = 'on');
create policy board_counts on referrer_loop for select
    using (board = (select nullif(current_setting('app.board', true), '')));
