alter table training_import
    add column cancelled_at timestamptz,
    add column cancelled_by text,
    add check ((cancelled_at is null) = (cancelled_by is null)),
    add check (cancelled_at is null or failed_at is null);
comment on column training_import.cancelled_at is 'When somebody stopped it: what was worked off by then stays, the rest was never read. Null otherwise';
comment on column training_import.cancelled_by is 'Who stopped it: their id at the identity provider';
