create table referral (
    referral       uuid primary key,
    board          text not null,
    received_on    date not null,
    sector         text not null,
    stage          text not null default 'RECEIVED',
    stage_on       date not null,
    stage_sequence bigint not null default 0
);
create index referral_board_day on referral (board, received_on) include (sector);
comment on table referral is 'Referrals as codes and days, of nobody; written by the projection board-referrals alone';
comment on column referral.referral is 'Pseudonymous id of the referral';
comment on column referral.board is 'Board that answers for it';
comment on column referral.received_on is 'London day of receipt';
comment on column referral.sector is 'Sector of the referrer';
comment on column referral.stage is 'Stage of the pathway it is in';
comment on column referral.stage_on is 'Day on which it came there';
comment on column referral.stage_sequence is 'Sequence of the event that said so';

alter table referral enable row level security;
alter table referral force row level security;
create policy projector on referral
    using ((select current_setting('app.projector', true)) = 'on')
    with check ((select current_setting('app.projector', true)) = 'on');
create policy board_counts on referral for select
    using (board = (select nullif(current_setting('app.board', true), '')));
