create table xapi_statement (
    position           bigint generated always as identity,
    agency             text not null,
    client             text not null,
    statement_id       uuid not null,
    content            text not null,
    fingerprint        text,
    given_at           timestamptz,
    occurred_at        timestamptz not null,
    stored_at          timestamptz not null,
    verb               text not null,
    registration       uuid,
    target             uuid,
    voiding            boolean not null,
    agents             text[] not null,
    related_agents     text[] not null,
    activities         text[] not null,
    related_activities text[] not null,
    body               text not null,
    primary key (agency, client, statement_id)
);
create index xapi_statement_stored on xapi_statement (agency, client, stored_at, position);
create index xapi_statement_target on xapi_statement (agency, client, target) where target is not null;
create index xapi_statement_fingerprint on xapi_statement (agency, client, fingerprint);
comment on table xapi_statement is 'Statements of learning systems as they were sent; only ever added to';
comment on column xapi_statement.position is 'Order in which they were added, for those stored at the same moment';
comment on column xapi_statement.agency is 'Agency whose learning system sent it';
comment on column xapi_statement.client is 'OAuth client of the learning system; statements of one are no business of another';
comment on column xapi_statement.statement_id is 'Id as sent, or derived from what it says where none was sent';
comment on column xapi_statement.content is 'Hash of what it says, apart from when; the same for statements that the specification calls equal';
comment on column xapi_statement.fingerprint is 'Hash of who, what, to what, when and how: the same where a system says the same again under another id';
comment on column xapi_statement.given_at is 'When it happened, where the statement says so';
comment on column xapi_statement.occurred_at is 'When it happened, or was stored where the statement does not say';
comment on column xapi_statement.stored_at is 'When it was stored';
comment on column xapi_statement.verb is 'IRI of its verb';
comment on column xapi_statement.registration is 'Registration in its context';
comment on column xapi_statement.target is 'Statement that it is about, where it is about one; may not be here yet';
comment on column xapi_statement.voiding is 'Whether it declares its target void';
comment on column xapi_statement.agents is 'Hashes of its actor and of the agent that it is about';
comment on column xapi_statement.related_agents is 'Hashes of all agents that it mentions';
comment on column xapi_statement.activities is 'The activity that it is about';
comment on column xapi_statement.related_activities is 'All activities that it mentions';
comment on column xapi_statement.body is 'The statement as it is given out, JSON in ASCII; has what the learning system says of people';
revoke update, delete on xapi_statement from ${appRole};
alter table xapi_statement enable row level security;
alter table xapi_statement force row level security;
create policy own_agency on xapi_statement using (agency = nullif(current_setting('app.agency', true), ''));
