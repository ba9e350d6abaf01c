create table head_count (
    agency      text not null,
    quarter     text not null check (quarter ~ '^\d{4}-\d{2}-Q[1-4]$'),
    version     bigint not null check (version > 0),
    in_scope    int not null check (in_scope > 0),
    trained     int check (trained between 0 and in_scope),
    source      text not null,
    counted_on  date not null,
    declared_by text not null,
    declared_at timestamptz not null,
    primary key (agency, quarter, version)
);
comment on table head_count is 'How many staff an agency without a list of them says are in scope and trained at the end of a quarter; only ever added to';
comment on column head_count.agency is 'Agency that says so';
comment on column head_count.quarter is 'Quarter at the end of which it is so, such as 2026-27-Q2';
comment on column head_count.version is 'Counts what was declared for the quarter, from 1; the last one stands';
comment on column head_count.in_scope is 'Relevant staff in post';
comment on column head_count.trained is 'Of these, validly trained; null where nobody knows';
comment on column head_count.source is 'What was counted';
comment on column head_count.counted_on is 'Day on which it was counted';
comment on column head_count.declared_by is 'Who declared it: their id at the identity provider';
comment on column head_count.declared_at is 'When';
revoke update, delete on head_count from ${appRole};
alter table head_count enable row level security;
alter table head_count force row level security;
create policy own_agency on head_count using (agency = nullif(current_setting('app.agency', true), ''));
