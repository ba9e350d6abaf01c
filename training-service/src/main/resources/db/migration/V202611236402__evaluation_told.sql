-- Which answers are in a group of five that others were told of. Groups are formed once and stay as they are.
create table evaluation_told (
    workshop_id uuid not null,
    agency      text not null,
    stage       text not null,
    respondent  text not null,
    quarter     text not null check (quarter ~ '^\d{4}-\d{2}-Q[1-4]$'),
    primary key (workshop_id, stage, respondent),
    foreign key (workshop_id, agency) references workshop (workshop_id, agency)
);
create index evaluation_told_quarter on evaluation_told (agency, quarter);
comment on table evaluation_told is 'Answers that are in a group of five that was told; only ever added to, five at a time';
comment on column evaluation_told.workshop_id is 'Workshop';
comment on column evaluation_told.agency is 'Agency that gave it';
comment on column evaluation_told.stage is 'PRE, POST or FOLLOW_UP_3M';
comment on column evaluation_told.respondent is 'Code that somebody made up; linked to nobody';
comment on column evaluation_told.quarter is 'Quarter of the workshop when the group was told';
revoke update, delete on evaluation_told from ${appRole};
alter table evaluation_told enable row level security;
alter table evaluation_told force row level security;
create policy own_agency on evaluation_told using (agency = nullif(current_setting('app.agency', true), ''));
