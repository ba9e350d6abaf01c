-- The life of a plan: editions, states, what approval rests on, and the record of every step.
alter table plan
    add column area_code      text collate "C" check (area_code ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(area_code) <= 64),
    add column status         text not null default 'DRAFT' check (status in (
        'DRAFT', 'IN_REVIEW', 'APPROVED', 'ACTIVE', 'EXTENDED', 'CLOSED', 'SUPERSEDED', 'WITHDRAWN')),
    add column series         uuid,
    add column edition        int not null default 1 check (edition > 0),
    add column revises        uuid,
    add column round          int not null default 0 check (round >= 0),
    add column submitted_by   text,
    add column approved_on    date,
    add column adopted_on     date,
    add column extended_to    date,
    add column ended_on       date,
    add column succeeded_by   uuid,
    add column last_review_on date,
    add column last_audit_on  date;
update plan set series = id;
alter table plan
    alter column series set not null,
    add foreign key (revises, agency) references plan (id, agency),
    add foreign key (succeeded_by, agency) references plan (id, agency),
    add check ((revises is null) = (edition = 1)),
    add check (status not in ('IN_REVIEW', 'APPROVED') or submitted_by is not null),
    add check (status not in ('APPROVED', 'ACTIVE', 'EXTENDED', 'CLOSED', 'SUPERSEDED') or approved_on is not null),
    add check (status not in ('ACTIVE', 'EXTENDED', 'CLOSED', 'SUPERSEDED') or adopted_on is not null),
    add check (status <> 'EXTENDED' or extended_to is not null),
    add check (extended_to > period_to),
    add check ((status in ('CLOSED', 'SUPERSEDED', 'WITHDRAWN')) = (ended_on is not null)),
    add check ((status = 'SUPERSEDED') = (succeeded_by is not null));
-- P-1: one plan in force for each kind and area of an agency
create unique index plan_in_force on plan (agency, type, coalesce(area_code, '')) where status in ('ACTIVE', 'EXTENDED');
-- one edition after another, and one draft of the next at a time
create unique index plan_edition on plan (series, edition) where status <> 'WITHDRAWN';
comment on column plan.area_code is 'SPOC area or task-and-finish group it is for; null where it is for the whole agency';
comment on column plan.status is 'Where it stands in its life, code list PlanStatus';
comment on column plan.series is 'Shared by all editions of a plan: the id of the first';
comment on column plan.edition is 'Number within the series, from 1; board packs cite it';
comment on column plan.revises is 'The edition in force that it is to replace';
comment on column plan.round is 'How often it was submitted; assessments and sign-offs hold for one round';
comment on column plan.submitted_by is 'Pseudonymous id of who submitted it last; another person approves it';
comment on column plan.approved_on is 'London day of its approval';
comment on column plan.adopted_on is 'London day on which it came into force';
comment on column plan.extended_to is 'Last day after an extension';
comment on column plan.ended_on is 'London day on which it was closed, superseded or withdrawn';
comment on column plan.succeeded_by is 'Edition that superseded it';
comment on column plan.last_review_on is 'Day of the newest review by a board';
comment on column plan.last_audit_on is 'Day of the newest audit';

create table plan_transition (
    plan_id  uuid not null,
    version  bigint not null,
    agency   text not null collate "C",
    move     text not null,
    came_from text not null,
    went_to  text not null,
    made_at  timestamptz not null,
    made_by  text not null,
    reason   text check (length(reason) between 1 and 1000),
    primary key (plan_id, version),
    foreign key (plan_id, agency) references plan (id, agency)
);
comment on table plan_transition is 'Every step in the life of a plan; only ever added to';
comment on column plan_transition.plan_id is 'Plan that it happened to';
comment on column plan_transition.version is 'Version of the plan that it led to';
comment on column plan_transition.agency is 'Agency that owns the plan';
comment on column plan_transition.move is 'What was done, code list PlanMove';
comment on column plan_transition.came_from is 'Status before';
comment on column plan_transition.went_to is 'Status after';
comment on column plan_transition.made_at is 'When';
comment on column plan_transition.made_by is 'Pseudonymous id of who did it';
comment on column plan_transition.reason is 'Why, in words; leaves this table through the API alone';

