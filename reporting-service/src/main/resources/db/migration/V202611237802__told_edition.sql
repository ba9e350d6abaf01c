-- What readers were told of people, kept for good: it is not rebuilt from the log, since it is what was said, and not
-- what is known. Only what was told decides what may be told next.
create table told_edition (
    board    text not null,
    quarter  text not null,
    subject  text not null,
    edition  int not null check (edition > 0),
    counts   jsonb not null,
    measures jsonb not null,
    told_at  timestamptz not null,
    primary key (board, quarter, subject, edition)
);
comment on table told_edition is 'Counts of people behind the figures that readers were told, as they are: what they see of them, disclosure control decides';
comment on column told_edition.board is 'Board';
comment on column told_edition.quarter is 'Quarter';
comment on column told_edition.subject is 'What was counted';
comment on column told_edition.edition is 'From 1 without gaps; the newest is what readers are told';
comment on column told_edition.counts is 'How many, by name; what is not in it is none';
comment on column told_edition.measures is 'What follows from those counted, by name';
comment on column told_edition.told_at is 'When it was told first';
revoke update, delete on told_edition from ${appRole};
alter table told_edition enable row level security;
alter table told_edition force row level security;
create policy of_the_board on told_edition
    using (board = (select nullif(current_setting('app.board', true), '')));
