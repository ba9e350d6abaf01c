-- The days on which somebody is validly trained, so that coverage of any day is a look at one row for each of its staff.
-- Always reckoned from the records, in the transaction that changes them and whoever changes them: never counted up.
create table training_cover (
    agency    text not null,
    person_id uuid not null,
    measure   text not null,
    starts_on date not null,
    until     date not null check (until > starts_on),
    primary key (person_id, measure, starts_on),
    foreign key (person_id, agency) references staff (person_id, agency)
);
create index training_cover_agency on training_cover (agency, measure, person_id) include (starts_on, until);
comment on table training_cover is 'On which days staff are validly trained: their records merged, written by a trigger on training_record alone';
comment on column training_cover.agency is 'Agency of the person';
comment on column training_cover.person_id is 'Who is trained';
comment on column training_cover.measure is 'In what: K1 for whatever counts towards the WRAP target, else the family of courses';
comment on column training_cover.starts_on is 'First day';
comment on column training_cover.until is 'First day no longer trained; infinity where it does not end';
alter table training_cover enable row level security;
alter table training_cover force row level security;
create policy own_agency on training_cover using (agency = nullif(current_setting('app.agency', true), ''));

create index staff_in_scope on staff (agency, person_id) include (joined_on, left_on, role_group) where relevant;

-- Locks the people first: whoever changes another record of one of them at the same time waits, and then sees this one.
create function reckon_training_cover() returns trigger language plpgsql as $$
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
          and not exists (select from cover n
                          where n.person_id = c.person_id and n.measure = c.measure and n.starts_on = c.starts_on)
    )
    insert into training_cover as c (agency, person_id, measure, starts_on, until)
    select agency, person_id, measure, starts_on, until from cover
    on conflict (person_id, measure, starts_on) do update set until = excluded.until
        where c.until <> excluded.until;
    return null;
end $$;
comment on function reckon_training_cover() is 'Reckons anew on which days those are trained whose records were written';
create trigger cover_follows_new_records after insert on training_record
    referencing new table as changed for each statement execute function reckon_training_cover();
create trigger cover_follows_changed_records after update on training_record
    referencing new table as changed for each statement execute function reckon_training_cover();

-- The owner is held to the policies too: without them for as long as it takes to say of every record what it said.
alter table staff no force row level security;
alter table training_record no force row level security;
alter table training_cover no force row level security;
update training_record set changed_at = changed_at;
alter table training_cover force row level security;
alter table training_record force row level security;
alter table staff force row level security;
