-- The directory of agencies. Every signed-in person may read all of it, so it has no row-level security; who may write
-- is decided by PlanAccess.
create table agency (
    id                  uuid primary key,
    code                text not null unique collate "C" check (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(code) <= 64),
    name                text not null check (length(name) between 1 and 200),
    type                text not null,
    sector              text,
    specified_authority boolean not null,
    boards              text[] not null,
    active_from         date not null,
    registered_at       timestamptz not null,
    version             bigint not null check (version > 0)
);
comment on table agency is 'Agencies of the partnerships; an entry is never removed';
comment on column agency.id is 'Identity of the agency, subject of its events';
comment on column agency.code is 'Slug, the tenant key in every service and in access tokens; stable for ever';
comment on column agency.name is 'Name of the organisation';
comment on column agency.type is 'Kind of organisation, code list AgencyType';
comment on column agency.sector is 'Sector it is counted under, code list Sector';
comment on column agency.specified_authority is 'Whether Schedule 6 of the CTSA 2015 names it';
comment on column agency.boards is 'Codes of the delivery boards it belongs to';
comment on column agency.active_from is 'First day on which it exists';
comment on column agency.registered_at is 'When it was entered here';
comment on column agency.version is 'Version of the entry, its ETag';

create table agency_identifier (
    agency_id uuid not null references agency (id),
    scheme    text not null,
    value     text not null,
    primary key (scheme, value)
);
create index agency_identifier_agency on agency_identifier (agency_id);
comment on table agency_identifier is 'Names that public registers have for an agency; one agency for each';
comment on column agency_identifier.agency_id is 'Agency so named';
comment on column agency_identifier.scheme is 'Register, code list IdentifierScheme';
comment on column agency_identifier.value is 'Its identifier there';

revoke delete, truncate on agency, agency_identifier from ${appRole};
revoke update on agency_identifier from ${appRole};
