-- Support that was commissioned and what came of it. OFFICIAL-SENSITIVE: codes and days only.
create table intervention (
    id          uuid primary key,
    referral_id uuid not null references referral (id),
    board       text not null,
    kind        text not null,
    provider    text not null,
    starts_on   date not null,
    recorded_at timestamptz not null,
    recorded_by text not null
);
create index intervention_of on intervention (referral_id);
comment on table intervention is 'What a provider was commissioned to do for a case; rows are added and never changed';
comment on column intervention.id is 'Id';
comment on column intervention.referral_id is 'The case';
comment on column intervention.board is 'Its board';
comment on column intervention.kind is 'Code of what is done';
comment on column intervention.provider is 'Key of the provider on the approved list';
comment on column intervention.starts_on is 'London day on which it starts';
comment on column intervention.recorded_at is 'When it was entered';
comment on column intervention.recorded_by is 'Pseudonymous id of whoever entered it';

create table support_session (
    id              uuid primary key,
    intervention_id uuid not null references intervention (id),
    referral_id     uuid not null references referral (id),
    board           text not null,
    planned_on      date not null,
    outcome         text check (outcome in ('DELIVERED', 'NOT_ATTENDED', 'CANCELLED_BY_PROVIDER', 'CANCELLED')),
    closed_on       date,
    closed_at       timestamptz,
    check (num_nulls(outcome, closed_on, closed_at) in (0, 3))
);
create index support_session_of on support_session (referral_id, planned_on);
comment on table support_session is 'Sessions of interventions: planned, and what became of each';
comment on column support_session.id is 'Id';
comment on column support_session.intervention_id is 'The intervention';
comment on column support_session.referral_id is 'The case';
comment on column support_session.board is 'Its board';
comment on column support_session.planned_on is 'London day for which it is planned';
comment on column support_session.outcome is 'What became of it; null while it is open';
comment on column support_session.closed_on is 'London day on which it took place or was given up';
comment on column support_session.closed_at is 'When that was entered';

revoke update, delete on intervention, support_session from ${appRole};
grant update (outcome, closed_on, closed_at) on support_session to ${appRole};
alter table intervention enable row level security;
alter table intervention force row level security;
create policy case_workers on intervention
    using (current_setting('app.reach', true) = 'board' and board = any ((select caller_boards())::text[]));
alter table support_session enable row level security;
alter table support_session force row level security;
create policy case_workers on support_session
    using (current_setting('app.reach', true) = 'board' and board = any ((select caller_boards())::text[]));
