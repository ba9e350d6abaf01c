-- The ledger. OFFICIAL-SENSITIVE. Two walls in front of each row: app.agency is the caller's agency, and
-- app.reach = 'board' is set for those who work on the cases of a whole board. Unset shows nothing.
create table reference_counter (
    year        int primary key,
    last_number bigint not null check (last_number > 0)
);
comment on table reference_counter is 'Last reference number given out in each year; its row lock makes the numbers free of gaps';
comment on column reference_counter.year is 'Calendar year of receipt in London';
comment on column reference_counter.last_number is 'Newest number of that year';

create table referral (
    id                          uuid primary key,
    ref                         text not null unique,
    agency                      text not null,
    board                       text not null,
    received_on                 date not null,
    recorded_at                 timestamptz not null,
    recorded_by                 text not null,
    received_via                text not null,
    sector                      text not null,
    age_band                    text not null,
    gender                      text not null,
    concern_code                text not null,
    concern_taxonomy            text not null,
    region                      text not null,
    first_concern_on            date,
    asked_to_stay_informed      boolean not null,
    individual_aware            text not null,
    consulted_safeguarding_lead boolean not null,
    state                       text not null,
    state_facts                 jsonb not null,
    version                     bigint not null check (version > 0)
);
create index referral_agency on referral (agency, id);
create index referral_board on referral (board, id);
comment on table referral is 'Referrals as the ledger tracks them. Marking OFFICIAL-SENSITIVE. Holds no identity and no narrative';
comment on column referral.id is 'Pseudonymous id, the subject of its events';
comment on column referral.ref is 'Reference for people, PRV-<year>-<number>, without gaps in a year';
comment on column referral.agency is 'Agency that referred';
comment on column referral.board is 'Board whose panel answers for it';
comment on column referral.received_on is 'London day of receipt';
comment on column referral.recorded_at is 'When it was entered here';
comment on column referral.recorded_by is 'Pseudonymous id of whoever entered it';
comment on column referral.received_via is 'How it came';
comment on column referral.sector is 'Sector of the referrer';
comment on column referral.age_band is 'Age band of the individual on the day of receipt';
comment on column referral.gender is 'Gender band';
comment on column referral.concern_code is 'Type of concern, a code of the taxonomy';
comment on column referral.concern_taxonomy is 'Version of the list of concerns';
comment on column referral.region is 'GSS code of the region, never of a smaller area';
comment on column referral.first_concern_on is 'When the concern first arose';
comment on column referral.asked_to_stay_informed is 'Whether the referrer wants to hear how it goes on';
comment on column referral.individual_aware is 'Whether the individual knows of the referral';
comment on column referral.consulted_safeguarding_lead is 'Whether the referrer spoke to a safeguarding lead first';
comment on column referral.state is 'Stage of the pathway';
comment on column referral.state_facts is 'What the stage is known by: codes and dates only';
comment on column referral.version is 'Counts the changes, from 1';

create table referral_external_ref (
    referral_id uuid not null references referral (id),
    system      text not null,
    ref         text not null,
    primary key (referral_id, system, ref)
);
comment on table referral_external_ref is 'Where other systems hold the same matter';
comment on column referral_external_ref.referral_id is 'The referral';
comment on column referral_external_ref.system is 'The other system';
comment on column referral_external_ref.ref is 'Its key there';

create table referral_transition (
    referral_id          uuid not null references referral (id),
    number               bigint not null,
    from_state           text not null,
    to_state             text not null,
    changed_on           date not null,
    clock_owner          text not null,
    elapsed_working_days int not null check (elapsed_working_days >= 0),
    recorded_at          timestamptz not null,
    recorded_by          text not null,
    recorded_by_agency   text not null,
    recorded_as          text not null,
    evidence             jsonb not null,
    primary key (referral_id, number)
);
comment on table referral_transition is 'Every step of every referral along the pathway; rows are added and never changed';
comment on column referral_transition.referral_id is 'The referral';
comment on column referral_transition.number is 'Version of the referral that the step made';
comment on column referral_transition.from_state is 'Stage it left';
comment on column referral_transition.to_state is 'Stage it entered';
comment on column referral_transition.changed_on is 'London day of the step';
comment on column referral_transition.clock_owner is 'Who answered for the time spent in the stage it left';
comment on column referral_transition.elapsed_working_days is 'Working days spent there';
comment on column referral_transition.recorded_at is 'When the step was entered here';
comment on column referral_transition.recorded_by is 'Pseudonymous id of whoever entered it';
comment on column referral_transition.recorded_by_agency is 'Agency of whoever entered it';
comment on column referral_transition.recorded_as is 'In which capacity';
comment on column referral_transition.evidence is 'What the guards were shown, free text included; it leaves this table for no topic and no log';

revoke update, delete on referral_transition, referral_external_ref from ${appRole};
revoke delete on referral from ${appRole};

alter table referral enable row level security;
alter table referral force row level security;
create policy own_agency_reads on referral for select
    using (agency = nullif(current_setting('app.agency', true), ''));
create policy case_workers_read on referral for select
    using (current_setting('app.reach', true) = 'board' and board = any ((select caller_boards())::text[]));
create policy own_agency_refers on referral for insert
    with check (agency = nullif(current_setting('app.agency', true), '')
                and board = any ((select caller_boards())::text[]));
create policy case_workers_move on referral for update
    using (current_setting('app.reach', true) = 'board' and board = any ((select caller_boards())::text[]));

alter table referral_external_ref enable row level security;
alter table referral_external_ref force row level security;
create policy with_its_referral on referral_external_ref
    using (exists (select from referral r where r.id = referral_id));

alter table referral_transition enable row level security;
alter table referral_transition force row level security;
create policy read_with_its_referral on referral_transition for select
    using (exists (select from referral r where r.id = referral_id));
create policy case_workers_add on referral_transition for insert
    with check (current_setting('app.reach', true) = 'board'
                and recorded_by_agency = nullif(current_setting('app.agency', true), '')
                and exists (select from referral r where r.id = referral_id
                                                     and r.board = any ((select caller_boards())::text[])));
