alter table training_record add column voided_at timestamptz;
comment on column training_record.voided_at is 'Since when every source has taken back what it said; such a record counts nowhere. Null while it stands';
alter table training_record drop constraint training_record_check;
alter table training_record add check (counting = (result not in ('FAILED', 'PARTIAL', 'WAIVED')));
comment on column training_record.counting is 'Whether it is a completion; a failed, partial or waived attempt is kept beside and counts nowhere';
create index training_record_origin_source on training_record_origin (agency, source, source_record_id);

create table training_record_withdrawal (
    decision_id      bigint generated always as identity primary key,
    record_id        uuid not null,
    agency           text not null,
    source           text not null,
    source_record_id text not null,
    withdrawn        boolean not null,
    reason           text,
    decided_at       timestamptz not null,
    check (withdrawn = (reason is not null)),
    foreign key (record_id, agency) references training_record (record_id, agency)
);
create index training_record_withdrawal_origin
    on training_record_withdrawal (record_id, source, source_record_id, decision_id);
comment on table training_record_withdrawal is 'What sources took back, or said again afterwards; the last decision stands. Only ever added to';
comment on column training_record_withdrawal.decision_id is 'Order of decisions';
comment on column training_record_withdrawal.record_id is 'Record';
comment on column training_record_withdrawal.agency is 'Agency of the person';
comment on column training_record_withdrawal.source is 'Kind of source';
comment on column training_record_withdrawal.source_record_id is 'What the source calls it';
comment on column training_record_withdrawal.withdrawn is 'Whether it was taken back; false where it was said again';
comment on column training_record_withdrawal.reason is 'Why it was taken back';
comment on column training_record_withdrawal.decided_at is 'When';
revoke update, delete on training_record_withdrawal from ${appRole};
alter table training_record_withdrawal enable row level security;
alter table training_record_withdrawal force row level security;
create policy own_agency on training_record_withdrawal
    using (agency = nullif(current_setting('app.agency', true), ''));
