create table integration (
    agency              text not null,
    client              text not null,
    first_seen_at       timestamptz not null,
    last_success_at     timestamptz,
    last_failure_at     timestamptz,
    last_failure_status int,
    last_failure_code   text,
    silent_after_days   int not null default 7 check (silent_after_days between 1 and 365),
    version             bigint not null default 1,
    primary key (agency, client),
    check ((last_failure_at is null) = (last_failure_status is null)),
    check ((last_failure_at is null) = (last_failure_code is null))
);
comment on table integration is 'Systems that send training records, and how the sending goes';
comment on column integration.agency is 'Agency whose system it is';
comment on column integration.client is 'OAuth client of the system';
comment on column integration.first_seen_at is 'When it was first heard of';
comment on column integration.last_success_at is 'When something of it was last taken in';
comment on column integration.last_failure_at is 'When something of it was last refused';
comment on column integration.last_failure_status is 'HTTP status of that refusal';
comment on column integration.last_failure_code is 'Code of its problem';
comment on column integration.silent_after_days is 'London days without anything taken in after which somebody is to look';
comment on column integration.version is 'Raised by each change of the days';
revoke delete on integration from ${appRole};
alter table integration enable row level security;
alter table integration force row level security;
create policy own_agency on integration using (agency = nullif(current_setting('app.agency', true), ''));
-- The watch sees who is silent, of every agency: names of systems and moments, nothing of people.
create policy watch on integration for select using (current_setting('app.integrations', true) = 'watch');

create table integration_day (
    agency     text not null,
    client     text not null,
    day        date not null,
    requests   bigint not null,
    refused    bigint not null,
    statements bigint not null,
    added      bigint not null,
    ignored    bigint not null,
    primary key (agency, client, day)
);
comment on table integration_day is 'What a system sent on a London day';
comment on column integration_day.agency is 'Agency whose system it is';
comment on column integration_day.client is 'OAuth client of the system';
comment on column integration_day.day is 'London day';
comment on column integration_day.requests is 'Requests that were taken in';
comment on column integration_day.refused is 'Requests that were refused';
comment on column integration_day.statements is 'Statements in requests that were taken in';
comment on column integration_day.added is 'Of these, new ones; the others were duplicates';
comment on column integration_day.ignored is 'Of the new ones, those that say nothing of anybody''s training';
revoke delete on integration_day from ${appRole};
alter table integration_day enable row level security;
alter table integration_day force row level security;
create policy own_agency on integration_day using (agency = nullif(current_setting('app.agency', true), ''));

create table integration_verb (
    agency     text not null,
    client     text not null,
    verb       text not null,
    statements bigint not null,
    last_at    timestamptz not null,
    primary key (agency, client, verb)
);
comment on table integration_verb is 'Verbs of statements that say nothing of anybody''s training, and how often each was sent';
comment on column integration_verb.agency is 'Agency whose system it is';
comment on column integration_verb.client is 'OAuth client of the system';
comment on column integration_verb.verb is 'IRI of the verb';
comment on column integration_verb.statements is 'New statements with it';
comment on column integration_verb.last_at is 'When the last one came in';
revoke delete on integration_verb from ${appRole};
alter table integration_verb enable row level security;
alter table integration_verb force row level security;
create policy own_agency on integration_verb using (agency = nullif(current_setting('app.agency', true), ''));
