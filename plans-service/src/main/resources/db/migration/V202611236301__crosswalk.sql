-- What the actions of a plan answer, counted where it changes: a plan of 100,000 actions answers in few different ways,
-- and even an index takes longer to count them than a reader should wait.
-- Texts come out of an array as they are whatever the settings, which makes the function immutable in effect.
create function action_answers(finished boolean, duty_code text, duties text[], county_areas text[],
                               toolkit_sections text[], dfe_areas text[]) returns text
language sql immutable parallel safe
return case when finished then 'F' else 'O' end || '|' || array_to_string(duty_code || duties, ',')
       || '|' || array_to_string(county_areas, ',') || '|' || array_to_string(toolkit_sections, ',')
       || '|' || array_to_string(dfe_areas, ',');
comment on function action_answers is 'F where finished or O, then duties, county areas, toolkit sections and areas for schools, parted by |';

alter table plan_action add column answers text collate "C" not null generated always as (
    action_answers(completed_on is not null, duty_code, duties, county_areas, toolkit_sections, dfe_areas)) stored;
comment on column plan_action.answers is 'Whether it is finished and which cells of frameworks it answers, see function action_answers';

create table plan_answers (
    plan_id uuid not null references plan (id),
    agency  text not null collate "C",
    answers text not null collate "C",
    actions bigint not null,
    primary key (plan_id, answers)
);
comment on table plan_answers is 'How many actions of a plan that are not withdrawn answer the same; kept by triggers of plan_action';
comment on column plan_answers.plan_id is 'Plan of the actions';
comment on column plan_answers.agency is 'Agency whose plan it is';
comment on column plan_answers.answers is 'What they answer, as in plan_action';
comment on column plan_answers.actions is 'How many they are; 0 where there were some';

insert into plan_answers
select plan_id, agency, answers, count(*) from plan_action where withdrawn_as is null group by plan_id, agency, answers;

alter table plan_answers enable row level security;
alter table plan_answers force row level security;
create policy own_agency on plan_answers
    using (agency = nullif(current_setting('app.agency', true), ''))
    with check (agency = nullif(current_setting('app.agency', true), ''));
revoke delete, truncate on plan_answers from ${appRole};

-- Rows are taken in their order, so that two who change actions of one plan wait for each other and never in a ring.
create function count_answers() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        insert into plan_answers as kept
        select plan_id, agency, answers, count(*) from added where withdrawn_as is null
        group by plan_id, agency, answers order by plan_id, answers
        on conflict (plan_id, answers) do update set actions = kept.actions + excluded.actions;
    elsif tg_op = 'UPDATE' then
        insert into plan_answers as kept
        select plan_id, agency, answers, sum(change)
        from (select plan_id, agency, answers, 1 as change from added where withdrawn_as is null
              union all select plan_id, agency, answers, -1 from removed where withdrawn_as is null) as changed
        group by plan_id, agency, answers having sum(change) <> 0 order by plan_id, answers
        on conflict (plan_id, answers) do update set actions = kept.actions + excluded.actions;
    else
        insert into plan_answers as kept
        select plan_id, agency, answers, -count(*) from removed where withdrawn_as is null
        group by plan_id, agency, answers order by plan_id, answers
        on conflict (plan_id, answers) do update set actions = kept.actions + excluded.actions;
    end if;
    return null;
end
$$;
comment on function count_answers is 'Keeps plan_answers in step with plan_action';
create trigger count_added after insert on plan_action
    referencing new table as added for each statement execute function count_answers();
create trigger count_changed after update on plan_action
    referencing old table as removed new table as added for each statement execute function count_answers();
create trigger count_removed after delete on plan_action
    referencing old table as removed for each statement execute function count_answers();
