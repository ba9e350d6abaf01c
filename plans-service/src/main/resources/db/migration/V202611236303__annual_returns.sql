-- Annual returns of agencies. Corrected in place: each correction is an event, so that nothing told is lost.
create table annual_return (
    id               uuid primary key,
    agency           text not null collate "C" references agency (code),
    type             text not null check (type in ('SAFEGUARDING_AUDIT', 'GOVERNORS_REPORT')),
    year_begins      int not null check (year_begins between 2000 and 2098),
    includes_prevent boolean not null,
    submitted_on     date not null check (submitted_on >= make_date(year_begins, 9, 1)),
    location         text check (length(location) between 1 and 1000),
    recorded_by      text not null,
    version          bigint not null check (version > 0),
    unique (agency, type, year_begins)
);
create index annual_return_order on annual_return (agency, id);
comment on table annual_return is 'Annual returns of agencies: the safeguarding audit and the report to governors';
comment on column annual_return.id is 'Identity of the return, subject of its events';
comment on column annual_return.agency is 'Agency that made it';
comment on column annual_return.type is 'Which return';
comment on column annual_return.year_begins is 'Calendar year in which the academic year begins that it is about';
comment on column annual_return.includes_prevent is 'Whether it covers Prevent';
comment on column annual_return.submitted_on is 'London day on which it was submitted';
comment on column annual_return.location is 'Where it is held';
comment on column annual_return.recorded_by is 'Pseudonymous id of who entered it last';
comment on column annual_return.version is 'Version of the return, its ETag';

alter table annual_return enable row level security;
alter table annual_return force row level security;
create policy own_agency on annual_return
    using (agency = nullif(current_setting('app.agency', true), ''))
    with check (agency = nullif(current_setting('app.agency', true), ''));

revoke update, delete, truncate on annual_return from ${appRole};
grant update (includes_prevent, submitted_on, location, recorded_by, version) on annual_return to ${appRole};
