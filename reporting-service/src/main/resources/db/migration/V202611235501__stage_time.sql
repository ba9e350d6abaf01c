-- How long referrals stayed in each stage, written by the projection board-timeliness alone: codes and days, of nobody.
create table referral_stage_time (
    referral     uuid not null,
    sequence     bigint not null,
    board        text not null,
    stage        text not null,
    left_on      date not null,
    working_days int not null check (working_days >= 0),
    primary key (referral, sequence)
);
create index referral_stage_time_board on referral_stage_time (board, left_on);
comment on table referral_stage_time is 'Stages that referrals left, with the working days spent in them';
comment on column referral_stage_time.referral is 'Pseudonymous id of the referral';
comment on column referral_stage_time.sequence is 'Sequence of the event, by which it is kept once';
comment on column referral_stage_time.board is 'Board that the referral counts for';
comment on column referral_stage_time.stage is 'Stage that was left';
comment on column referral_stage_time.left_on is 'London day on which it was left';
comment on column referral_stage_time.working_days is 'Working days of England and Wales spent in it, without pauses';

alter table referral_stage_time enable row level security;
alter table referral_stage_time force row level security;
create policy projector on referral_stage_time
    using ((select current_setting('app.projector', true)) = 'on')
    with check ((select current_setting('app.projector', true)) = 'on');
create policy board_counts on referral_stage_time for select
    using (board = (select nullif(current_setting('app.board', true), '')));
