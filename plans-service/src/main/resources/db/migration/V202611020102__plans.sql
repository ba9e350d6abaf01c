-- Plans and their actions. Each row carries the agency that owns it; a transaction sees those of the agency it named in
-- app.agency and no others, and none where it named none. The foreign keys hold the agency too, so that a child can
-- never belong to another agency than its parent.
create table plan (
    id          uuid primary key,
    agency      text not null collate "C" references agency (code),
    title       text not null check (length(title) between 1 and 200),
    type        text not null,
    period_from date not null,
    period_to   date not null,
    created_at  timestamptz not null,
    version     bigint not null check (version > 0),
    check (period_to > period_from),
    unique (id, agency)
);
create index plan_of_agency on plan (agency, id);
comment on table plan is 'Delivery plans';
comment on column plan.id is 'Identity of the plan, subject of its events';
comment on column plan.agency is 'Agency that owns it';
comment on column plan.title is 'Title';
comment on column plan.type is 'Kind of plan, code list PlanType';
comment on column plan.period_from is 'First day of its period';
comment on column plan.period_to is 'Last day of its period';
comment on column plan.created_at is 'When it was opened here';
comment on column plan.version is 'Version of the plan, its ETag';

create table plan_action (
    id             uuid primary key,
    plan_id        uuid not null,
    agency         text not null collate "C",
    task_code      text not null check (task_code ~ '^[1-9][0-9]*[a-z]{1,2}$' and length(task_code) <= 8),
    task_order     text not null collate "C" generated always as (
                       lpad(substring(task_code from '^[0-9]+'), 7, '0') || lpad(substring(task_code from '[a-z]+$'), 2, '0')) stored,
    title          text not null check (length(title) between 1 and 300),
    description    text check (length(description) <= 4000),
    duty_code      text not null,
    timescale_raw  text check (length(timescale_raw) <= 200),
    planned_start  date not null,
    due            date not null,
    owner_kind     text not null,
    owner_label    text not null check (length(owner_label) between 1 and 120),
    started_on     date,
    completed_on   date,
    withdrawn_as   text check (withdrawn_as in ('SUPERSEDED', 'CANCELLED')),
    forecast       date,
    reported_on    date,
    recovery_note  text check (length(recovery_note) <= 4000),
    claimed_rag    text,
    claimed_reason text check (length(claimed_reason) <= 1000),
    rag            text,
    rag_reason     text not null,
    rag_since      date not null,
    added_at       timestamptz not null,
    version        bigint not null check (version > 0),
    foreign key (plan_id, agency) references plan (id, agency),
    unique (plan_id, task_code),
    unique (id, agency),
    check (due >= planned_start),
    check (completed_on >= started_on),
    check ((claimed_rag is null) = (claimed_reason is null))
) with (fillfactor = 80);
create index plan_action_listing on plan_action (plan_id, task_order);
create index plan_action_open on plan_action (id) where completed_on is null and withdrawn_as is null;
comment on table plan_action is 'Actions of the plans with their present state; never removed, so that a task code is never used again';
comment on column plan_action.id is 'Identity of the action, subject of its events';
comment on column plan_action.plan_id is 'Plan it belongs to';
comment on column plan_action.agency is 'Agency that owns the plan';
comment on column plan_action.task_code is 'Code within the plan, such as 3c';
comment on column plan_action.task_order is 'Sorts 2a before 10a and 1z before 1aa';
comment on column plan_action.title is 'What is to be done';
comment on column plan_action.description is 'More about it';
comment on column plan_action.duty_code is 'Part of the duty it answers, code list DutyCode';
comment on column plan_action.timescale_raw is 'Timescale as the plan words it';
comment on column plan_action.planned_start is 'Day on which work is to begin';
comment on column plan_action.due is 'Day by which it is to be finished; for an on-going action its next review';
comment on column plan_action.owner_kind is 'Whether the owner is a job role, a team or a partner body';
comment on column plan_action.owner_label is 'Job role, team or body that answers for it; no personal name';
comment on column plan_action.started_on is 'Day on which work began';
comment on column plan_action.completed_on is 'Day on which it was finished';
comment on column plan_action.withdrawn_as is 'How it left the plan: SUPERSEDED or CANCELLED';
comment on column plan_action.forecast is 'Day on which the owner last said to expect the end';
comment on column plan_action.reported_on is 'London day of the newest progress report';
comment on column plan_action.recovery_note is 'How the newest report means to make up for missed milestones';
comment on column plan_action.claimed_rag is 'Status that the newest report claims';
comment on column plan_action.claimed_reason is 'Why it claims that';
comment on column plan_action.rag is 'Computed status, code list Rag; null while not due and when withdrawn';
comment on column plan_action.rag_reason is 'Rule that gave the computed status, code list RagReason';
comment on column plan_action.rag_since is 'London day since which status and reason hold';
comment on column plan_action.added_at is 'When it was entered';
comment on column plan_action.version is 'Version of the action, its ETag; the daily recount raises it too when it changes the status';

