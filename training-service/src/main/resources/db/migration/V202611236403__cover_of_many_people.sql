-- Compared with what was there by a hash, however many people a batch names. A plan that had been made for few compared
-- every row of two thousand with every other: a file of 100,000 completions took up to four times as long. Planned anew
-- each time, since a plan made while the tables were small stays until somebody analyses them.
create or replace function reckon_training_cover() returns trigger language plpgsql
    set plan_cache_mode = force_custom_plan as $$
begin
    perform from staff s where s.person_id in (select person_id from changed) order by s.person_id
        for no key update;
    with people as (
        select distinct person_id from changed
    ), cover as materialized (
        select agency, person_id, measure, lower(days) as starts_on, upper(days) as until
        from (select r.agency, r.person_id, m.measure,
                     unnest(range_agg(daterange(r.completed_on, coalesce(r.valid_to + 1, date 'infinity')))) as days
              from people
              join training_record r using (person_id)
              cross join lateral (select r.course_family
                                  union all select 'K1' where r.counts_towards_wrap_target) as m (measure)
              where r.counting and r.voided_at is null and r.verification <> 'UNVERIFIED'
                and coalesce(r.valid_to, date 'infinity') >= r.completed_on
              group by r.agency, r.person_id, m.measure) as merged
    ), gone as (
        delete from training_cover c using people p
        where c.person_id = p.person_id
          and (c.person_id, c.measure, c.starts_on) not in (select person_id, measure, starts_on from cover)
    )
    insert into training_cover as c (agency, person_id, measure, starts_on, until)
    select agency, person_id, measure, starts_on, until from cover
    on conflict (person_id, measure, starts_on) do update set until = excluded.until
        where c.until <> excluded.until;
    return null;
end $$;
