-- Pages of a version below its summary: made once, when its figures are frozen, and kept with it.
create table quarter_version_page (
    board   text not null,
    quarter text not null,
    version int not null,
    page    text not null check (page in ('PLANS', 'TRAINING', 'RETURNS', 'DATA_QUALITY')),
    content bytea not null,
    sha256  text not null check (sha256 = encode(sha256(content), 'hex')),
    primary key (board, quarter, version, page),
    foreign key (board, quarter, version) references quarter_version on delete cascade
);
comment on table quarter_version_page is 'Pages of a version, byte for byte; once the version is approved none changes, comes or goes';
comment on column quarter_version_page.board is 'Board';
comment on column quarter_version_page.quarter is 'Quarter';
comment on column quarter_version_page.version is 'Version';
comment on column quarter_version_page.page is 'Which page: PLANS, TRAINING, RETURNS or DATA_QUALITY';
comment on column quarter_version_page.content is 'The page as HTML, without what surrounds it';
comment on column quarter_version_page.sha256 is 'Hash of the page, checked by the database';

create function quarter_version_page_is_final() returns trigger language plpgsql as $$
declare
    kept quarter_version_page := coalesce(new, old);
begin
    if tg_op = 'UPDATE' or exists (
        select from quarter_version v
        where (v.board, v.quarter, v.version) = (kept.board, kept.quarter, kept.version) and v.approved_at is not null
    ) then
        raise exception 'pages of a version that was signed off never change'
            using errcode = 'integrity_constraint_violation';
    end if;
    if tg_op = 'DELETE' then
        return old;
    end if;
    return new;
end $$;
create trigger quarter_version_page_is_final before insert or update or delete on quarter_version_page
    for each row execute function quarter_version_page_is_final();

alter table quarter_version_page enable row level security;
alter table quarter_version_page force row level security;
create policy of_the_board on quarter_version_page
    using (board = (select nullif(current_setting('app.board', true), '')));
