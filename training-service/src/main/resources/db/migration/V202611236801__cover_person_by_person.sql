-- Planned anew by every batch, and looked up person by person. A statement without parameters is planned once for a
-- session, whatever plan_cache_mode says: a connection opened while the tables were empty took them for empty until somebody
-- analysed them, and compared whole tables with whole batches, two thousand rows in ten seconds. What "offset 0" fences is
-- never turned into a join, so that nothing hangs on what is known of the tables.
create or replace function reckon_training_cover() returns trigger language plpgsql as $$
begin
    execute $held$
    select from (select distinct person_id from changed order by person_id) p
    cross join lateral (select from staff s where s.person_id = p.person_id offset 0 for no key update) held $held$;
    execute $cover$
    with people as materialized (
        select distinct person_id from changed
    ), cover as materialized (
        select agency, person_id, measure, lower(days) as starts_on, upper(days) as until
        from (select r.agency, p.person_id, m.measure,
                     unnest(range_agg(daterange(r.completed_on, coalesce(r.valid_to + 1, date 'infinity')))) as days
              from people p
              cross join lateral (
                  select agency, course_family, completed_on, valid_to, counts_towards_wrap_target
                  from training_record
                  where person_id = p.person_id and counting and voided_at is null and verification <> 'UNVERIFIED'
                    and coalesce(valid_to, date 'infinity') >= completed_on
                  offset 0) r
              cross join lateral (select r.course_family
                                  union all select 'K1' where r.counts_towards_wrap_target) as m (measure)
              group by r.agency, p.person_id, m.measure) as merged
    ), gone as (
        -- by their places: the people are held, so nobody moves these rows meanwhile
        delete from training_cover where ctid = any (array(
            select c.ctid
            from people p
            cross join lateral (select ctid, measure, starts_on from training_cover
                                where person_id = p.person_id offset 0) c
            where (p.person_id, c.measure, c.starts_on) not in (select person_id, measure, starts_on from cover)))
    )
    insert into training_cover as c (agency, person_id, measure, starts_on, until)
    select agency, person_id, measure, starts_on, until from cover
    on conflict (person_id, measure, starts_on) do update set until = excluded.until
        where c.until <> excluded.until $cover$;
    return null;
end $$;
