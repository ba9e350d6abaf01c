-- Evidence that an action had its effect: a file, or where it is to be found. Somebody else verifies it.
create table evidence (
    id           uuid primary key,
    action_id    uuid not null,
    agency       text not null collate "C",
    type         text not null,
    title        text not null check (length(title) between 1 and 200),
    as_at        date not null,
    held_by      text check (length(held_by) between 1 and 120),
    location     text check (length(location) between 1 and 1000),
    media_type   text,
    size         int check (size > 0),
    sha256       text check (sha256 ~ '^[0-9a-f]{64}$'),
    submitted_at timestamptz not null,
    submitted_by text not null,
    verified_at  timestamptz,
    verified_by  text,
    version      bigint not null check (version > 0),
    foreign key (action_id, agency) references plan_action (id, agency),
    unique (id, agency),
    check ((location is null) = (sha256 is not null)),
    check ((sha256 is null) = (media_type is null) and (sha256 is null) = (size is null)),
    check ((verified_at is null) = (verified_by is null)),
    check (verified_by <> submitted_by)
);
create index evidence_of_action on evidence (action_id, id);
comment on table evidence is 'Evidence for actions; never removed';
comment on column evidence.id is 'Identity of the piece';
comment on column evidence.action_id is 'Action that it speaks for';
comment on column evidence.agency is 'Agency that owns the plan';
comment on column evidence.type is 'What it is, code list EvidenceType';
comment on column evidence.title is 'What it is called';
comment on column evidence.as_at is 'Day of which it speaks';
comment on column evidence.held_by is 'Job role, team or body that holds it; no personal name';
comment on column evidence.location is 'Where it is to be found, for a pointer';
comment on column evidence.media_type is 'Media type of the file, found from its first bytes';
comment on column evidence.size is 'Bytes of the file';
comment on column evidence.sha256 is 'SHA-256 of the file in hexadecimal';
comment on column evidence.submitted_at is 'When it was entered';
comment on column evidence.submitted_by is 'Pseudonymous id of who entered it';
comment on column evidence.verified_at is 'When it was verified';
comment on column evidence.verified_by is 'Pseudonymous id of who verified it, who is another person';
comment on column evidence.version is 'Version of the entry, its ETag';

create table evidence_file (
    evidence_id uuid primary key,
    agency      text not null collate "C",
    content     bytea not null check (length(content) between 1 and 1048576),
    foreign key (evidence_id, agency) references evidence (id, agency)
);
comment on table evidence_file is 'Files of evidence as they were uploaded';
comment on column evidence_file.evidence_id is 'Piece that it is the file of';
comment on column evidence_file.agency is 'Agency that owns the plan';
comment on column evidence_file.content is 'The file';

do $$
declare
    owned text;
begin
    foreach owned in array array ['evidence', 'evidence_file'] loop
        execute format('alter table %I enable row level security', owned);
        execute format('alter table %I force row level security', owned);
        execute format($policy$create policy own_agency on %I
                       using (agency = nullif(current_setting('app.agency', true), ''))
                       with check (agency = nullif(current_setting('app.agency', true), ''))$policy$, owned);
    end loop;
end
$$;

revoke update, delete, truncate on evidence, evidence_file from ${appRole};
grant update (verified_at, verified_by, version) on evidence to ${appRole};
