-- No row-level security: courses are shared by the area.
create table course (
    code                       text primary key check (code ~ '^[A-Z0-9][A-Z0-9-]{0,39}$'),
    title                      text not null,
    family                     text not null,
    modality                   text not null,
    minutes                    int check (minutes > 0),
    validity_months            int check (validity_months > 0),
    counts_towards_wrap_target boolean not null,
    added_at                   timestamptz not null
);
comment on table course is 'Courses that agencies of the area send people to; added, never changed';
comment on column course.code is 'Code that completions name';
comment on column course.title is 'Title to read';
comment on column course.family is 'Courses of one family stand for each other';
comment on column course.modality is 'How it is taught';
comment on column course.minutes is 'How long it takes, where known';
comment on column course.validity_months is 'For how long a completion is valid; null where it does not expire';
comment on column course.counts_towards_wrap_target is 'Whether it counts in the coverage that the board looks at';
comment on column course.added_at is 'When it was added';
revoke update, delete on course from ${appRole};
