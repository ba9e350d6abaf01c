create table training_audit (
    audit_id   uuid primary key,
    agency     text not null,
    as_at      date not null,
    seed       text not null,
    population int not null,
    version    bigint not null,
    drawn_at   timestamptz not null,
    unique (audit_id, agency)
);
comment on table training_audit is 'Samples of training records that were drawn to be compared with their evidence';
comment on column training_audit.audit_id is 'Id of the audit';
comment on column training_audit.agency is 'Agency whose records they are';
comment on column training_audit.as_at is 'London day on which the records counted';
comment on column training_audit.seed is 'Decides which are drawn: the order of SHA-256 over seed, space and record id';
comment on column training_audit.population is 'Records that counted on that day';
comment on column training_audit.version is 'Raised by each finding';
comment on column training_audit.drawn_at is 'When it was drawn';
revoke delete on training_audit from ${appRole};
alter table training_audit enable row level security;
alter table training_audit force row level security;
create policy own_agency on training_audit using (agency = nullif(current_setting('app.agency', true), ''));

create table training_audit_record (
    audit_id  uuid not null,
    agency    text not null,
    record_id uuid not null,
    position  int not null,
    finding   text,
    found_at  timestamptz,
    primary key (audit_id, record_id),
    foreign key (audit_id, agency) references training_audit (audit_id, agency),
    foreign key (record_id, agency) references training_record (record_id, agency),
    check ((finding is null) = (found_at is null))
);
comment on table training_audit_record is 'Records of a sample, and what was found of each';
comment on column training_audit_record.audit_id is 'Audit';
comment on column training_audit_record.agency is 'Agency of audit and record';
comment on column training_audit_record.record_id is 'Record';
comment on column training_audit_record.position is 'Order in which it was drawn';
comment on column training_audit_record.finding is 'MATCHED, DISCREPANCY or NO_EVIDENCE; null until it was looked at';
comment on column training_audit_record.found_at is 'When it was looked at';
revoke delete on training_audit_record from ${appRole};
alter table training_audit_record enable row level security;
alter table training_audit_record force row level security;
create policy own_agency on training_audit_record using (agency = nullif(current_setting('app.agency', true), ''));
