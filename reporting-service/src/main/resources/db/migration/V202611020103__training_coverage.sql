create table staff (
    person    uuid primary key,
    sequence  bigint not null,
    agency    text not null,
    relevant  boolean not null,
    joined_on date not null,
    left_on   date not null,
    trained   datemultirange not null default '{}'
) with (fillfactor = 85);
create index staff_agency on staff (agency);
comment on table staff is 'Staff in scope, pseudonymous; written by the projection board-training alone';
comment on column staff.person is 'Id of the person in training-service';
comment on column staff.sequence is 'Sequence of the newest state of the person';
comment on column staff.agency is 'Agency that employs the person';
comment on column staff.relevant is 'Whether the post counts in the denominator';
comment on column staff.joined_on is 'First day in post';
comment on column staff.left_on is 'First day no longer in post; infinity where not known';
comment on column staff.trained is 'Days on which at least one verified record that counts towards the WRAP target is valid; derived from completion';

create table completion (
    record       uuid primary key,
    person       uuid not null,
    sequence     bigint not null,
    agency       text not null,
    counts       boolean not null,
    verification text not null,
    valid        daterange not null
);
create index completion_person on completion (person);
comment on table completion is 'Training records; written by the projection board-training alone';
comment on column completion.record is 'Id of the record in training-service';
comment on column completion.person is 'Person who completed the course';
comment on column completion.sequence is 'Sequence of the newest state of the record within the person';
comment on column completion.agency is 'Agency that holds the record';
comment on column completion.counts is 'Whether the course counts towards the WRAP target';
comment on column completion.verification is 'How it was verified; UNVERIFIED does not count';
comment on column completion.valid is 'Days on which it is valid';

alter table staff enable row level security;
alter table staff force row level security;
create policy projector on staff
    using ((select current_setting('app.projector', true)) = 'on')
    with check ((select current_setting('app.projector', true)) = 'on');
create policy board_counts on staff for select
    using (agency in (select code from board_agency where (select current_setting('app.board', true)) = any (boards)));

alter table completion enable row level security;
alter table completion force row level security;
create policy projector on completion
    using ((select current_setting('app.projector', true)) = 'on')
    with check ((select current_setting('app.projector', true)) = 'on');
