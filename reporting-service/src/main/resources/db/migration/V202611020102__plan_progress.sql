create table plan_action (
    action            uuid primary key,
    agency            text not null,
    added_on          date not null,
    due               date not null,
    completed_late    boolean not null default false,
    progress_sequence bigint not null default 0
);
create index plan_action_agency on plan_action (agency);
comment on table plan_action is 'Actions of delivery plans; written by the projection board-plans alone';
comment on column plan_action.action is 'Id of the action in plans-service';
comment on column plan_action.agency is 'Agency that owns it';
comment on column plan_action.added_on is 'London day on which it was entered; before it the action does not count';
comment on column plan_action.due is 'Day by which it is to be done';
comment on column plan_action.completed_late is 'Whether it was completed after that day';
comment on column plan_action.progress_sequence is 'Sequence of the progress that said so';

create table plan_action_status (
    action   uuid not null,
    sequence bigint not null,
    agency   text not null,
    status   text check (status in ('COMPLETED', 'ON_SCHEDULE', 'HAPPENING_BEHIND_SCHEDULE',
                                    'BEHIND_OR_NOT_HAPPENING', 'NO_INFORMATION')),
    from_day date not null,
    to_day   date not null default 'infinity',
    primary key (action, sequence)
);
create index plan_action_status_agency on plan_action_status (agency, to_day, from_day) include (action, status);
comment on table plan_action_status is 'History of the computed status of each action: on a day the row holds for which from_day <= day < to_day';
comment on column plan_action_status.action is 'Action';
comment on column plan_action_status.sequence is 'Sequence of the event that set it';
comment on column plan_action_status.agency is 'Agency that owns the action';
comment on column plan_action_status.status is 'Computed status, one of the five; null where the action is not due to start';
comment on column plan_action_status.from_day is 'First day on which it holds';
comment on column plan_action_status.to_day is 'First day on which a later one holds';

alter table plan_action enable row level security;
alter table plan_action force row level security;
create policy projector on plan_action
    using ((select current_setting('app.projector', true)) = 'on')
    with check ((select current_setting('app.projector', true)) = 'on');
create policy board_counts on plan_action for select
    using (agency in (select code from board_agency where (select current_setting('app.board', true)) = any (boards)));

alter table plan_action_status enable row level security;
alter table plan_action_status force row level security;
create policy projector on plan_action_status
    using ((select current_setting('app.projector', true)) = 'on')
    with check ((select current_setting('app.projector', true)) = 'on');
create policy board_counts on plan_action_status for select
    using (agency in (select code from board_agency where (select current_setting('app.board', true)) = any (boards)));
