-- What referrals are told apart by, how far they came, and where cases stood: written by the projection board-pathway
-- alone. Codes and days, of nobody.
create table referral_profile (
    referral       uuid primary key,
    board          text not null,
    received_on    date not null,
    quarter_end    date not null,
    sector         text not null,
    age_band       text not null,
    gender         text not null,
    concern        text not null,
    stage          text not null default 'RECEIVED',
    reach          int not null default 0 check (reach between 0 and 4),
    stage_sequence bigint not null default 0
);
create index referral_profile_board on referral_profile (board, received_on)
    include (sector, age_band, gender, concern, stage, reach);
comment on table referral_profile is 'Referrals received, with how far they came in the quarter of their receipt';
comment on column referral_profile.referral is 'Pseudonymous id of the referral';
comment on column referral_profile.board is 'Board that answers for it';
comment on column referral_profile.received_on is 'London day of receipt';
comment on column referral_profile.quarter_end is 'Last day of the quarter of receipt: what happened later is not in this row';
comment on column referral_profile.sector is 'Sector of the referrer';
comment on column referral_profile.age_band is 'Age band on the day of receipt';
comment on column referral_profile.gender is 'Gender band';
comment on column referral_profile.concern is 'Type of concern';
comment on column referral_profile.stage is 'Stage of the pathway it was in last, up to the end of the quarter';
comment on column referral_profile.reach is 'Furthest step up to then: 0 received, 1 assessed, 2 panel, 3 adopted, 4 exited';
comment on column referral_profile.stage_sequence is 'Sequence of the event that said so';

create table case_stage (
    referral uuid not null,
    sequence bigint not null,
    board    text not null,
    stage    text not null,
    from_day date not null,
    to_day   date not null default 'infinity',
    primary key (referral, sequence)
);
create index case_stage_board on case_stage (board, to_day, from_day) include (stage);
comment on table case_stage is 'Stages of cases from the listing for a panel on, with the days they stood in them';
comment on column case_stage.referral is 'Pseudonymous id of the case';
comment on column case_stage.sequence is 'Sequence of the event by which it came there';
comment on column case_stage.board is 'Board that answers for it';
comment on column case_stage.stage is 'Stage';
comment on column case_stage.from_day is 'London day from which it stood there';
comment on column case_stage.to_day is 'London day from which it did so no longer';

do $$
declare
    name text;
begin
    foreach name in array array['referral_profile', 'case_stage'] loop
        execute format('alter table %I enable row level security', name);
        execute format('alter table %I force row level security', name);
        execute format($policy$create policy projector on %I
            using ((select current_setting('app.projector', true)) = 'on')
            with check ((select current_setting('app.projector', true)) = 'on')$policy$, name);
        execute format($policy$create policy board_counts on %I for select
            using (board = (select nullif(current_setting('app.board', true), '')))$policy$, name);
    end loop;
end
$$;
