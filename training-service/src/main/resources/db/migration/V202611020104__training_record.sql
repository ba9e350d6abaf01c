create table training_record (
    record_id                  uuid primary key,
    agency                     text not null,
    person_id                  uuid not null,
    course_family              text not null,
    completed_on               date not null,
    counting                   boolean not null,
    course_code                text not null references course (code),
    counts_towards_wrap_target boolean not null,
    valid_to                   date,
    result                     text not null,
    verification               text not null,
    received_at                timestamptz not null,
    changed_at                 timestamptz not null,
    unique (person_id, course_family, completed_on, counting),
    unique (record_id, agency),
    foreign key (person_id, agency) references staff (person_id, agency),
    check (counting = (result not in ('FAILED', 'PARTIAL')))
);
comment on table training_record is 'Completions, one row for each person, family of courses and day, as their strongest evidence has it';
comment on column training_record.record_id is 'Id of the record';
comment on column training_record.agency is 'Agency of the person';
comment on column training_record.person_id is 'Who completed it';
comment on column training_record.course_family is 'Family of the course';
comment on column training_record.completed_on is 'London day of completion';
comment on column training_record.counting is 'Whether it is a completion; a failed or partial attempt is kept beside and counts nowhere';
comment on column training_record.course_code is 'Course';
comment on column training_record.counts_towards_wrap_target is 'Whether the course counted towards the WRAP target when it was recorded';
comment on column training_record.valid_to is 'Last day of validity; null where it does not expire';
comment on column training_record.result is 'How it ended';
comment on column training_record.verification is 'How well it is proven';
comment on column training_record.received_at is 'When it was first recorded';
comment on column training_record.changed_at is 'When its evidence last became stronger';
revoke delete on training_record from ${appRole};
alter table training_record enable row level security;
alter table training_record force row level security;
create policy own_agency on training_record using (agency = nullif(current_setting('app.agency', true), ''));

create table training_record_origin (
    record_id        uuid not null,
    agency           text not null,
    source           text not null,
    source_record_id text,
    course_code      text not null,
    result           text not null,
    verification     text not null,
    received_at      timestamptz not null,
    unique nulls not distinct (record_id, source, source_record_id, course_code, result, verification),
    foreign key (record_id, agency) references training_record (record_id, agency)
);
comment on table training_record_origin is 'Every source that a record is known from, and what it said; only ever added to';
comment on column training_record_origin.record_id is 'Record';
comment on column training_record_origin.agency is 'Agency of the person';
comment on column training_record_origin.source is 'Kind of source';
comment on column training_record_origin.source_record_id is 'What the source calls it, where it has a name';
comment on column training_record_origin.course_code is 'Course that the source named';
comment on column training_record_origin.result is 'Result that the source gave';
comment on column training_record_origin.verification is 'How well the source proves it';
comment on column training_record_origin.received_at is 'When the source first said so';
revoke update, delete on training_record_origin from ${appRole};
alter table training_record_origin enable row level security;
alter table training_record_origin force row level security;
create policy own_agency on training_record_origin using (agency = nullif(current_setting('app.agency', true), ''));
