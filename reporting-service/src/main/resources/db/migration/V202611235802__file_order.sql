-- Files that are made in the background. Each is kept for an hour, for who asked for it.
create table file_order (
    id          uuid primary key,
    board       text not null,
    format      text not null check (format ~ '^[A-Z]{2,8}$'),
    name        text not null,
    state       text not null check (state in ('BEING_MADE', 'READY', 'FAILED')),
    ordered_by  text not null,
    ordered_at  timestamptz not null,
    finished_at timestamptz,
    content     bytea,
    check ((content is not null) = (state = 'READY')),
    check ((finished_at is null) = (state = 'BEING_MADE'))
);
create index file_order_age on file_order (board, ordered_at);
comment on table file_order is 'Files of provisional figures that took long to make; forgotten after an hour';
comment on column file_order.id is 'Id, not to be guessed';
comment on column file_order.board is 'Board whose figures it holds';
comment on column file_order.format is 'Kind of file such as PDF';
comment on column file_order.name is 'Name under which it is saved, without its extension';
comment on column file_order.state is 'BEING_MADE, READY or FAILED';
comment on column file_order.ordered_by is 'Pseudonymous id of who asked, the only one to get it';
comment on column file_order.ordered_at is 'When it was asked for';
comment on column file_order.finished_at is 'When it was ready, or failed';
comment on column file_order.content is 'The file, once it is ready';

alter table file_order enable row level security;
alter table file_order force row level security;
create policy of_the_board on file_order
    using (board = (select nullif(current_setting('app.board', true), '')));
