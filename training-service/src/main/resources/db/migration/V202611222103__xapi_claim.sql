create table xapi_learner (
    learner_id  uuid not null unique,
    agency      text not null,
    client      text not null,
    identifier  text not null,
    kind        text not null,
    home_page   text,
    name        text not null,
    decision    text not null,
    staff_ref   text,
    version     bigint not null,
    decided_at  timestamptz,
    primary key (agency, client, identifier),
    check ((decision = 'LINKED') = (staff_ref is not null)),
    foreign key (agency, staff_ref) references staff (agency, staff_ref)
);
comment on table xapi_learner is 'Whom a learning system speaks of, and who on the list of staff that is';
comment on column xapi_learner.learner_id is 'Ours, to name it in an address';
comment on column xapi_learner.agency is 'Agency whose learning system speaks of them';
comment on column xapi_learner.client is 'OAuth client of the learning system';
comment on column xapi_learner.identifier is 'Hash of how the system identifies them';
comment on column xapi_learner.kind is 'Kind of identifier';
comment on column xapi_learner.home_page is 'System that gave the account';
comment on column xapi_learner.name is 'Name of the account, or the identifier itself; for the agency alone';
comment on column xapi_learner.decision is 'OPEN, LINKED to one of the staff, or NOT_OURS';
comment on column xapi_learner.staff_ref is 'Who it is';
comment on column xapi_learner.version is 'Raised by each decision';
comment on column xapi_learner.decided_at is 'When it was decided';
revoke delete on xapi_learner from ${appRole};
alter table xapi_learner enable row level security;
alter table xapi_learner force row level security;
create policy own_agency on xapi_learner using (agency = nullif(current_setting('app.agency', true), ''));

create table xapi_activity (
    activity_id uuid not null unique,
    agency      text not null,
    client      text not null,
    key         text not null,
    title       text,
    decision    text not null,
    course_code text references course (code),
    version     bigint not null,
    decided_at  timestamptz,
    primary key (agency, client, key),
    check ((decision = 'MAPPED') = (course_code is not null))
);
comment on table xapi_activity is 'What a learning system calls its courses, and which course that is';
comment on column xapi_activity.activity_id is 'Ours, to name it in an address';
comment on column xapi_activity.agency is 'Agency of the learning system';
comment on column xapi_activity.client is 'OAuth client of the learning system';
comment on column xapi_activity.key is 'IRI of an activity, or the number that the system gives a course';
comment on column xapi_activity.title is 'What the system last called it';
comment on column xapi_activity.decision is 'OPEN, MAPPED to a course, or SET_ASIDE because it is none of ours';
comment on column xapi_activity.course_code is 'Course that it is';
comment on column xapi_activity.version is 'Raised by each decision';
comment on column xapi_activity.decided_at is 'When it was decided';
revoke delete on xapi_activity from ${appRole};
alter table xapi_activity enable row level security;
alter table xapi_activity force row level security;
create policy own_agency on xapi_activity using (agency = nullif(current_setting('app.agency', true), ''));

create table xapi_claim (
    agency       text not null,
    client       text not null,
    statement_id uuid not null,
    identifier   text not null,
    thing        text not null,
    occurred_at  timestamptz not null,
    result       text,
    taken_back   text,
    course_keys  text[] not null,
    state        text not null,
    staff_ref    text,
    course_code  text,
    refusal      text,
    changed_at   timestamptz not null,
    primary key (agency, client, statement_id),
    check ((result is null) <> (taken_back is null)),
    check ((state = 'RECORDED') = (staff_ref is not null and course_code is not null)),
    check ((state = 'REFUSED') = (refusal is not null)),
    foreign key (agency, client, statement_id) references xapi_statement (agency, client, statement_id),
    foreign key (agency, client, identifier) references xapi_learner (agency, client, identifier)
);
create index xapi_claim_thing on xapi_claim (agency, client, identifier, thing);
create index xapi_claim_state on xapi_claim (agency, client, state);
comment on table xapi_claim is 'What statements say of the training of somebody, and what has come of it';
comment on column xapi_claim.agency is 'Agency of the learning system';
comment on column xapi_claim.client is 'OAuth client of the learning system';
comment on column xapi_claim.statement_id is 'Statement that says so';
comment on column xapi_claim.identifier is 'Of whom: hash of how the system identifies them';
comment on column xapi_claim.thing is 'Of what: activity or certificate';
comment on column xapi_claim.occurred_at is 'When it happened';
comment on column xapi_claim.result is 'How it ended; null where something is taken back';
comment on column xapi_claim.taken_back is 'Why it takes back what was said of the same thing until then; null where it does not';
comment on column xapi_claim.course_keys is 'By which the course may be known, the first that is known counts';
comment on column xapi_claim.state is 'WAITING for a person to decide whom or what it means, RECORDED, REFUSED, WITHDRAWN, SET_ASIDE, or NOTED where it takes back';
comment on column xapi_claim.staff_ref is 'For whom it is recorded';
comment on column xapi_claim.course_code is 'As which course it is recorded';
comment on column xapi_claim.refusal is 'Why it could not be recorded';
comment on column xapi_claim.changed_at is 'When its state was last changed';
revoke delete on xapi_claim from ${appRole};
alter table xapi_claim enable row level security;
alter table xapi_claim force row level security;
create policy own_agency on xapi_claim using (agency = nullif(current_setting('app.agency', true), ''));
