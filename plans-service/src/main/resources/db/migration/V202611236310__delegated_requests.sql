-- What acting deputies ask for, and in whose place: entered before the request is looked at, so that nothing is done
-- by delegated rights without a trace.
create table delegated_request (
    id           uuid primary key,
    agency       text not null collate "C",
    appointment  uuid not null references office_appointment (id),
    acted_by     text not null,
    on_behalf_of uuid,
    method       text not null,
    path         text not null,
    asked_at     timestamptz not null
);
create index delegated_request_order on delegated_request (appointment, id);
comment on table delegated_request is 'Requests made while an office was delegated, refused ones among them; none is changed or removed';
comment on column delegated_request.id is 'Identity of the entry';
comment on column delegated_request.agency is 'Agency whose office was delegated';
comment on column delegated_request.appointment is 'Appointment as acting deputy by which it was asked';
comment on column delegated_request.acted_by is 'Pseudonymous id of the acting deputy';
comment on column delegated_request.on_behalf_of is 'Pseudonymous id of the SPOC of that day; null where the office was vacant';
comment on column delegated_request.method is 'HTTP method';
comment on column delegated_request.path is 'Path of the request, without its parameters';
comment on column delegated_request.asked_at is 'When it was asked';

alter table delegated_request enable row level security;
alter table delegated_request force row level security;
create policy own_agency on delegated_request
    using (agency = nullif(current_setting('app.agency', true), ''))
    with check (agency = nullif(current_setting('app.agency', true), ''));

revoke update, delete, truncate on delegated_request from ${appRole};
