create table evaluation_answer (
    position    bigint generated always as identity,
    workshop_id uuid not null,
    agency      text not null,
    stage       text not null,
    respondent  text not null,
    question    text not null,
    answer      int not null check (answer between 1 and 5),
    received_on date not null,
    primary key (workshop_id, stage, respondent, question),
    foreign key (workshop_id, agency) references workshop (workshop_id, agency)
);
comment on table evaluation_answer is 'What people say of themselves before a workshop, after it and three months later; only ever added to';
comment on column evaluation_answer.position is 'Order in which answers came in';
comment on column evaluation_answer.workshop_id is 'Workshop';
comment on column evaluation_answer.agency is 'Agency that gave it';
comment on column evaluation_answer.stage is 'PRE, POST or FOLLOW_UP_3M';
comment on column evaluation_answer.respondent is 'Code that somebody made up and keeps through the stages; linked to nobody';
comment on column evaluation_answer.question is 'What they were asked';
comment on column evaluation_answer.answer is 'From 1 (not at all) to 5 (fully)';
comment on column evaluation_answer.received_on is 'Day on which it came in; no time of day, which could tell who it was';
revoke update, delete on evaluation_answer from ${appRole};
alter table evaluation_answer enable row level security;
alter table evaluation_answer force row level security;
create policy own_agency on evaluation_answer using (agency = nullif(current_setting('app.agency', true), ''));
