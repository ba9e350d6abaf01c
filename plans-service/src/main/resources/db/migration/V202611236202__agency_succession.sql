-- The end of agencies and who follows them. Entered once; what an agency left stays its own.
alter table agency add column last_day date check (last_day >= active_from);
comment on column agency.last_day is 'Last London day on which it exists; null while none is known';

create table agency_succession (
    agency_id    uuid primary key references agency (id),
    successors   text[] not null,
    continued_by text references agency (code),
    recorded_at  timestamptz not null,
    recorded_by  text not null,
    check ((continued_by is null) = (cardinality(successors) = 0)),
    check (continued_by is null or continued_by = any (successors))
);
create index agency_succession_successors on agency_succession using gin (successors);
comment on table agency_succession is 'Agencies that end, and those that follow them: mergers, splits and closures';
comment on column agency_succession.agency_id is 'Agency that ends, on the last day that the directory has of it';
comment on column agency_succession.successors is 'Codes of the agencies that follow it, each there on the day after';
comment on column agency_succession.continued_by is 'The one of them for which what was its own counts on the new basis';
comment on column agency_succession.recorded_at is 'When it was entered here';
comment on column agency_succession.recorded_by is 'Pseudonymous id of who entered it';

revoke update, delete, truncate on agency_succession from ${appRole};
