-- Events that are true but not yet on Kafka, and a journal of all that were sent. Written by the service inside its own
-- transactions, emptied by the relay. The journal holds codes, bands and pseudonymous ids only, and lets the topic be
-- filled again should it ever be lost.
alter default privileges in schema public grant select, insert, update, delete on tables to ${appRole};
alter default privileges in schema public grant usage on sequences to ${appRole};
grant usage on schema public to ${appRole}, ${relayRole};

create table outbox_sequence (
    subject       uuid primary key,
    last_sequence bigint not null check (last_sequence > 0)
) with (fillfactor = 80);
comment on table outbox_sequence is 'The lock that every writer of a subject''s events takes first, so that the order of outbox ids is the order of commits';
comment on column outbox_sequence.subject is 'Aggregate whose events are numbered';
comment on column outbox_sequence.last_sequence is 'Number of its newest event';

create table outbox (
    id             bigint generated always as identity primary key,
    event_id       uuid not null,
    type           text not null,
    topic          text not null,
    subject        uuid not null,
    sequence       bigint not null check (sequence > 0),
    occurred_at    timestamptz not null,
    actor_agency   text,
    correlation_id text,
    traceparent    text,
    data           bytea not null check (octet_length(data) <= 900000),
    added_at       timestamptz not null default clock_timestamp(),
    unique (subject, sequence)
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000, autovacuum_vacuum_cost_delay = 0);
comment on table outbox is 'Events committed and not yet acknowledged by Kafka; the relay deletes what it has sent';
comment on column outbox.id is 'Order in which events are sent';
comment on column outbox.event_id is 'CloudEvents id';
comment on column outbox.type is 'CloudEvents type';
comment on column outbox.topic is 'Topic it goes to';
comment on column outbox.subject is 'Aggregate, the Kafka key';
comment on column outbox.sequence is 'Position within the aggregate, from 1, without gaps';
comment on column outbox.occurred_at is 'When it became known to the service';
comment on column outbox.actor_agency is 'Agency on whose behalf it was done';
comment on column outbox.correlation_id is 'Id of the request that caused it';
comment on column outbox.traceparent is 'Trace context of that request';
comment on column outbox.added_at is 'Time of the database when it was put here; only its age is of use';
comment on column outbox.data is 'Body as it will be sent: nothing is left to fail at the relay';

create table outbox_blocked (
    subject uuid primary key,
    reason  text not null,
    since   timestamptz not null
);
comment on table outbox_blocked is 'Aggregates whose next event Kafka refuses for good; all others go on. An operator mends and deletes the row';
comment on column outbox_blocked.subject is 'Aggregate that stands still';
comment on column outbox_blocked.reason is 'What Kafka said, as a class of error';
comment on column outbox_blocked.since is 'When it was first refused';

create table event_journal (like outbox including comments);
alter table event_journal add primary key (id);
comment on table event_journal is 'Every event ever sent, exactly as sent';

revoke all on outbox_blocked, event_journal from ${appRole};
revoke select, update, delete on outbox from ${appRole};
grant select on event_journal to ${appRole};
grant select, delete on outbox to ${relayRole};
grant select, insert on event_journal to ${relayRole};
grant select, insert, delete on outbox_blocked to ${relayRole};
