create table unsuppressed_view (
    id         uuid primary key,
    board      text not null,
    quarter    text not null check (quarter ~ '^20[0-9]{2}-[0-9]{2}-Q[1-4]$'),
    viewer     text not null,
    agency     text not null,
    reason     text not null check (char_length(reason) between 10 and 1000),
    opened_at  timestamptz not null,
    expires_at timestamptz not null check (expires_at > opened_at)
);
create index unsuppressed_view_of on unsuppressed_view (board, quarter, id);
comment on table unsuppressed_view is 'Who saw counts about people unsuppressed, and why; only ever added to';
comment on column unsuppressed_view.id is 'Id, in order of time';
comment on column unsuppressed_view.board is 'Board whose counts they were';
comment on column unsuppressed_view.quarter is 'Quarter';
comment on column unsuppressed_view.viewer is 'Pseudonymous id of whoever asked';
comment on column unsuppressed_view.agency is 'Agency of whoever asked';
comment on column unsuppressed_view.reason is 'Why, in words; read by the data protection officer and auditors';
comment on column unsuppressed_view.opened_at is 'When';
comment on column unsuppressed_view.expires_at is 'When it ended';
revoke update, delete, truncate on unsuppressed_view from ${appRole};
alter table unsuppressed_view enable row level security;
alter table unsuppressed_view force row level security;
create policy of_the_board on unsuppressed_view
    using (board = (select nullif(current_setting('app.board', true), '')));