create table plan_equality_assessment (
    plan_id         uuid not null,
    version         bigint not null,
    agency          text not null collate "C",
    round           int not null check (round > 0),
    assessed_on     date not null,
    outcome         text not null,
    characteristics text[] not null,
    impact          text not null check (length(impact) between 1 and 4000),
    mitigations     text check (length(mitigations) between 1 and 4000),
    recorded_at     timestamptz not null,
    recorded_by     text not null,
    primary key (plan_id, version),
    foreign key (plan_id, agency) references plan (id, agency)
);
comment on table plan_equality_assessment is 'Assessments of equality impact as submitted; only ever added to';
comment on column plan_equality_assessment.plan_id is 'Edition that was assessed';
comment on column plan_equality_assessment.version is 'Version of the plan that it led to';
comment on column plan_equality_assessment.agency is 'Agency that owns the plan';
comment on column plan_equality_assessment.round is 'Round of review in which the text was what was assessed';
comment on column plan_equality_assessment.assessed_on is 'Day of the assessment';
comment on column plan_equality_assessment.outcome is 'What came of it, code list EqualityOutcome';
comment on column plan_equality_assessment.characteristics is 'Protected characteristics that it looked at, code list ProtectedCharacteristic';
comment on column plan_equality_assessment.impact is 'The impact found, in words; no personal data';
comment on column plan_equality_assessment.mitigations is 'What is done about it, in words';
comment on column plan_equality_assessment.recorded_at is 'When it was entered';
comment on column plan_equality_assessment.recorded_by is 'Pseudonymous id of the Prevent lead';

create table plan_sign_off (
    plan_id     uuid not null,
    version     bigint not null,
    agency      text not null collate "C",
    round       int not null check (round > 0),
    role        text not null,
    signed_on   date not null,
    minute_ref  text check (length(minute_ref) between 1 and 200),
    recorded_at timestamptz not null,
    recorded_by text not null,
    primary key (plan_id, version),
    unique (plan_id, round, role),
    foreign key (plan_id, agency) references plan (id, agency)
);
comment on table plan_sign_off is 'Sign-offs of the offices that a plan needs; only ever added to';
comment on column plan_sign_off.plan_id is 'Edition that was signed off';
comment on column plan_sign_off.version is 'Version of the plan that it led to';
comment on column plan_sign_off.agency is 'Agency that owns the plan';
comment on column plan_sign_off.round is 'Round of review in which the text was what was signed';
comment on column plan_sign_off.role is 'Office that signed, code list SignOffRole';
comment on column plan_sign_off.signed_on is 'Day of the signature';
comment on column plan_sign_off.minute_ref is 'Where the decision is minuted; needed for offices outside the platform';
comment on column plan_sign_off.recorded_at is 'When it was entered';
comment on column plan_sign_off.recorded_by is 'Pseudonymous id of who entered it';

create table plan_review (
    plan_id     uuid not null,
    version     bigint not null,
    agency      text not null collate "C",
    kind        text not null,
    held_on     date not null,
    minute_ref  text check (length(minute_ref) between 1 and 200),
    comments    text check (length(comments) between 1 and 4000),
    recorded_at timestamptz not null,
    recorded_by text not null,
    primary key (plan_id, version),
    foreign key (plan_id, agency) references plan (id, agency)
);
comment on table plan_review is 'Reviews by a board and audits of plans in force; only ever added to';
comment on column plan_review.plan_id is 'Plan that was reviewed';
comment on column plan_review.version is 'Version of the plan that it led to';
comment on column plan_review.agency is 'Agency that owns the plan';
comment on column plan_review.kind is 'Board review or audit, code list ReviewKind';
comment on column plan_review.held_on is 'Day on which it was held';
comment on column plan_review.minute_ref is 'Where it is minuted';
comment on column plan_review.comments is 'What was said, in words; leaves this table through the API alone';
comment on column plan_review.recorded_at is 'When it was entered';
comment on column plan_review.recorded_by is 'Pseudonymous id of who entered it';

do $$
declare
    owned text;
begin
    foreach owned in array array ['plan_transition', 'plan_equality_assessment', 'plan_sign_off', 'plan_review'] loop
        execute format('alter table %I enable row level security', owned);
        execute format('alter table %I force row level security', owned);
        execute format($policy$create policy own_agency on %I
                       using (agency = nullif(current_setting('app.agency', true), ''))
                       with check (agency = nullif(current_setting('app.agency', true), ''))$policy$, owned);
    end loop;
end
$$;

-- identity, owner and what an edition is stay as they were entered
grant update (title, status, round, submitted_by, approved_on, adopted_on, extended_to, ended_on, succeeded_by,
              last_review_on, last_audit_on, version) on plan to ${appRole};
revoke update, delete, truncate on plan_transition, plan_equality_assessment, plan_sign_off, plan_review from ${appRole};
