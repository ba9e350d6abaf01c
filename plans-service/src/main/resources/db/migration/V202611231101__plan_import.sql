-- Plans as read from documents, until somebody confirms them. Whatever a document says is in here, people's names
-- included: so it is its agency's alone, leaves by the API alone, and is removed after seven days, confirmed or not.
create table plan_import (
    id         uuid primary key,
    agency     text not null collate "C",
    content    bytea not null check (length(content) <= 67108864),
    read_at    timestamptz not null,
    expires_at timestamptz not null check (expires_at > read_at),
    plan_id    uuid,
    version    bigint not null check (version > 0),
    foreign key (plan_id, agency) references plan (id, agency),
    check ((plan_id is null) = (version = 1))
);
create index plan_import_expiry on plan_import (expires_at);
comment on table plan_import is 'Plans as read from documents and not yet forgotten; the documents themselves are kept nowhere';
comment on column plan_import.id is 'Identity of the import';
comment on column plan_import.agency is 'Agency that sent the document';
comment on column plan_import.content is 'What was read, with the questions it raises, as JSON; a byte string, since text of strangers may hold what no text column takes';
comment on column plan_import.read_at is 'When it was read';
comment on column plan_import.expires_at is 'When it is forgotten';
comment on column plan_import.plan_id is 'Draft that came of it; null until it is confirmed';
comment on column plan_import.version is 'Version of the import, its ETag';

alter table plan_import enable row level security;
alter table plan_import force row level security;
create policy own_agency on plan_import
    using (agency = nullif(current_setting('app.agency', true), ''))
    with check (agency = nullif(current_setting('app.agency', true), ''));
-- The hourly job removes what has expired of all agencies.
create policy expiry_reads on plan_import for select using (current_setting('app.job', true) = 'plan-import-expiry');
create policy expiry_removes on plan_import for delete using (current_setting('app.job', true) = 'plan-import-expiry');

revoke update, truncate on plan_import from ${appRole};
grant update (plan_id, version) on plan_import to ${appRole};
