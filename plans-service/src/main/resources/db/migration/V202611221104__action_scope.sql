-- What an action answers besides its duty, who helps, and whom it is for; and indexes for looking at 100,000 of them.
alter table plan_action
    add column duties             text[] not null default '{}',
    add column county_areas       text[] not null default '{}',
    add column toolkit_sections   text[] not null default '{}',
    add column dfe_areas          text[] not null default '{}',
    add column contributor_kinds  text[] not null default '{}',
    add column contributor_labels text[] not null default '{}',
    add column stakeholder_group  text check (length(stakeholder_group) between 1 and 120),
    add column shared_task        text collate "C" check (shared_task ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(shared_task) <= 64),
    add column intended_impact    text check (length(intended_impact) between 1 and 2000),
    add column outcome_measure    text check (length(outcome_measure) between 1 and 1000),
    add check (cardinality(contributor_kinds) = cardinality(contributor_labels));
comment on column plan_action.duties is 'Further parts of the duty that it answers, code list DutyCode';
comment on column plan_action.county_areas is 'Areas of the county plan that it answers, code list CountyArea';
comment on column plan_action.toolkit_sections is 'Sections of the 2024 toolkit that it answers, code list ToolkitSection';
comment on column plan_action.dfe_areas is 'Areas of the self-assessment tool for schools that it answers, code list DfeArea';
comment on column plan_action.contributor_kinds is 'Kinds of those who help the owner, in step with their labels';
comment on column plan_action.contributor_labels is 'Job roles, teams, groups or bodies that help the owner; no personal names';
comment on column plan_action.stakeholder_group is 'Whom it is for';
comment on column plan_action.shared_task is 'Shared by the variants of one task for several groups';
comment on column plan_action.intended_impact is 'What it is to change, in words';
comment on column plan_action.outcome_measure is 'How that would be seen, in words';

create index plan_action_by_rag on plan_action (plan_id, rag, task_order);
create index plan_action_by_owner on plan_action (plan_id, owner_label, task_order);
create index plan_action_by_due on plan_action (plan_id, due);
create index plan_action_by_shared_task on plan_action (plan_id, shared_task, task_order) where shared_task is not null;
create index plan_action_by_group on plan_action (plan_id, stakeholder_group, task_order) where stakeholder_group is not null;
create index plan_action_by_duty on plan_action (plan_id, duty_code, task_order);
create index plan_action_divergent on plan_action (plan_id, task_order)
    where claimed_rag is not null and claimed_rag is distinct from rag and withdrawn_as is null;
create index plan_action_due_of_agency on plan_action (agency, due)
    where completed_on is null and withdrawn_as is null and in_force;
