-- A copy of what the directory publishes. Agencies are public bodies: every request may read it.
create table agency (
    subject           uuid primary key,
    code              text not null unique,
    organisation_type text not null,
    boards            text[] not null,
    sequence          bigint not null
);
comment on table agency is 'Agencies of the directory, as their newest event says; written by the projection referrals-directory';
comment on column agency.subject is 'Aggregate id of the entry in the directory';
comment on column agency.code is 'Code of the agency, the tenant key everywhere';
comment on column agency.organisation_type is 'Kind of organisation, a code of the directory';
comment on column agency.boards is 'Codes of the boards on which it sits';
comment on column agency.sequence is 'Sequence of the event that wrote the row';

create function caller_boards() returns text[] language sql stable as $$
    select coalesce((select boards from agency where code = nullif(current_setting('app.agency', true), '')), '{}')
$$;
comment on function caller_boards() is 'Boards of the agency that the present transaction acts for; none where it is unset or not known yet';
