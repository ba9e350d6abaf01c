-- Plans in force with what they rest on, and what delivery boards do.
create table plan_in_force (
    plan              uuid primary key,
    agency            text not null,
    type              text not null,
    adopted_on        date not null,
    equality_assessed boolean not null,
    governor_signed   boolean not null,
    ended_on          date not null default 'infinity'
);
create index plan_in_force_agency on plan_in_force (agency);
comment on table plan_in_force is 'Delivery plans that came into force; written by the projection board-plan-standing alone';
comment on column plan_in_force.plan is 'Id of the plan in plans-service: one edition';
comment on column plan_in_force.agency is 'Agency that owns it';
comment on column plan_in_force.type is 'Kind of plan';
comment on column plan_in_force.adopted_on is 'First day in force';
comment on column plan_in_force.equality_assessed is 'Whether the equality impact of this edition was assessed';
comment on column plan_in_force.governor_signed is 'Whether the chair of governors signed it off';
comment on column plan_in_force.ended_on is 'First day on which it was no longer in force';

create table plan_board_review (
    plan     uuid not null,
    sequence bigint not null,
    agency   text not null,
    held_on  date not null,
    primary key (plan, sequence)
);
comment on table plan_board_review is 'Reviews of plans by their board; written by the projection board-plan-standing alone';
comment on column plan_board_review.plan is 'Plan';
comment on column plan_board_review.sequence is 'Sequence of the event that told of it';
comment on column plan_board_review.agency is 'Agency that owns the plan';
comment on column plan_board_review.held_on is 'Day of the review';

create table board_attendance (
    meeting  uuid not null,
    seat     text not null,
    board    text not null,
    agency   text not null,
    presence text not null,
    held_on  date not null,
    primary key (meeting, seat)
);
create index board_attendance_day on board_attendance (board, held_on);
comment on table board_attendance is 'How the seats of boards were filled, meeting by meeting; written by the projection board-record alone';
comment on column board_attendance.meeting is 'Meeting';
comment on column board_attendance.seat is 'Code of the seat';
comment on column board_attendance.board is 'Delivery board';
comment on column board_attendance.agency is 'Agency that held the seat on that day';
comment on column board_attendance.presence is 'PRESENT, DEPUTY, APOLOGY or ABSENT';
comment on column board_attendance.held_on is 'Day of the meeting';

create table board_review (
    review  uuid primary key,
    board   text not null,
    kind    text not null,
    held_on date not null
);
create index board_review_day on board_review (board, kind, held_on);
comment on table board_review is 'Yearly reviews of boards; written by the projection board-record alone';
comment on column board_review.review is 'Review';
comment on column board_review.board is 'Delivery board';
comment on column board_review.kind is 'MEMBERSHIP or TERMS_OF_REFERENCE';
comment on column board_review.held_on is 'Day of the review';

create table board_assessment (
    assessment uuid primary key,
    board      text not null,
    kind       text not null,
    held_on    date not null
);
create index board_assessment_day on board_assessment (board, kind, held_on);
comment on table board_assessment is 'Profiles, audits and self-assessments of boards; written by the projection board-record alone';
comment on column board_assessment.assessment is 'Assessment';
comment on column board_assessment.board is 'Delivery board';
comment on column board_assessment.kind is 'CTLP, AUDIT or BENCHMARK';
comment on column board_assessment.held_on is 'Day of receipt or completion';

create table board_point (
    point       uuid primary key,
    assessment  uuid not null,
    board       text not null,
    answer      text check (answer in ('OWNED', 'ACCEPTED')),
    answered_on date not null default 'infinity'
);
create index board_point_assessment on board_point (assessment);
comment on table board_point is 'What boards have to answer; written by the projection board-record alone';
comment on column board_point.point is 'Point';
comment on column board_point.assessment is 'Assessment that makes it';
comment on column board_point.board is 'Delivery board';
comment on column board_point.answer is 'How it was answered; null while it is open';
comment on column board_point.answered_on is 'Day of the answer; from it the answer counts';

do $$
declare
    kept text;
begin
    foreach kept in array array ['plan_in_force', 'plan_board_review', 'board_attendance', 'board_review',
                                 'board_assessment', 'board_point'] loop
        execute format('alter table %I enable row level security', kept);
        execute format('alter table %I force row level security', kept);
        execute format($policy$create policy projector on %I
                       using ((select current_setting('app.projector', true)) = 'on')
                       with check ((select current_setting('app.projector', true)) = 'on')$policy$, kept);
    end loop;
    foreach kept in array array ['plan_in_force', 'plan_board_review'] loop
        execute format($policy$create policy board_counts on %I for select
                       using (agency in (select code from board_agency
                                         where (select current_setting('app.board', true)) = any (boards)))$policy$,
                       kept);
    end loop;
    foreach kept in array array ['board_attendance', 'board_review', 'board_assessment', 'board_point'] loop
        execute format($policy$create policy board_counts on %I for select
                       using (board = (select current_setting('app.board', true)))$policy$, kept);
    end loop;
end
$$;
