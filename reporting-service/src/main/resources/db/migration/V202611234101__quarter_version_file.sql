-- Files of a version to take along: made once, when its figures are frozen, and kept with it.
create table quarter_version_file (
    board   text not null,
    quarter text not null,
    version int not null,
    format  text not null check (format ~ '^[A-Z]{2,8}$'),
    content bytea not null,
    sha256  text not null check (sha256 = encode(sha256(content), 'hex')),
    primary key (board, quarter, version, format),
    foreign key (board, quarter, version) references quarter_version on delete cascade
);
comment on table quarter_version_file is 'Files of a version, byte for byte; once the version is approved none changes, comes or goes';
comment on column quarter_version_file.board is 'Board';
comment on column quarter_version_file.quarter is 'Quarter';
comment on column quarter_version_file.version is 'Version';
comment on column quarter_version_file.format is 'Kind of file such as XLSX';
comment on column quarter_version_file.content is 'The file';
comment on column quarter_version_file.sha256 is 'Hash of the file, checked by the database';

create function quarter_version_file_is_final() returns trigger language plpgsql as $$
declare
    file quarter_version_file := coalesce(new, old);
begin
    if tg_op = 'UPDATE' or exists (
        select from quarter_version v
        where (v.board, v.quarter, v.version) = (file.board, file.quarter, file.version) and v.approved_at is not null
    ) then
        raise exception 'files of a version that was signed off never change'
            using errcode = 'integrity_constraint_violation';
    end if;
    if tg_op = 'DELETE' then
        return old;
    end if;
    return new;
end $$;
create trigger quarter_version_file_is_final before insert or update or delete on quarter_version_file
    for each row execute function quarter_version_file_is_final();

alter table quarter_version_file enable row level security;
alter table quarter_version_file force row level security;
create policy of_the_board on quarter_version_file
    using (board = (select nullif(current_setting('app.board', true), '')));
