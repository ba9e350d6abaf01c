-- What panels owed and did, written by the projection board-cases alone: codes and days, of nobody.
create table case_review (
    referral           uuid not null,
    kind               text not null,
    due_on             date not null,
    board              text not null,
    held_on            date,
    on_time            boolean,
    due_sequence       bigint not null default 0,
    held_sequence      bigint not null default 0,
    cancelled_sequence bigint not null default 0,
    primary key (referral, kind, due_on)
);
create index case_review_board on case_review (board, due_on);
comment on table case_review is 'Reviews that a panel owed. One is held where held_sequence, and owed no longer where cancelled_sequence, is after due_sequence';
comment on column case_review.referral is 'Pseudonymous id of the case';
comment on column case_review.kind is 'Kind of review';
comment on column case_review.due_on is 'London day from which it is due';
comment on column case_review.board is 'Board that answers for it';
comment on column case_review.held_on is 'London day on which it was held';
comment on column case_review.on_time is 'Whether that was within 31 days';
comment on column case_review.due_sequence is 'Sequence of the event by which it fell due';
comment on column case_review.held_sequence is 'Sequence of the event that it was held; 0 for none';
comment on column case_review.cancelled_sequence is 'Sequence of the event by which it was owed no longer; 0 for none';

create table case_session (
    session    uuid primary key,
    board      text not null,
    planned_on date not null,
    outcome    text,
    closed_on  date
);
create index case_session_board on case_session (board, planned_on);
comment on table case_session is 'Sessions of support, planned and what became of them';
comment on column case_session.session is 'Pseudonymous id of the session';
comment on column case_session.board is 'Board that answers for it';
comment on column case_session.planned_on is 'London day for which it was planned';
comment on column case_session.outcome is 'What became of it; null while it is open';
comment on column case_session.closed_on is 'London day on which it took place or was given up';

create table case_consent (
    referral   uuid not null,
    sequence   bigint not null,
    board      text not null,
    scope      text not null,
    answer     text not null,
    changed_on date not null,
    primary key (referral, sequence)
);
create index case_consent_board on case_consent (board, changed_on);
comment on table case_consent is 'Each time consent was asked for, given, refused or withdrawn';
comment on column case_consent.referral is 'Pseudonymous id of the case';
comment on column case_consent.sequence is 'Sequence of the event that said so';
comment on column case_consent.board is 'Board that answers for it';
comment on column case_consent.scope is 'What was asked for';
comment on column case_consent.answer is 'What was said';
comment on column case_consent.changed_on is 'London day on which it was said';

create table case_onward (
    referral      uuid not null,
    sequence      bigint not null,
    board         text not null,
    stage         text not null,
    choice        text not null,
    considered_on date not null,
    primary key (referral, sequence)
);
create index case_onward_board on case_onward (board, considered_on);
comment on table case_onward is 'Whether another service was chosen when a referral was closed without support';
comment on column case_onward.referral is 'Pseudonymous id of the referral';
comment on column case_onward.sequence is 'Sequence of the event that said so';
comment on column case_onward.board is 'Board that answers for it';
comment on column case_onward.stage is 'Stage to which it came';
comment on column case_onward.choice is 'Whether the individual was referred on';
comment on column case_onward.considered_on is 'London day of the closure';

create table panel_meeting (
    meeting     uuid primary key,
    board       text not null,
    held_on     date not null,
    checks_due  int not null,
    checks_done int not null
);
create index panel_meeting_board on panel_meeting (board, held_on);
comment on table panel_meeting is 'Meetings of panels that were held, and the checks of records made before them';
comment on column panel_meeting.meeting is 'Pseudonymous id of the meeting';
comment on column panel_meeting.board is 'Board of the panel';
comment on column panel_meeting.held_on is 'London day';
comment on column panel_meeting.checks_due is 'Checks that were due: seats times cases';
comment on column panel_meeting.checks_done is 'Of these, those that were made';

do $$
declare
    name text;
begin
    foreach name in array array['case_review', 'case_session', 'case_consent', 'case_onward', 'panel_meeting'] loop
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
