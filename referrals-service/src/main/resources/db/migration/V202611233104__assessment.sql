-- Assessments. OFFICIAL-SENSITIVE: codes and bands; what was written stays where the assessment was made.
create table assessment_instrument (
    code       text not null,
    version    text not null,
    dimensions text[] not null,
    factors    jsonb not null,
    source     text not null,
    primary key (code, version)
);
comment on table assessment_instrument is 'Frameworks of assessment in each of their versions, as data: another version is another row';
comment on column assessment_instrument.code is 'Short name';
comment on column assessment_instrument.version is 'Version';
comment on column assessment_instrument.dimensions is 'Dimensions, of which each gets a band';
comment on column assessment_instrument.factors is 'Factors and the dimension of each; none where the content is not public';
comment on column assessment_instrument.source is 'Where it comes from';
insert into assessment_instrument (code, version, dimensions, factors, source) values
    ('VAF', '2012', '{ENGAGEMENT,INTENT,CAPABILITY}', '[
      {"code": "GRIEVANCE", "dimension": "ENGAGEMENT"},
      {"code": "UNDER_THREAT", "dimension": "ENGAGEMENT"},
      {"code": "IDENTITY_MEANING_BELONGING", "dimension": "ENGAGEMENT"},
      {"code": "STATUS", "dimension": "ENGAGEMENT"},
      {"code": "EXCITEMENT", "dimension": "ENGAGEMENT"},
      {"code": "DOMINANCE", "dimension": "ENGAGEMENT"},
      {"code": "SUSCEPTIBLE_TO_INDOCTRINATION", "dimension": "ENGAGEMENT"},
      {"code": "DESIRE_FOR_CHANGE", "dimension": "ENGAGEMENT"},
      {"code": "OPPORTUNISTIC_INVOLVEMENT", "dimension": "ENGAGEMENT"},
      {"code": "FAMILY_OR_FRIENDS_INVOLVED", "dimension": "ENGAGEMENT"},
      {"code": "TRANSITIONAL_TIME", "dimension": "ENGAGEMENT"},
      {"code": "INFLUENCED_BY_GROUP", "dimension": "ENGAGEMENT"},
      {"code": "MENTAL_HEALTH", "dimension": "ENGAGEMENT"},
      {"code": "OVER_IDENTIFICATION", "dimension": "INTENT"},
      {"code": "THEM_AND_US", "dimension": "INTENT"},
      {"code": "DEHUMANISING", "dimension": "INTENT"},
      {"code": "ATTITUDES_JUSTIFYING_OFFENDING", "dimension": "INTENT"},
      {"code": "HARMFUL_MEANS", "dimension": "INTENT"},
      {"code": "HARMFUL_OBJECTIVES", "dimension": "INTENT"},
      {"code": "KNOWLEDGE_AND_SKILLS", "dimension": "CAPABILITY"},
      {"code": "ACCESS_TO_NETWORKS", "dimension": "CAPABILITY"},
      {"code": "CRIMINAL_CAPABILITY", "dimension": "CAPABILITY"}]',
     'Channel: Vulnerability assessment framework, HM Government, October 2012'),
    ('PAF', '2024', '{}', '[]', 'Prevent Assessment Framework, Counter Terrorism Policing; content not public'),
    ('ERG_R', '2025', '{}', '[]',
     'Extremism Risk Guidance, revised, HM Prison and Probation Service, March 2025; content not public');
revoke insert, update, delete on assessment_instrument from ${appRole};

create table assessment (
    id           uuid primary key,
    referral_id  uuid not null references referral (id),
    board        text not null,
    instrument   text not null,
    version      text not null,
    occasion     text not null check (occasion in ('ADOPTION', 'REFRESH', 'CLOSURE')),
    completed_on date not null,
    overall      text not null check (overall in ('LOW', 'MEDIUM', 'HIGH', 'UNKNOWN')),
    dimensions   jsonb not null,
    ratings      jsonb not null,
    pcmt_ref     text,
    recorded_at  timestamptz not null,
    recorded_by  text not null,
    foreign key (instrument, version) references assessment_instrument (code, version)
);
create index assessment_of on assessment (referral_id, completed_on);
comment on table assessment is 'Assessments of cases; rows are added and never changed. No total is kept: nothing is decided by a number';
comment on column assessment.id is 'Id';
comment on column assessment.referral_id is 'The case';
comment on column assessment.board is 'Its board';
comment on column assessment.instrument is 'Framework';
comment on column assessment.version is 'Its version';
comment on column assessment.occasion is 'Why it was made';
comment on column assessment.completed_on is 'London day';
comment on column assessment.overall is 'Judgement of a person';
comment on column assessment.dimensions is 'Band of each dimension';
comment on column assessment.ratings is 'What was found of each factor';
comment on column assessment.pcmt_ref is 'Key of the full assessment in the national tracker';
comment on column assessment.recorded_at is 'When it was entered';
comment on column assessment.recorded_by is 'Pseudonymous id of whoever entered it';

revoke update, delete on assessment from ${appRole};
alter table assessment enable row level security;
alter table assessment force row level security;
create policy case_workers on assessment
    using (current_setting('app.reach', true) = 'board' and board = any ((select caller_boards())::text[]));
