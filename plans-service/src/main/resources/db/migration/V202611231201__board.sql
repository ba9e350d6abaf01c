-- What a delivery board does. A board's rows belong to no agency: those that sit on it see them, and PlanAccess says who
-- of them writes.
create table board_seat (
    id      uuid primary key,
    board   text not null collate "C" check (board ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(board) <= 64),
    code    text not null collate "C" check (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(code) <= 64),
    label   text not null check (length(label) between 1 and 120),
    agency  text not null collate "C" references agency (code),
    since   date not null,
    until   date check (until >= since),
    version bigint not null check (version > 0),
    unique (board, code, since)
);
create unique index board_seat_held on board_seat (board, code) where until is null;
comment on table board_seat is 'Standing seats of boards; another holder is another row, so that it stays known who held it when';
comment on column board_seat.id is 'Identity of the entry';
comment on column board_seat.board is 'Code of the delivery board';
comment on column board_seat.code is 'Slug of the seat, stable while holders change';
comment on column board_seat.label is 'What the seat is for; never a person';
comment on column board_seat.agency is 'Agency that holds it';
comment on column board_seat.since is 'First day on which it holds it';
comment on column board_seat.until is 'Last day; null while it holds it';
comment on column board_seat.version is 'Version of the entry, its ETag';

create table board_meeting (
    id          uuid primary key,
    board       text not null collate "C",
    kind        text not null check (kind in ('ORDINARY', 'EXTRAORDINARY')),
    held_on     date not null,
    quarter     text not null,
    quorum      int not null check (quorum > 0),
    minute_ref  text check (length(minute_ref) between 1 and 200),
    recorded_at timestamptz not null,
    recorded_by text not null,
    version     bigint not null check (version > 0)
);
-- S2: a board meets once a quarter; any other meeting is an extraordinary one
create unique index board_meeting_of_quarter on board_meeting (board, quarter) where kind = 'ORDINARY';
create index board_meeting_order on board_meeting (board, held_on, id);
comment on table board_meeting is 'Meetings that boards held';
comment on column board_meeting.id is 'Identity of the meeting, subject of its events';
comment on column board_meeting.board is 'Code of the delivery board';
comment on column board_meeting.kind is 'Whether it was the one that each quarter has, code list MeetingKind';
comment on column board_meeting.held_on is 'London day on which it was held';
comment on column board_meeting.quarter is 'Quarter of the financial year that holds the day';
comment on column board_meeting.quorum is 'Seats that had to be attended';
comment on column board_meeting.minute_ref is 'Where the minutes are held';
comment on column board_meeting.recorded_at is 'When it was entered';
comment on column board_meeting.recorded_by is 'Pseudonymous id of who entered it';
comment on column board_meeting.version is 'Version of the entry, its ETag';

create table board_attendance (
    meeting_id uuid not null references board_meeting (id),
    board      text not null collate "C",
    seat       text not null collate "C",
    agency     text not null collate "C",
    presence   text not null check (presence in ('PRESENT', 'DEPUTY', 'APOLOGY', 'ABSENT')),
    primary key (meeting_id, seat)
);
comment on table board_attendance is 'How each seat was filled; persons are not kept';
comment on column board_attendance.meeting_id is 'Meeting';
comment on column board_attendance.board is 'Code of the delivery board';
comment on column board_attendance.seat is 'Slug of the seat';
comment on column board_attendance.agency is 'Agency that held the seat on that day';
comment on column board_attendance.presence is 'How it was filled, code list Presence';

create table board_decision (
    meeting_id uuid not null references board_meeting (id),
    board      text not null collate "C",
    number     int not null check (number > 0),
    decision   text not null check (length(decision) between 1 and 2000),
    primary key (meeting_id, number)
);
comment on table board_decision is 'What meetings decided, in the order of the minutes';
comment on column board_decision.meeting_id is 'Meeting';
comment on column board_decision.board is 'Code of the delivery board';
comment on column board_decision.number is 'Place in the minutes, from 1';
comment on column board_decision.decision is 'What was decided; leaves the service through its API alone';

create table board_action (
    id          uuid primary key,
    board       text not null collate "C",
    origin_kind text not null check (origin_kind in ('MEETING', 'CTLP', 'AUDIT', 'BENCHMARK')),
    origin_id   uuid not null,
    title       text not null check (length(title) between 1 and 500),
    agency      text not null collate "C" references agency (code),
    due         date not null,
    raised_on   date not null,
    closed_as   text check (closed_as in ('DONE', 'DROPPED')),
    closed_on   date check (closed_on >= raised_on),
    note        text check (length(note) between 1 and 2000),
    version     bigint not null check (version > 0),
    check (due >= raised_on),
    check ((closed_as is null) = (closed_on is null) and (closed_as is null) = (note is null))
);
create index board_action_order on board_action (board, due, id);
create index board_action_open on board_action (agency, due) where closed_as is null;
comment on table board_action is 'What boards want done: one owner and one due day each';
comment on column board_action.id is 'Identity of the action';
comment on column board_action.board is 'Code of the delivery board';
comment on column board_action.origin_kind is 'What it came of';
comment on column board_action.origin_id is 'Meeting or assessment that it came of';
comment on column board_action.title is 'What is to be done';
comment on column board_action.agency is 'Agency that is to do it';
comment on column board_action.due is 'Day by which it is to be done';
comment on column board_action.raised_on is 'London day on which the board asked for it';
comment on column board_action.closed_as is 'How it ended; null while it is open';
comment on column board_action.closed_on is 'London day on which it ended';
comment on column board_action.note is 'What was done, or why it no longer will be';
comment on column board_action.version is 'Version of the entry, its ETag';

