create table trainer (
    agency        text not null,
    person_id     uuid not null,
    staff_ref     text not null,
    accredited_on date not null,
    expires_on    date check (expires_on >= accredited_on),
    home_office   boolean not null,
    changed_at    timestamptz not null,
    primary key (agency, staff_ref),
    foreign key (person_id, agency) references staff (person_id, agency),
    foreign key (agency, staff_ref) references staff (agency, staff_ref)
);
comment on table trainer is 'Who of an agency''s staff may give workshops; when they last did is counted from the workshops';
comment on column trainer.agency is 'Agency that employs them';
comment on column trainer.person_id is 'Made-up id of the person';
comment on column trainer.staff_ref is 'Reference on the list of staff';
comment on column trainer.accredited_on is 'First day of the present accreditation';
comment on column trainer.expires_on is 'Last day of it; null where it does not end';
comment on column trainer.home_office is 'Whether the Home Office has them on its register';
comment on column trainer.changed_at is 'When this was last changed';
revoke delete on trainer from ${appRole};
alter table trainer enable row level security;
alter table trainer force row level security;
create policy own_agency on trainer using (agency = nullif(current_setting('app.agency', true), ''));

create table workshop (
    workshop_id uuid primary key,
    agency      text not null,
    course_code text not null references course (code),
    held_on     date not null,
    venue       text not null,
    capacity    int not null check (capacity between 1 and 500),
    trainers    text[] not null check (cardinality(trainers) > 0),
    state       text not null,
    version     bigint not null,
    changed_at  timestamptz not null,
    unique (workshop_id, agency)
);
create index workshop_day on workshop (agency, held_on);
comment on table workshop is 'Workshops that an agency gives to its own staff';
comment on column workshop.workshop_id is 'Id of the workshop';
comment on column workshop.agency is 'Agency that gives it';
comment on column workshop.course_code is 'Course that those who are there complete';
comment on column workshop.held_on is 'London day';
comment on column workshop.venue is 'Code of the place, no address';
comment on column workshop.capacity is 'Places';
comment on column workshop.trainers is 'Who gives it, by reference';
comment on column workshop.state is 'PLANNED, HELD or CANCELLED';
comment on column workshop.version is 'Raised by each change of the workshop or its bookings';
comment on column workshop.changed_at is 'When it was last changed';
revoke delete on workshop from ${appRole};
alter table workshop enable row level security;
alter table workshop force row level security;
create policy own_agency on workshop using (agency = nullif(current_setting('app.agency', true), ''));

create table workshop_booking (
    workshop_id  uuid not null,
    agency       text not null,
    staff_ref    text not null,
    position     int not null,
    state        text not null,
    requested_by text not null,
    changed_at   timestamptz not null,
    primary key (workshop_id, staff_ref),
    foreign key (workshop_id, agency) references workshop (workshop_id, agency),
    foreign key (agency, staff_ref) references staff (agency, staff_ref)
);
comment on table workshop_booking is 'Places in workshops, and who was there';
comment on column workshop_booking.workshop_id is 'Workshop';
comment on column workshop_booking.agency is 'Agency of workshop and person';
comment on column workshop_booking.staff_ref is 'Whose place, by reference';
comment on column workshop_booking.position is 'Order in which places were asked for';
comment on column workshop_booking.state is 'REQUESTED, APPROVED, WAITING, REFUSED, CANCELLED, ATTENDED or ABSENT';
comment on column workshop_booking.requested_by is 'Subject of the caller who asked for it, by the identity provider; somebody else approves';
comment on column workshop_booking.changed_at is 'When it was last changed';
revoke delete on workshop_booking from ${appRole};
alter table workshop_booking enable row level security;
alter table workshop_booking force row level security;
create policy own_agency on workshop_booking using (agency = nullif(current_setting('app.agency', true), ''));
