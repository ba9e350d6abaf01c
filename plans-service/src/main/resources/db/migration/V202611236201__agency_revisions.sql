-- What the directory says of an agency, from which day on. An entry is never overwritten: a change is a further revision,
-- and agency holds a copy of the newest. Read by every signed-in person, as the directory is.
alter table agency add column parent text collate "C" references agency (code) check (parent <> code);
create index agency_parent on agency (parent, code) where parent is not null;
comment on column agency.parent is 'Code of the agency that it is beneath, such as the local authority of a school';

create table agency_revision (
    agency_id           uuid not null references agency (id),
    version             bigint not null check (version > 0),
    valid_from          date not null,
    name                text not null check (length(name) between 1 and 200),
    type                text not null,
    sector              text,
    specified_authority boolean not null,
    boards              text[] not null,
    parent              text collate "C" references agency (code),
    recorded_at         timestamptz not null,
    recorded_by         text,
    primary key (agency_id, version),
    unique (agency_id, valid_from)
);
comment on table agency_revision is 'Every entry that an agency ever had; nothing in it is changed or removed';
comment on column agency_revision.agency_id is 'Agency';
comment on column agency_revision.version is 'Version of the entry, its ETag while it is the newest';
comment on column agency_revision.valid_from is 'First London day on which it is so';
comment on column agency_revision.name is 'Name of the organisation';
comment on column agency_revision.type is 'Kind of organisation, code list AgencyType';
comment on column agency_revision.sector is 'Sector it is counted under, code list Sector';
comment on column agency_revision.specified_authority is 'Whether Schedule 6 of the CTSA 2015 names it';
comment on column agency_revision.boards is 'Codes of the delivery boards it belongs to';
comment on column agency_revision.parent is 'Code of the agency that it is beneath';
comment on column agency_revision.recorded_at is 'When it was entered here';
comment on column agency_revision.recorded_by is 'Pseudonymous id of who entered it; null for entries from before it was kept';

insert into agency_revision (agency_id, version, valid_from, name, type, sector, specified_authority, boards, recorded_at)
select id, version, active_from, name, type, sector, specified_authority, boards, registered_at from agency;

alter table agency_identifier add column since date, add column until date check (until >= since);
update agency_identifier set since = (select active_from from agency where id = agency_id);
alter table agency_identifier alter column since set not null,
    drop constraint agency_identifier_pkey,
    add primary key (agency_id, scheme, value, since),
    add constraint identifier_names_one_agency
        exclude using gist (scheme with =, value with =, daterange(since, until, '[]') with &&);
comment on table agency_identifier is 'Names that public registers have for an agency; one agency for each on any day';
comment on column agency_identifier.since is 'First day on which it names the agency';
comment on column agency_identifier.until is 'Last day on which it does; null while it does';

revoke update, delete, truncate on agency_revision from ${appRole};
grant update (until) on agency_identifier to ${appRole};
