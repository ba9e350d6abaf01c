-- What was agreed to, as a history that is never rewritten. OFFICIAL-SENSITIVE: codes and days only. Ages, and what is
-- done instead of support, stand with the step in the vault; the month of coming of age stands for the day.
create table consent_entry (
    id                 uuid primary key,
    referral_id        uuid not null references referral (id),
    number             int not null check (number > 0),
    board              text not null,
    scope              text not null check (scope in ('CHANNEL_SUPPORT', 'INFO_SHARING_HEALTH', 'MEDIA_CASE_STUDY')),
    answer             text not null check (answer in ('REQUESTED', 'GIVEN', 'REFUSED', 'WITHDRAWN')),
    answered_on        date not null,
    giver              text check (giver in ('SELF', 'PARENT_GUARDIAN', 'OTHER_LAWFUL')),
    method             text check (method in ('IN_PERSON', 'IN_WRITING', 'BY_TELEPHONE', 'ONLINE')),
    lapses_from        date check (lapses_from > answered_on),
    reassess_on        date check (reassess_on > answered_on),
    evidence_ref       text,
    recorded_at        timestamptz not null,
    recorded_by        text not null,
    recorded_by_agency text not null,
    unique (referral_id, number),
    check (answer <> 'GIVEN' or giver is not null),
    check (answer <> 'REFUSED' or scope <> 'CHANNEL_SUPPORT' or reassess_on is not null)
);
comment on table consent_entry is 'Each time consent was asked for, given, refused or withdrawn; rows are added and never changed';
comment on column consent_entry.id is 'Id';
comment on column consent_entry.referral_id is 'The referral, which is the case';
comment on column consent_entry.number is 'Place in the history of the case, from 1';
comment on column consent_entry.board is 'Its board';
comment on column consent_entry.scope is 'What was asked for';
comment on column consent_entry.answer is 'What was said';
comment on column consent_entry.answered_on is 'London day on which it was said';
comment on column consent_entry.giver is 'Who spoke: the individual, a parent or guardian, or another with lawful authority';
comment on column consent_entry.method is 'How it was said';
comment on column consent_entry.lapses_from is 'First day on which it holds no longer: of the month after coming of age';
comment on column consent_entry.reassess_on is 'When the panel looks again at somebody without support';
comment on column consent_entry.evidence_ref is 'Key of the signed form in the system that keeps it';
comment on column consent_entry.recorded_at is 'When it was entered here';
comment on column consent_entry.recorded_by is 'Pseudonymous id of whoever entered it';
comment on column consent_entry.recorded_by_agency is 'Agency of whoever entered it';

revoke update, delete on consent_entry from ${appRole};
alter table consent_entry enable row level security;
alter table consent_entry force row level security;
create policy case_workers_read on consent_entry for select
    using (current_setting('app.reach', true) = 'board' and board = any ((select caller_boards())::text[]));
create policy case_workers_add on consent_entry for insert
    with check (current_setting('app.reach', true) = 'board'
                and recorded_by_agency = nullif(current_setting('app.agency', true), '')
                and exists (select from referral r where r.id = referral_id and r.board = consent_entry.board
                                                     and r.board = any ((select caller_boards())::text[])));
