-- What agencies and the chair say about the figures of a quarter: every state of it, only ever added to.
create table quarter_commentary (
    board      text not null,
    quarter    text not null check (quarter ~ '^20[0-9]{2}-[0-9]{2}-Q[1-4]$'),
    section    text not null check (section ~ '^[A-Z_]{3,30}$'),
    agency     text not null,
    voice      text not null check (voice in ('CHAIR', 'AGENCY')),
    version    bigint not null check (version > 0),
    kpi        text,
    happened   text check (char_length(happened) between 1 and 1000),
    why        text check (char_length(why) between 1 and 1000),
    next       text check (char_length(next) between 1 and 1000),
    actor      text not null,
    written_at timestamptz not null,
    primary key (board, quarter, section, agency, voice, version),
    check (num_nulls(happened, why, next) in (0, 3))
);
comment on table quarter_commentary is 'Commentary on the figures of a quarter; each change adds a row, the one with the highest version stands';
comment on column quarter_commentary.board is 'Board';
comment on column quarter_commentary.quarter is 'Quarter such as 2026-27-Q1';
comment on column quarter_commentary.section is 'Section of the figures such as COVERAGE';
comment on column quarter_commentary.agency is 'Agency whose commentary it is';
comment on column quarter_commentary.voice is 'CHAIR for the chair of the board, AGENCY for the SPOC of the agency';
comment on column quarter_commentary.version is 'From 1 without gaps; the ETag';
comment on column quarter_commentary.kpi is 'Definition it is about; null where it is about the whole section';
comment on column quarter_commentary.happened is 'What happened; null once it is withdrawn';
comment on column quarter_commentary.why is 'Why';
comment on column quarter_commentary.next is 'What next';
comment on column quarter_commentary.actor is 'Pseudonymous id of whoever wrote it; never published';
comment on column quarter_commentary.written_at is 'When';
revoke update, delete on quarter_commentary from ${appRole};

alter table quarter_commentary enable row level security;
alter table quarter_commentary force row level security;
create policy of_the_board on quarter_commentary
    using (board = (select nullif(current_setting('app.board', true), '')));
