-- How the holder of an office is reached, corrected. What was entered first stays with the appointment; the newest
-- correction is what holds.
create table office_contact (
    appointment uuid not null references office_appointment (id),
    version     bigint not null check (version > 1),
    agency      text not null collate "C",
    job_title   text not null check (length(job_title) between 1 and 120),
    work_email  text not null check (length(work_email) between 3 and 254),
    telephone   text not null check (telephone ~ '^\+44[0-9]{9,10}$'),
    recorded_at timestamptz not null,
    recorded_by text not null,
    primary key (appointment, version)
);
comment on table office_contact is 'Corrections of how the holders of offices are reached; none is changed or removed';
comment on column office_contact.appointment is 'Appointment of the holder';
comment on column office_contact.version is 'Version that the appointment had after it';
comment on column office_contact.agency is 'Agency whose office it is';
comment on column office_contact.job_title is 'Job title of the holder, as the person id';
comment on column office_contact.work_email is 'Work e-mail address of the holder, as the person id';
comment on column office_contact.telephone is 'Telephone number of the holder with +44, as the person id';
comment on column office_contact.recorded_at is 'When it was entered';
comment on column office_contact.recorded_by is 'Pseudonymous id of who entered it';

alter table office_contact enable row level security;
alter table office_contact force row level security;
create policy own_agency on office_contact
    using (agency = nullif(current_setting('app.agency', true), ''))
    with check (agency = nullif(current_setting('app.agency', true), ''));

revoke update, delete, truncate on office_contact from ${appRole};
