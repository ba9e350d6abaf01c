-- What people say of themselves before workshops, after them and three months later.
create table evaluation_group (
    matter   uuid not null,
    sequence bigint not null,
    question text not null,
    agency   text not null,
    quarter  text not null,
    stage    text not null,
    people   int not null check (people >= 5),
    total    int not null,
    high     int not null check (high between 0 and people),
    primary key (matter, sequence, question),
    check (total between people and 5 * people)
);
create index evaluation_group_quarter on evaluation_group (quarter, agency);
comment on table evaluation_group is 'Answers to the evaluation of workshops, a whole group of people at a time; written by the projection board-evaluation alone';
comment on column evaluation_group.matter is 'Id made from agency, quarter and stage';
comment on column evaluation_group.sequence is 'Counts the groups of it, from 1';
comment on column evaluation_group.question is 'What they were asked';
comment on column evaluation_group.agency is 'Agency that gave the workshops';
comment on column evaluation_group.quarter is 'Quarter of the workshops, such as 2026-27-Q2';
comment on column evaluation_group.stage is 'PRE, POST or FOLLOW_UP_3M';
comment on column evaluation_group.people is 'How many they are';
comment on column evaluation_group.total is 'Sum of their answers, each from 1 to 5';
comment on column evaluation_group.high is 'How many of them answered 4 or 5';

alter table evaluation_group enable row level security;
alter table evaluation_group force row level security;
create policy projector on evaluation_group
    using ((select current_setting('app.projector', true)) = 'on')
    with check ((select current_setting('app.projector', true)) = 'on');
create policy board_counts on evaluation_group for select
    using (agency in (select code from board_agency where (select current_setting('app.board', true)) = any (boards)));
