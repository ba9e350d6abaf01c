-- Checks of external speakers and of who wants premises. They are about third parties: kept for a time after the event.
create table speaker_check (
    id                uuid primary key,
    agency            text not null collate "C" references agency (code),
    kind              text not null check (kind in ('SPEAKER', 'PREMISES')),
    about             text not null check (length(about) between 1 and 500),
    event_on          date not null,
    requested_on      date not null check (requested_on < event_on),
    requested_by      text not null,
    status            text not null
                      check (status in ('REQUESTED', 'OUTLINE_RECEIVED', 'RESEARCHED', 'DECIDED', 'WITHDRAWN')),
    outline           text check (length(outline) between 1 and 4000),
    outlined_on       date,
    outlined_by       text,
    research          text check (length(research) between 1 and 4000),
    sources           text[] check (cardinality(sources) between 1 and 20),
    extremist_links   boolean,
    researched_on     date,
    researched_by     text,
    verdict           text check (verdict in ('APPROVED', 'APPROVED_WITH_CONDITIONS', 'DENIED')),
    justification     text check (length(trim(justification)) between 1 and 4000),
    conditions        text check (length(conditions) between 1 and 4000),
    decided_on        date check (decided_on < event_on),
    decided_by        text,
    withdrawn_because text check (length(withdrawn_because) between 1 and 1000),
    withdrawn_on      date,
    withdrawn_by      text,
    version           bigint not null check (version > 0),
    check (num_nulls(outline, outlined_on, outlined_by) in (0, 3)),
    check (num_nulls(research, sources, extremist_links, researched_on, researched_by) in (0, 5)),
    check (num_nulls(verdict, justification, decided_on, decided_by) in (0, 4)),
    check (num_nulls(withdrawn_because, withdrawn_on, withdrawn_by) in (0, 3)),
    check (status not in ('OUTLINE_RECEIVED', 'RESEARCHED', 'DECIDED') or outline is not null),
    check (status not in ('RESEARCHED', 'DECIDED') or research is not null),
    check ((status = 'DECIDED') = (verdict is not null)),
    check ((status = 'WITHDRAWN') = (withdrawn_on is not null)),
    check (not extremist_links or verdict = 'DENIED'),
    check ((coalesce(verdict, '') = 'APPROVED_WITH_CONDITIONS') = (conditions is not null))
);
create index speaker_check_order on speaker_check (agency, id);
create index speaker_check_event on speaker_check (event_on);
comment on table speaker_check is 'Checks of external speakers and of who wants premises, with their four steps';
comment on column speaker_check.id is 'Identity of the check, subject of its event';
comment on column speaker_check.agency is 'Agency that makes the check';
comment on column speaker_check.kind is 'A speaker, or premises';
comment on column speaker_check.about is 'The event, and who is to speak or to hire';
comment on column speaker_check.event_on is 'London day of the event';
comment on column speaker_check.requested_on is 'London day on which it was asked for';
comment on column speaker_check.requested_by is 'Pseudonymous id of who entered the request';
comment on column speaker_check.status is 'How far it has come';
comment on column speaker_check.outline is 'Outline of the content, as the organiser gave it';
comment on column speaker_check.outlined_on is 'London day on which the outline was entered';
comment on column speaker_check.outlined_by is 'Pseudonymous id of who entered it';
comment on column speaker_check.research is 'What was found out about speaker and organisation';
comment on column speaker_check.sources is 'Where it was looked up';
comment on column speaker_check.extremist_links is 'Whether links to extremism were found: then it is denied';
comment on column speaker_check.researched_on is 'London day on which the research was entered';
comment on column speaker_check.researched_by is 'Pseudonymous id of who entered it';
comment on column speaker_check.verdict is 'What was decided';
comment on column speaker_check.justification is 'Why, in writing, whichever was decided';
comment on column speaker_check.conditions is 'Conditions of an approval with conditions';
comment on column speaker_check.decided_on is 'London day of the decision, before the event';
comment on column speaker_check.decided_by is 'Pseudonymous id of who decided';
comment on column speaker_check.withdrawn_because is 'Why nobody wants it any more';
comment on column speaker_check.withdrawn_on is 'London day of the withdrawal';
comment on column speaker_check.withdrawn_by is 'Pseudonymous id of who withdrew it';
comment on column speaker_check.version is 'Version of the check, its ETag';

alter table speaker_check enable row level security;
alter table speaker_check force row level security;
create policy own_agency on speaker_check
    using (agency = nullif(current_setting('app.agency', true), ''))
    with check (agency = nullif(current_setting('app.agency', true), ''));
-- The daily job removes what is old of all agencies.
create policy expiry_reads on speaker_check for select
    using (current_setting('app.job', true) = 'speaker-check-expiry');
create policy expiry_removes on speaker_check for delete
    using (current_setting('app.job', true) = 'speaker-check-expiry');

revoke update, truncate on speaker_check from ${appRole};
grant update (status, outline, outlined_on, outlined_by, research, sources, extremist_links, researched_on,
              researched_by, verdict, justification, conditions, decided_on, decided_by, withdrawn_because,
              withdrawn_on, withdrawn_by, version) on speaker_check to ${appRole};
