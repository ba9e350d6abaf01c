create table completion_check (
    record_id   uuid primary key,
    agency      text not null,
    version     bigint not null check (version > 0),
    media_type  text,
    sha256      text check (sha256 ~ '^[0-9a-f]{64}$'),
    content     bytea check (octet_length(content) <= 10485760),
    attached_at timestamptz,
    closed_at   timestamptz,
    foreign key (record_id, agency) references training_record (record_id, agency),
    check (closed_at is null or content is null)
);
alter table completion_check alter column content set storage external;
comment on table completion_check is 'Certificates that wait to be looked at, for records that nothing proves yet. The picture is deleted once somebody has decided';
comment on column completion_check.record_id is 'Record that it is to prove';
comment on column completion_check.agency is 'Agency of the person';
comment on column completion_check.version is 'Counts its changes, from 1';
comment on column completion_check.media_type is 'What kind of file it is, by its content';
comment on column completion_check.sha256 is 'SHA-256 of the file, kept to tell it again';
comment on column completion_check.content is 'The file; null once it is decided';
comment on column completion_check.attached_at is 'When the file was sent';
comment on column completion_check.closed_at is 'When somebody decided; null while it waits';
revoke delete on completion_check from ${appRole};
alter table completion_check enable row level security;
alter table completion_check force row level security;
create policy own_agency on completion_check using (agency = nullif(current_setting('app.agency', true), ''));

create table completion_check_decision (
    decision_id bigint generated always as identity primary key,
    record_id   uuid not null,
    agency      text not null,
    seen        boolean not null,
    reason      text,
    sha256      text,
    decided_by  text not null,
    decided_at  timestamptz not null,
    check (seen = (reason is null)),
    foreign key (record_id, agency) references training_record (record_id, agency)
);
comment on table completion_check_decision is 'Who found a completion proven by its certificate, or not, and when. Only ever added to';
comment on column completion_check_decision.decision_id is 'Order of decisions';
comment on column completion_check_decision.record_id is 'Record';
comment on column completion_check_decision.agency is 'Agency of the person';
comment on column completion_check_decision.seen is 'Whether the certificate proves it';
comment on column completion_check_decision.reason is 'Why it does not';
comment on column completion_check_decision.sha256 is 'Which file was looked at; null where it was paper';
comment on column completion_check_decision.decided_by is 'Who decided: their id at the identity provider';
comment on column completion_check_decision.decided_at is 'When';
revoke update, delete on completion_check_decision from ${appRole};
alter table completion_check_decision enable row level security;
alter table completion_check_decision force row level security;
create policy own_agency on completion_check_decision
    using (agency = nullif(current_setting('app.agency', true), ''));

create index training_record_unverified on training_record (agency, record_id)
    where verification = 'UNVERIFIED' and counting and voided_at is null;
