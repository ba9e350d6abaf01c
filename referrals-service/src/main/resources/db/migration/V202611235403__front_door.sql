-- What comes before a referral: where to turn, advice that was given, and screenings that may lead to one. No person
-- is named in any of it. app.reach = 'board' is set for those who work on the cases of a whole board.
create table referral_route (
    id          uuid primary key,
    board       text not null,
    authority   text not null,
    age_route   text not null check (age_route in ('CHILD', 'ADULT')),
    hours       text not null check (hours in ('OFFICE', 'OUT_OF_HOURS')),
    destination text not null,
    telephone   text,
    email       text,
    form_url    text,
    valid_from  date not null,
    recorded_at timestamptz not null,
    recorded_by text not null,
    unique (board, authority, age_route, hours, valid_from),
    check (num_nonnulls(telephone, email, form_url) > 0)
);
comment on table referral_route is 'Where to turn with a concern; the newest that has begun is in force, and none is ever changed';
comment on column referral_route.id is 'Id';
comment on column referral_route.board is 'Board whose area it is';
comment on column referral_route.authority is 'Local authority in whose area the individual lives, an agency code';
comment on column referral_route.age_route is 'For children or for adults';
comment on column referral_route.hours is 'Within office hours or outside them';
comment on column referral_route.destination is 'Kind of service that answers';
comment on column referral_route.telephone is 'Number of the service, never of a person';
comment on column referral_route.email is 'Mailbox of the service, never of a person';
comment on column referral_route.form_url is 'Online form';
comment on column referral_route.valid_from is 'London day from which it holds';
comment on column referral_route.recorded_at is 'When it was entered';
comment on column referral_route.recorded_by is 'Pseudonymous id of whoever entered it';

create table advice_contact (
    id           uuid primary key,
    agency       text not null,
    board        text not null,
    contacted_on date not null,
    asked_by     text not null,
    topic        text not null,
    outcome      text not null check (outcome in ('NO_REFERRAL', 'REFER', 'OTHER_SERVICE')),
    recorded_at  timestamptz not null,
    recorded_by  text not null
);
create index advice_contact_board on advice_contact (board, contacted_on);
comment on table advice_contact is 'Advice that was asked for before any referral; of nobody by name';
comment on column advice_contact.id is 'Id';
comment on column advice_contact.agency is 'Agency that gave the advice';
comment on column advice_contact.board is 'Its board';
comment on column advice_contact.contacted_on is 'London day';
comment on column advice_contact.asked_by is 'Sector that asked';
comment on column advice_contact.topic is 'What about, a code';
comment on column advice_contact.outcome is 'What was advised';
comment on column advice_contact.recorded_at is 'When it was entered';
comment on column advice_contact.recorded_by is 'Pseudonymous id of whoever entered it';

create table screening_trigger (
    id              uuid primary key,
    agency          text not null,
    board           text not null,
    source_form     text not null,
    screened_on     date not null,
    positive        boolean not null,
    outcome         text check (outcome in ('NO_CONCERN', 'REFERRED', 'OTHER_SERVICE')),
    closed_on       date,
    onward_referral uuid references referral (id),
    recorded_at     timestamptz not null,
    recorded_by     text not null,
    closed_by       text,
    version         bigint not null check (version > 0),
    check (num_nulls(outcome, closed_on, closed_by) in (0, 3)),
    check ((outcome is not distinct from 'REFERRED') = (onward_referral is not null)),
    check (positive or outcome is null)
);
create index screening_trigger_agency on screening_trigger (agency, screened_on);
comment on table screening_trigger is 'Forms of other procedures that ask about radicalisation; a positive answer is looked into';
comment on column screening_trigger.id is 'Id';
comment on column screening_trigger.agency is 'Agency whose procedure it was';
comment on column screening_trigger.board is 'Its board';
comment on column screening_trigger.source_form is 'Procedure, a code';
comment on column screening_trigger.screened_on is 'London day of the form';
comment on column screening_trigger.positive is 'Whether it showed a trace';
comment on column screening_trigger.outcome is 'What looking into it came to; null while it is open';
comment on column screening_trigger.closed_on is 'London day of the outcome';
comment on column screening_trigger.onward_referral is 'The referral that it led to';
comment on column screening_trigger.recorded_at is 'When it was entered';
comment on column screening_trigger.recorded_by is 'Pseudonymous id of whoever entered it';
comment on column screening_trigger.closed_by is 'Pseudonymous id of whoever entered the outcome';
comment on column screening_trigger.version is 'Counts the changes, from 1';

revoke update, delete on referral_route, advice_contact, screening_trigger from ${appRole};
grant update (outcome, closed_on, onward_referral, closed_by, version) on screening_trigger to ${appRole};
alter table referral_route enable row level security;
alter table referral_route force row level security;
create policy boards_agencies_read on referral_route for select using (board = any ((select caller_boards())::text[]));
create policy case_workers_add on referral_route for insert
    with check (current_setting('app.reach', true) = 'board' and board = any ((select caller_boards())::text[]));
alter table advice_contact enable row level security;
alter table advice_contact force row level security;
create policy own_agency on advice_contact using (agency = nullif(current_setting('app.agency', true), ''))
    with check (agency = nullif(current_setting('app.agency', true), '')
                and board = any ((select caller_boards())::text[]));
create policy case_workers_read on advice_contact for select
    using (current_setting('app.reach', true) = 'board' and board = any ((select caller_boards())::text[]));
alter table screening_trigger enable row level security;
alter table screening_trigger force row level security;
create policy own_agency on screening_trigger using (agency = nullif(current_setting('app.agency', true), ''))
    with check (agency = nullif(current_setting('app.agency', true), '')
                and board = any ((select caller_boards())::text[]));
create policy case_workers_read on screening_trigger for select
    using (current_setting('app.reach', true) = 'board' and board = any ((select caller_boards())::text[]));
