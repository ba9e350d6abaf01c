-- Where each projection stands, and what it could not apply. Written in the same transaction as its effects.
alter default privileges in schema public grant select, insert, update, delete on tables to ${appRole};
grant usage on schema public to ${appRole};

create table projection_offset (
    projection  text not null,
    topic       text not null,
    partition   int not null,
    next_offset bigint not null,
    primary key (projection, topic, partition)
);
comment on table projection_offset is 'Position of each projection in each partition; advanced by compare-and-set, so that two instances can never both apply a record';
comment on column projection_offset.projection is 'Name of the projection';
comment on column projection_offset.topic is 'Topic';
comment on column projection_offset.partition is 'Partition of the topic';
comment on column projection_offset.next_offset is 'First record not yet dealt with';

create table projection_gate (
    projection    text not null,
    topic         text not null,
    subject       uuid not null,
    last_sequence bigint not null,
    last_event_id uuid not null,
    last_time     timestamptz not null,
    primary key (projection, topic, subject)
) with (fillfactor = 80);
comment on table projection_gate is 'The newest event applied of each aggregate: what is older is a duplicate, what is not the next is a gap';
comment on column projection_gate.projection is 'Name of the projection';
comment on column projection_gate.topic is 'Topic';
comment on column projection_gate.subject is 'Aggregate';
comment on column projection_gate.last_sequence is 'Sequence of its newest event applied';
comment on column projection_gate.last_event_id is 'Id of that event, to tell a duplicate from a conflict';
comment on column projection_gate.last_time is 'Event time of that event';

create table projection_parked (
    projection text not null,
    topic      text not null,
    partition  int not null,
    "offset"   bigint not null,
    subject    uuid,
    sequence   bigint,
    reason     text not null,
    detail     text not null,
    headers    jsonb not null,
    data       bytea,
    parked_at  timestamptz not null,
    primary key (projection, topic, partition, "offset")
);
create index projection_parked_subject on projection_parked (projection, topic, subject, sequence);
comment on table projection_parked is 'Records that could not be applied, each with its reason; replayed by themselves when a gap closes, else by an operator';
comment on column projection_parked.projection is 'Name of the projection';
comment on column projection_parked.topic is 'Topic';
comment on column projection_parked.partition is 'Partition';
comment on column projection_parked."offset" is 'Offset';
comment on column projection_parked.subject is 'Aggregate, where the record names one';
comment on column projection_parked.sequence is 'Sequence, where the record names one';
comment on column projection_parked.reason is 'MALFORMED, UNKNOWN_TYPE, INVALID_DATA, GAP, CONFLICT, REJECTED or BEHIND_PARKED';
comment on column projection_parked.detail is 'More about the reason; holds no content of the record';
comment on column projection_parked.headers is 'Headers of the record';
comment on column projection_parked.data is 'Value of the record';
comment on column projection_parked.parked_at is 'When it was parked';