create table action_milestone (
    action_id uuid not null,
    agency    text not null collate "C",
    number    int not null check (number > 0),
    title     text not null check (length(title) between 1 and 200),
    due       date not null,
    met_on    date,
    primary key (action_id, number),
    foreign key (action_id, agency) references plan_action (id, agency)
);
comment on table action_milestone is 'Milestones of the actions';
comment on column action_milestone.action_id is 'Action it belongs to';
comment on column action_milestone.agency is 'Agency that owns the plan';
comment on column action_milestone.number is 'Position within the action, from 1; names it in progress reports';
comment on column action_milestone.title is 'What is to be reached';
comment on column action_milestone.due is 'Day by which it is to be reached';
comment on column action_milestone.met_on is 'London day on which it was reported as reached';

create table progress_note (
    action_id      uuid not null,
    version        bigint not null,
    agency         text not null collate "C",
    reported_at    timestamptz not null,
    reported_by    text not null,
    note           text not null check (length(note) between 1 and 4000),
    confidence     text not null,
    started_on     date,
    forecast       date,
    completed_on   date,
    milestones_met int[] not null,
    recovery_note  text check (length(recovery_note) <= 4000),
    claimed_rag    text,
    claimed_reason text check (length(claimed_reason) <= 1000),
    primary key (action_id, version),
    foreign key (action_id, agency) references plan_action (id, agency)
);
comment on table progress_note is 'Progress reports exactly as made; only ever added to. Their text leaves this table through the API alone';
comment on column progress_note.action_id is 'Action reported on';
comment on column progress_note.version is 'Version of the action that the report made';
comment on column progress_note.agency is 'Agency that owns the plan';
comment on column progress_note.reported_at is 'When it was reported';
comment on column progress_note.reported_by is 'Pseudonymous id of the reporter at the identity provider';
comment on column progress_note.note is 'What was done, in words';
comment on column progress_note.confidence is 'How sure the reporter is: CONFIRMED, BELIEVED or UNKNOWN';
comment on column progress_note.started_on is 'Day on which work began, where the report says so';
comment on column progress_note.forecast is 'Expected end, where the report says so';
comment on column progress_note.completed_on is 'Day of the end, where the report says so';
comment on column progress_note.milestones_met is 'Numbers of the milestones reported as reached';
comment on column progress_note.recovery_note is 'How missed milestones are to be made up for';
comment on column progress_note.claimed_rag is 'Status the reporter claims';
comment on column progress_note.claimed_reason is 'Why';

do $$
declare
    owned text;
begin
    foreach owned in array array ['plan', 'plan_action', 'action_milestone', 'progress_note'] loop
        execute format('alter table %I enable row level security', owned);
        execute format('alter table %I force row level security', owned);
        execute format($policy$create policy own_agency on %I
                       using (agency = nullif(current_setting('app.agency', true), ''))
                       with check (agency = nullif(current_setting('app.agency', true), ''))$policy$, owned);
    end loop;
end
$$;

-- The daily recount of statuses works for all agencies; it reads actions and milestones, and writes actions.
create policy rag_sweep_reads on plan_action for select using (current_setting('app.job', true) = 'rag-sweep');
create policy rag_sweep_writes on plan_action for update using (current_setting('app.job', true) = 'rag-sweep');
create policy rag_sweep_reads on action_milestone for select using (current_setting('app.job', true) = 'rag-sweep');

revoke delete, truncate on plan, plan_action, action_milestone, progress_note from ${appRole};
revoke update on plan, progress_note from ${appRole};
