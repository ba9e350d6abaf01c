-- The layout that a plan follows, whose sign-off it needs, and the plan that it is part of.
alter table plan
    add column template_code    text collate "C",
    add column needed_sign_offs text[] not null default '{}',
    add column parent_plan_id   uuid,
    add column parent_agency    text collate "C",
    add foreign key (parent_plan_id, parent_agency) references plan (id, agency),
    add check ((parent_plan_id is null) = (parent_agency is null)),
    add check (parent_plan_id <> id);
update plan set needed_sign_offs = case type when 'COUNTY' then '{BOARD_CHAIR}'::text[]
    when 'SCHOOL' then '{GOVERNOR_CHAIR}' when 'ORGANISATION' then '{CHIEF_OFFICER}' else '{}' end;
create index plan_of_parent on plan (parent_plan_id) where parent_plan_id is not null;
comment on column plan.template_code is 'Layout that it follows, a file below plan-templates';
comment on column plan.needed_sign_offs is 'Offices without whose sign-off it is not approved, as type and template asked when it was opened';
comment on column plan.parent_plan_id is 'Plan that it is part of, which may be of another agency';
comment on column plan.parent_agency is 'Agency of that plan: it sees the figures of this one in its roll-up, and nothing else';

-- whoever opens a plan may name one of another agency of their board as its parent; this finds it
create policy parent_link_reads on plan for select using (current_setting('app.job', true) = 'parent-link');
-- the agency of a parent counts the plans below it
create policy roll_up_reads on plan for select using (
    current_setting('app.job', true) = 'roll-up'
    and parent_agency = nullif(current_setting('app.agency', true), ''));
create policy roll_up_reads on plan_action for select using (
    current_setting('app.job', true) = 'roll-up' and exists (
        select from plan p where p.id = plan_id
        and p.parent_agency = nullif(current_setting('app.agency', true), '')));
