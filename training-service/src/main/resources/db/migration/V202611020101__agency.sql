-- No row-level security: which agencies there are is known to all of them.
create table agency (
    id       uuid primary key,
    code     text not null unique,
    name     text not null,
    type     text not null,
    sequence bigint not null
);
comment on table agency is 'Replica of the directory, written by the projection training-directory alone';
comment on column agency.id is 'Id of the agency, subject of its events';
comment on column agency.code is 'Code of the agency, the tenant key';
comment on column agency.name is 'Name of the organisation';
comment on column agency.type is 'Kind of organisation';
comment on column agency.sequence is 'Position of the event that said so';
