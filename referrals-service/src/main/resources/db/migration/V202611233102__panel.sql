-- The panel of a board. OFFICIAL-SENSITIVE. An agency that is asked for something reads what it is asked, and not which
-- case it serves: that link is a table of its own, for those who work on cases.
create index referral_board_state on referral (board, state);

create table panel_seats (
    board       text primary key,
    seats       jsonb not null,
    version     bigint not null check (version > 0),
    recorded_at timestamptz not null,
    recorded_by text not null
);
comment on table panel_seats is 'Who sits on the panel of a board: seats, the agencies that hold them and those that stand in';
comment on column panel_seats.board is 'The board';
comment on column panel_seats.seats is 'Seat, agency and deputy agency of each; agencies, never people';
comment on column panel_seats.version is 'Counts the changes, from 1';
comment on column panel_seats.recorded_at is 'When it was entered';
comment on column panel_seats.recorded_by is 'Pseudonymous id of whoever entered it';

create table panel_meeting (
    id          uuid primary key,
    board       text not null,
    code        text not null,
    meets_on    date not null,
    state       text not null check (state in ('SCHEDULED', 'HELD', 'CANCELLED')),
    attendance  jsonb not null default '[]',
    version     bigint not null check (version > 0),
    recorded_at timestamptz not null,
    recorded_by text not null,
    unique (board, code)
);
comment on table panel_meeting is 'Meetings of the panel of a board';
comment on column panel_meeting.id is 'Id, the subject of its events';
comment on column panel_meeting.board is 'The board';
comment on column panel_meeting.code is 'Name on its board, under which cases are listed';
comment on column panel_meeting.meets_on is 'London day';
comment on column panel_meeting.state is 'How far it has come';
comment on column panel_meeting.attendance is 'Seat, agency and presence of each, once it was held';
comment on column panel_meeting.version is 'Counts the changes, from 1';
comment on column panel_meeting.recorded_at is 'When it was entered';
comment on column panel_meeting.recorded_by is 'Pseudonymous id of whoever entered it';

create table panel_check (
    meeting_id  uuid not null references panel_meeting (id),
    referral_id uuid not null references referral (id),
    seat        text not null,
    board       text not null,
    result      text not null check (result in ('NOTHING_HELD', 'INFORMATION_HELD', 'NOT_DONE')),
    recorded_at timestamptz not null,
    recorded_by text not null,
    primary key (meeting_id, referral_id, seat)
);
comment on table panel_check is 'Whether the agency of a seat looked at its records on a case before a meeting; never what it found';
comment on column panel_check.meeting_id is 'The meeting';
comment on column panel_check.referral_id is 'The case';
comment on column panel_check.seat is 'The seat';
comment on column panel_check.board is 'The board';
comment on column panel_check.result is 'Code of the result; NOT_DONE is written by the minutes';
comment on column panel_check.recorded_at is 'When it was entered';
comment on column panel_check.recorded_by is 'Pseudonymous id of whoever entered it';

create table panel_action (
    id          uuid primary key,
    board       text not null,
    agency      text not null,
    task        text not null,
    meeting     text,
    due_on      date not null,
    answer      text not null check (answer in ('OPEN', 'DONE', 'NOT_POSSIBLE')),
    answered_on date,
    version     bigint not null check (version > 0),
    recorded_at timestamptz not null,
    recorded_by text not null,
    check ((answer = 'OPEN') = (answered_on is null))
);
create index panel_action_open on panel_action (board, agency, id);
comment on table panel_action is 'What a panel asks of an agency, told by a code that says nothing of the case';
comment on column panel_action.id is 'Id';
comment on column panel_action.board is 'The board';
comment on column panel_action.agency is 'Agency that is asked';
comment on column panel_action.task is 'Code of what is asked';
comment on column panel_action.meeting is 'Meeting that asked';
comment on column panel_action.due_on is 'London day by which it is asked for';
comment on column panel_action.answer is 'What the agency said';
comment on column panel_action.answered_on is 'London day on which it said so';
comment on column panel_action.version is 'Counts the changes, from 1';
comment on column panel_action.recorded_at is 'When it was entered';
comment on column panel_action.recorded_by is 'Pseudonymous id of whoever asked';

create table panel_action_case (
    action_id   uuid primary key references panel_action (id),
    referral_id uuid not null references referral (id),
    board       text not null
);
comment on table panel_action_case is 'Which case an action serves; the agency that is asked does not read it';
comment on column panel_action_case.action_id is 'The action';
comment on column panel_action_case.referral_id is 'The case';
comment on column panel_action_case.board is 'The board';

revoke delete on panel_seats, panel_meeting, panel_check, panel_action, panel_action_case from ${appRole};
revoke update on panel_action, panel_action_case from ${appRole};
grant update (answer, answered_on, version) on panel_action to ${appRole};

do $$
declare
    name text;
begin
    foreach name in array array['panel_seats', 'panel_meeting', 'panel_check', 'panel_action', 'panel_action_case'] loop
        execute format('alter table %I enable row level security', name);
        execute format('alter table %I force row level security', name);
        execute format($policy$create policy case_workers on %I
            using (current_setting('app.reach', true) = 'board' and board = any ((select caller_boards())::text[]))$policy$,
            name);
    end loop;
end
$$;
create policy asked_agency_reads on panel_action for select
    using (agency = nullif(current_setting('app.agency', true), ''));
create policy asked_agency_answers on panel_action for update
    using (agency = nullif(current_setting('app.agency', true), ''));
