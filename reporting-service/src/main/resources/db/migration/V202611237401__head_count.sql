-- What agencies without a list of staff say of themselves.
create table head_count (
    statement  uuid primary key,
    sequence   bigint not null,
    agency     text not null,
    quarter    text not null,
    in_scope   int not null check (in_scope > 0),
    trained    int check (trained between 0 and in_scope),
    source     text not null,
    counted_on date not null
);
create index head_count_quarter on head_count (quarter, agency);
comment on table head_count is 'How many staff agencies say they have in scope and trained at the end of a quarter; written by the projection board-head-counts alone';
comment on column head_count.statement is 'Id made from agency and quarter';
comment on column head_count.sequence is 'Sequence of what was stated last';
comment on column head_count.agency is 'Agency that says so';
comment on column head_count.quarter is 'Quarter at the end of which it is so, such as 2026-27-Q2';
comment on column head_count.in_scope is 'Relevant staff in post, as the agency says';
comment on column head_count.trained is 'Of these, validly trained, as the agency says; null where nobody knows';
comment on column head_count.source is 'What was counted';
comment on column head_count.counted_on is 'Day on which it was counted';

alter table head_count enable row level security;
alter table head_count force row level security;
create policy projector on head_count
    using ((select current_setting('app.projector', true)) = 'on')
    with check ((select current_setting('app.projector', true)) = 'on');
create policy board_counts on head_count for select
    using (agency in (select code from board_agency where (select current_setting('app.board', true)) = any (boards)));