create table board_review (
    id          uuid primary key,
    board       text not null collate "C",
    kind        text not null check (kind in ('MEMBERSHIP', 'TERMS_OF_REFERENCE')),
    held_on     date not null,
    changes     text check (length(changes) between 1 and 4000),
    minute_ref  text check (length(minute_ref) between 1 and 200),
    recorded_at timestamptz not null,
    recorded_by text not null,
    unique (board, kind, held_on)
);
comment on table board_review is 'Yearly reviews of a board''s membership and terms of reference';
comment on column board_review.id is 'Identity of the review, subject of its event';
comment on column board_review.board is 'Code of the delivery board';
comment on column board_review.kind is 'What was reviewed, code list BoardReviewKind';
comment on column board_review.held_on is 'London day on which it was done';
comment on column board_review.changes is 'What was changed; null where nothing was';
comment on column board_review.minute_ref is 'Where it is minuted';
comment on column board_review.recorded_at is 'When it was entered';
comment on column board_review.recorded_by is 'Pseudonymous id of who entered it';

create table board_assessment (
    id            uuid primary key,
    board         text not null collate "C",
    kind          text not null check (kind in ('CTLP', 'AUDIT', 'BENCHMARK')),
    held_on       date not null,
    location      text check (length(location) between 1 and 1000),
    held_by       text check (length(held_by) between 1 and 120),
    marking       text check (marking in ('OFFICIAL', 'OFFICIAL_SENSITIVE')),
    circulated_on date check (circulated_on >= held_on),
    auditor       text check (length(auditor) between 1 and 200),
    framework     text,
    scale         text,
    recorded_at   timestamptz not null,
    recorded_by   text not null,
    version       bigint not null check (version > 0),
    check ((kind = 'CTLP') = (marking is not null) and (kind = 'CTLP' or circulated_on is null)),
    check (kind <> 'CTLP' or location is not null),
    check ((kind = 'AUDIT') = (auditor is not null)),
    check ((kind = 'BENCHMARK') = (framework is not null) and (kind = 'BENCHMARK') = (scale is not null))
);
create index board_assessment_order on board_assessment (board, held_on, id);
comment on table board_assessment is 'Counter-terrorism local profiles (a pointer, never their content), audits and self-assessments';
comment on column board_assessment.id is 'Identity of the assessment, subject of its events';
comment on column board_assessment.board is 'Code of the delivery board';
comment on column board_assessment.kind is 'What it is';
comment on column board_assessment.held_on is 'London day on which it was received or finished';
comment on column board_assessment.location is 'Where the document is held';
comment on column board_assessment.held_by is 'Job role, team or body that holds it; no personal name';
comment on column board_assessment.marking is 'Protective marking of a profile';
comment on column board_assessment.circulated_on is 'London day on which a profile was passed on to the members';
comment on column board_assessment.auditor is 'Body that audited';
comment on column board_assessment.framework is 'List of items of a self-assessment, code list Framework';
comment on column board_assessment.scale is 'Scale of a self-assessment, code list Scale';
comment on column board_assessment.recorded_at is 'When it was entered';
comment on column board_assessment.recorded_by is 'Pseudonymous id of who entered it';
comment on column board_assessment.version is 'Version of the entry, its ETag; each answer makes another';

create table board_point (
    id            uuid primary key,
    assessment_id uuid not null references board_assessment (id),
    board         text not null collate "C",
    number        int not null check (number > 0),
    ref           text not null check (length(ref) between 1 and 20),
    content       text check (length(content) between 1 and 2000),
    grade         text,
    target        text check ((target is null) = (grade is null)),
    action_id     uuid references board_action (id),
    accepted      text check (length(accepted) between 1 and 2000),
    answered_on   date,
    unique (assessment_id, ref),
    check (action_id is null or accepted is null),
    check ((answered_on is null) = (action_id is null and accepted is null))
);
comment on table board_point is 'What assessments say, and the answer to each point';
comment on column board_point.id is 'Identity of the point';
comment on column board_point.assessment_id is 'Assessment that says it';
comment on column board_point.board is 'Code of the delivery board';
comment on column board_point.number is 'Place in the assessment, from 1';
comment on column board_point.ref is 'Its number or letter there';
comment on column board_point.content is 'What a finding says, or a remark on an item; null for a profile';
comment on column board_point.grade is 'Grade reached, of the scale of the assessment';
comment on column board_point.target is 'Grade that the board wants';
comment on column board_point.action_id is 'Action that answers it';
comment on column board_point.accepted is 'Why nothing is to be done about it';
comment on column board_point.answered_on is 'London day of the answer';

do $$
declare
    kept text;
begin
    foreach kept in array array ['board_seat', 'board_meeting', 'board_attendance', 'board_decision', 'board_action',
                                 'board_review', 'board_assessment', 'board_point'] loop
        execute format('alter table %I enable row level security', kept);
        execute format('alter table %I force row level security', kept);
        execute format($policy$create policy own_board on %1$I
                       using (exists (select from agency a where a.code = nullif(current_setting('app.agency', true), '')
                                                             and %1$I.board = any (a.boards)))
                       with check (exists (select from agency a
                                           where a.code = nullif(current_setting('app.agency', true), '')
                                             and %1$I.board = any (a.boards)))$policy$, kept);
    end loop;
end
$$;

revoke update, delete, truncate on board_seat, board_meeting, board_attendance, board_decision, board_action,
    board_review, board_assessment, board_point from ${appRole};
grant update (until, version) on board_seat to ${appRole};
grant update (version) on board_meeting to ${appRole};
grant update (presence) on board_attendance to ${appRole};
grant update (closed_as, closed_on, note, version) on board_action to ${appRole};
grant update (version) on board_assessment to ${appRole};
grant update (action_id, accepted, answered_on) on board_point to ${appRole};
