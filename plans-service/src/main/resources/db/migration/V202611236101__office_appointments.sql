-- Who holds which office of an agency. What was entered stays as it is: an end is added to an appointment, once, and
-- another holder is another appointment.
create extension if not exists btree_gist;

create table office_appointment (
    id              uuid primary key,
    agency          text not null collate "C" references agency (code),
    office          text not null check (office in ('PREVENT_LEAD', 'SPOC', 'DEPUTY_SPOC', 'ACTING_DEPUTY_SPOC',
                        'MEMBER_LEAD')),
    held_by_one     boolean not null check (held_by_one = (office in ('PREVENT_LEAD', 'SPOC', 'MEMBER_LEAD'))),
    person          uuid not null,
    job_title       text not null check (length(job_title) between 1 and 120),
    work_email      text not null check (length(work_email) between 3 and 254),
    telephone       text not null check (telephone ~ '^\+44[0-9]{9,10}$'),
    since           date not null,
    until           date check (until >= since),
    recorded_at     timestamptz not null,
    recorded_by     text not null,
    ended_on        date check (ended_on >= since),
    end_recorded_at timestamptz,
    end_recorded_by text,
    held            daterange not null generated always as (daterange(since, least(until, ended_on), '[]')) stored,
    version         bigint not null check (version > 0),
    check (office <> 'ACTING_DEPUTY_SPOC' or until is not null),
    check (ended_on < until),
    check ((ended_on is null) = (end_recorded_at is null) and (ended_on is null) = (end_recorded_by is null)),
    constraint office_held_by_one exclude using gist (agency with =, office with =, held with &&) where (held_by_one)
);
create index office_appointment_order on office_appointment (agency, id);
comment on table office_appointment is 'Holders of the offices of agencies; what was entered stays, and an end is added once';
comment on column office_appointment.id is 'Identity of the appointment, subject of its events';
comment on column office_appointment.agency is 'Agency whose office it is';
comment on column office_appointment.office is 'Office, code list Office';
comment on column office_appointment.held_by_one is 'Whether the office has one holder at a time';
comment on column office_appointment.person is 'Pseudonymous id of the holder; never leaves the service but through its API';
comment on column office_appointment.job_title is 'Job title of the holder, as the person id';
comment on column office_appointment.work_email is 'Work e-mail address of the holder, as the person id';
comment on column office_appointment.telephone is 'Telephone number of the holder with +44, as the person id';
comment on column office_appointment.since is 'First London day on which it is held';
comment on column office_appointment.until is 'Last day as it was meant when it began; null where that was open';
comment on column office_appointment.recorded_at is 'When it was entered';
comment on column office_appointment.recorded_by is 'Pseudonymous id of who entered it';
comment on column office_appointment.ended_on is 'Last day as it came; null where nobody ended it';
comment on column office_appointment.end_recorded_at is 'When its end was entered';
comment on column office_appointment.end_recorded_by is 'Pseudonymous id of who entered its end';
comment on column office_appointment.held is 'Days on which it is held';
comment on column office_appointment.version is 'Version of the appointment, its ETag';

alter table office_appointment enable row level security;
alter table office_appointment force row level security;
create policy own_agency on office_appointment
    using (agency = nullif(current_setting('app.agency', true), ''))
    with check (agency = nullif(current_setting('app.agency', true), ''));

revoke update, delete, truncate on office_appointment from ${appRole};
grant update (ended_on, end_recorded_at, end_recorded_by, version) on office_appointment to ${appRole};
