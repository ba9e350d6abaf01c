alter table training_record_withdrawal
    alter column source_record_id drop not null,
    add column decided_by text;
comment on column training_record_withdrawal.source_record_id is 'What the source calls it; null where it has no name';
comment on column training_record_withdrawal.decided_by is 'Who decided: their id at the identity provider; null where the source itself said so';
