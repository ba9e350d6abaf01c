create table training_import_profile (
    agency     text not null,
    name       text not null check (name ~ '^[a-z0-9][a-z0-9-]{0,39}$'),
    kind       text not null,
    profile    jsonb not null,
    version    bigint not null check (version > 0),
    changed_at timestamptz not null,
    primary key (agency, name)
);
comment on table training_import_profile is 'What somebody has said of the files of one system, so that the next one is understood';
comment on column training_import_profile.agency is 'Agency whose files they are';
comment on column training_import_profile.name is 'Name of the system, by which an upload asks for it';
comment on column training_import_profile.kind is 'What the rows of such files are about';
comment on column training_import_profile.profile is 'Names of columns by what they say, codes of courses by what the system calls them, and the order of day and month';
comment on column training_import_profile.version is 'Counts its changes, from 1';
comment on column training_import_profile.changed_at is 'When it was last changed';
alter table training_import_profile enable row level security;
alter table training_import_profile force row level security;
create policy own_agency on training_import_profile using (agency = nullif(current_setting('app.agency', true), ''));
