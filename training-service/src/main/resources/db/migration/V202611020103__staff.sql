create table staff (
    person_id  uuid primary key,
    agency     text not null,
    staff_ref  text not null check (staff_ref ~ '^[A-Za-z0-9-]{1,40}$'),
    job_role   text,
    role_group text,
    relevant   boolean not null,
    joined_on  date not null,
    left_on    date check (left_on >= joined_on),
    changed_at timestamptz not null,
    unique (agency, staff_ref),
    unique (person_id, agency)
);
comment on table staff is 'Staff in scope of the duty. No name, no e-mail: who they are is known to their agency alone';
comment on column staff.person_id is 'Made-up id, all that events say of the person';
comment on column staff.agency is 'Agency that employs them';
comment on column staff.staff_ref is 'Pseudonymous reference of the agency, such as a payroll number';
comment on column staff.job_role is 'Job, as the agency calls it';
comment on column staff.role_group is 'Group of jobs with the same training needs, a code';
comment on column staff.relevant is 'Whether the post counts in the training denominator';
comment on column staff.joined_on is 'First day in post';
comment on column staff.left_on is 'First day no longer in post, where known';
comment on column staff.changed_at is 'When what is known was last changed';
revoke delete on staff from ${appRole};
alter table staff enable row level security;
alter table staff force row level security;
create policy own_agency on staff using (agency = nullif(current_setting('app.agency', true), ''));
