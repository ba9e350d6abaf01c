-- Editions and carrying over: actions of a plan that is to replace another are copies, which count for nothing until
-- the plan comes into force. Then they take over what was reported meanwhile, and those before them are superseded.
alter table plan
    add column carried_from uuid,
    add foreign key (carried_from, agency) references plan (id, agency),
    add check (carried_from is null or revises is null);
comment on column plan.carried_from is 'Plan of an earlier period whose unfinished actions it carries on';

alter table plan_action
    add column in_force      boolean not null default true,
    add column continues     uuid,
    add column superseded_by uuid,
    add column withdrawn_why text check (length(withdrawn_why) between 1 and 1000),
    add foreign key (continues, agency) references plan_action (id, agency),
    add foreign key (superseded_by, agency) references plan_action (id, agency),
    add check (in_force or rag is null);
create index plan_action_continued on plan_action (continues) where continues is not null;
drop index plan_action_open;
create index plan_action_open on plan_action (id) where completed_on is null and withdrawn_as is null and in_force;
comment on column plan_action.in_force is 'False while its plan is a draft that is to replace another: it has no status and no events yet';
comment on column plan_action.continues is 'Action of an earlier edition or period that it carries on';
comment on column plan_action.superseded_by is 'Action that took its place';
comment on column plan_action.withdrawn_why is 'Why it was withdrawn, in words; leaves this table through the API alone';
