create table requirement (
    decision_id    bigint generated always as identity primary key,
    code           text not null check (code ~ '^[A-Z0-9][A-Z0-9-]{0,39}$'),
    title          text not null,
    agency         text,
    agency_type    text,
    role_group     text,
    families       text[] not null check (cardinality(families) > 0),
    modalities     text[] not null,
    grace_days     int not null check (grace_days between 0 and 730),
    refresh_months int check (refresh_months between 1 and 120),
    effective_from date not null,
    withdrawn      boolean not null,
    decided_at     timestamptz not null,
    check (agency is null or agency_type is null)
);
comment on table requirement is 'Decisions on what staff are to be trained in; only ever added to, so that each quarter keeps the rules it had';
comment on column requirement.decision_id is 'Order of decisions; of two for the same from the same day the later holds';
comment on column requirement.code is 'Names the requirement through all its versions';
comment on column requirement.title is 'What it says, to read';
comment on column requirement.agency is 'Agency that laid it down for itself; null where it is for the area or for a kind of agencies';
comment on column requirement.agency_type is 'Kind of agencies that it is for; null where it is for the area or one agency';
comment on column requirement.role_group is 'Group of jobs that it is for; null for all relevant staff';
comment on column requirement.families is 'Families of courses, any one of which will do';
comment on column requirement.modalities is 'Ways of teaching, any one of which will do; empty where it does not matter';
comment on column requirement.grace_days is 'Days from joining, the first included, until it is due';
comment on column requirement.refresh_months is 'For how long a completion will do; null for as long as its course says';
comment on column requirement.effective_from is 'First day on which it holds';
comment on column requirement.withdrawn is 'Whether it ends the requirement';
comment on column requirement.decided_at is 'When it was decided';
revoke update, delete on requirement from ${appRole};
alter table requirement enable row level security;
alter table requirement force row level security;
create policy own_agency_or_area on requirement
    using (agency is null or agency = nullif(current_setting('app.agency', true), ''));

-- No row-level security: targets are the area's, so that figures can be compared.
create table training_target (
    decision_id    bigint generated always as identity primary key,
    measure        text not null,
    agency_type    text,
    percent        int not null check (percent between 1 and 100),
    effective_from date not null,
    withdrawn      boolean not null,
    decided_at     timestamptz not null
);
comment on table training_target is 'Decisions on how many of those in scope are to be trained; only ever added to';
comment on column training_target.decision_id is 'Order of decisions; of two for the same from the same day the later holds';
comment on column training_target.measure is 'K1 for whatever counts towards the WRAP target, or a family of courses';
comment on column training_target.agency_type is 'Kind of agencies that it is for; null for all';
comment on column training_target.percent is 'Per cent of those in scope, compared in whole numbers';
comment on column training_target.effective_from is 'First day on which it holds';
comment on column training_target.withdrawn is 'Whether it ends the target';
comment on column training_target.decided_at is 'When it was decided';
revoke update, delete on training_target from ${appRole};

-- The board's strategy of April 2019: 90% in each organisation. The NHS expects 85% in its own Prevent training.
-- Written by the owner of the table, whom row-level security holds as well: rows of the area belong to no agency.
insert into training_target (measure, agency_type, percent, effective_from, withdrawn, decided_at)
values ('K1', null, 90, '2019-04-01', false, now()),
       ('NHS_BPA', 'NHS_TRUST', 85, '2019-04-01', false, now()),
       ('NHS_BPA', 'ICB', 85, '2019-04-01', false, now()),
       ('NHS_LEVEL3', 'NHS_TRUST', 85, '2019-04-01', false, now()),
       ('NHS_LEVEL3', 'ICB', 85, '2019-04-01', false, now());
-- Good practice for schools: who leads on safeguarding is trained face to face, not by e-learning.
insert into requirement (code, title, role_group, families, modalities, grace_days, effective_from, withdrawn, decided_at)
values ('DSL-FACE-TO-FACE', 'Designated safeguarding leads are trained face to face', 'DSL', '{WRAP,PREVENT_LEAD}',
        '{FACE_TO_FACE}', 90, '2019-04-01', false, now());
