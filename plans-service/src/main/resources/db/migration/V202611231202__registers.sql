-- Registers of agencies. An entry is never overwritten: a renewal is a new one, and an error is withdrawn.
create table register_entry (
    id                uuid primary key,
    agency            text not null collate "C" references agency (code),
    register          text not null check (register in ('POLICY', 'ICT_FILTER', 'COMMON_CONTROL', 'COMMUNICATION',
                          'ENGAGEMENT_EVENT', 'EXTERNAL_ASSURANCE', 'INFORMATION_SHARING_AGREEMENT', 'MODEL_DOCUMENT')),
    code              text,
    held_on           date not null,
    review_due        date check (review_due > held_on),
    title             text not null check (length(title) between 1 and 200),
    owner             text not null check (length(owner) between 1 and 120),
    location          text check (length(location) between 1 and 1000),
    summary           text check (length(summary) between 1 and 4000),
    reach             int check (reach >= 0),
    mentions_prevent  boolean,
    covered_by        uuid,
    recorded_at       timestamptz not null,
    recorded_by       text not null,
    withdrawn_on      date,
    withdrawn_because text check (length(withdrawn_because) between 1 and 1000),
    withdrawn_at      timestamptz,
    withdrawn_by      text,
    version           bigint not null check (version > 0),
    unique (id, agency),
    foreign key (covered_by, agency) references register_entry (id, agency),
    check ((register = 'POLICY') = (mentions_prevent is not null)),
    check (covered_by is null or register = 'POLICY'),
    check ((withdrawn_on is null) = (withdrawn_because is null) and (withdrawn_on is null) = (withdrawn_at is null)
           and (withdrawn_on is null) = (withdrawn_by is null))
);
create index register_entry_order on register_entry (agency, register, id);
create index register_entry_covered on register_entry (covered_by) where covered_by is not null;
comment on table register_entry is 'Entries of the registers of agencies';
comment on column register_entry.id is 'Identity of the entry, subject of its events';
comment on column register_entry.agency is 'Agency whose register it is';
comment on column register_entry.register is 'Register, code list Register';
comment on column register_entry.code is 'Kind within the register';
comment on column register_entry.held_on is 'London day from which it holds, or on which it took place';
comment on column register_entry.review_due is 'Last day on which it is in date';
comment on column register_entry.title is 'What it is called';
comment on column register_entry.owner is 'Job role or team that answers for it; no personal name';
comment on column register_entry.location is 'Where the document or the evidence is held';
comment on column register_entry.summary is 'Audience, parties, judgement or what else belongs to it';
comment on column register_entry.reach is 'How many were reached';
comment on column register_entry.mentions_prevent is 'Whether the policy mentions Prevent';
comment on column register_entry.covered_by is 'Policy that covers this one';
comment on column register_entry.recorded_at is 'When it was entered';
comment on column register_entry.recorded_by is 'Pseudonymous id of who entered it';
comment on column register_entry.withdrawn_on is 'London day from which it no longer counts';
comment on column register_entry.withdrawn_because is 'Why it was withdrawn';
comment on column register_entry.withdrawn_at is 'When it was withdrawn';
comment on column register_entry.withdrawn_by is 'Pseudonymous id of who withdrew it';
comment on column register_entry.version is 'Version of the entry, its ETag';

alter table register_entry enable row level security;
alter table register_entry force row level security;
create policy own_agency on register_entry
    using (agency = nullif(current_setting('app.agency', true), ''))
    with check (agency = nullif(current_setting('app.agency', true), ''));

revoke update, delete, truncate on register_entry from ${appRole};
grant update (withdrawn_on, withdrawn_because, withdrawn_at, withdrawn_by, version) on register_entry to ${appRole};
