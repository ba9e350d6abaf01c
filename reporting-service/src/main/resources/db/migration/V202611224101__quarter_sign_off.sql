-- How far each quarter of a board has come, and what was published when it was signed off. All of it belongs to a board:
-- the row scope names the board, and without it no row is seen or written.
create table quarter_sign_off (
    board       text not null,
    quarter     text not null check (quarter ~ '^20[0-9]{2}-[0-9]{2}-Q[1-4]$'),
    state       text not null check (state in ('UNSIGNED', 'PROPOSED', 'SIGNED_OFF', 'REOPENED')),
    version     int not null check (version >= 0),
    row_version bigint not null check (row_version > 0),
    primary key (board, quarter)
);
comment on table quarter_sign_off is 'State of the sign-off of a quarter; a quarter without a row is unsigned';
comment on column quarter_sign_off.board is 'Board';
comment on column quarter_sign_off.quarter is 'Quarter such as 2026-27-Q1';
comment on column quarter_sign_off.state is 'UNSIGNED, PROPOSED, SIGNED_OFF or REOPENED';
comment on column quarter_sign_off.version is 'Version proposed, signed off or reopened; 0 where there is none';
comment on column quarter_sign_off.row_version is 'Grows with every decision; the ETag';

create table quarter_version (
    board         text not null,
    quarter       text not null,
    version       int not null check (version > 0),
    proposed_by   text not null,
    proposed_at   timestamptz not null,
    approved_by   text,
    approved_at   timestamptz,
    policy        text not null,
    inputs_sha256 text not null check (inputs_sha256 ~ '^[0-9a-f]{64}$'),
    positions     text not null,
    numbers       text not null,
    json          bytea not null,
    csv           bytea not null,
    page          bytea not null,
    json_sha256   text not null check (json_sha256 = encode(sha256(json), 'hex')),
    csv_sha256    text not null check (csv_sha256 = encode(sha256(csv), 'hex')),
    page_sha256   text not null check (page_sha256 = encode(sha256(page), 'hex')),
    primary key (board, quarter, version),
    check ((approved_by is null) = (approved_at is null)),
    check (approved_by <> proposed_by)
);
comment on table quarter_version is 'What was published of a quarter, byte for byte; once approved it never changes';
comment on column quarter_version.board is 'Board';
comment on column quarter_version.quarter is 'Quarter';
comment on column quarter_version.version is 'From 1 without gaps';
comment on column quarter_version.proposed_by is 'Pseudonymous id of whoever proposed it';
comment on column quarter_version.proposed_at is 'When the figures were frozen';
comment on column quarter_version.approved_by is 'Pseudonymous id of the second person; null while it waits';
comment on column quarter_version.approved_at is 'When it was signed off';
comment on column quarter_version.policy is 'Version of the disclosure rules';
comment on column quarter_version.inputs_sha256 is 'SHA-256 over board, quarter, policy, positions and published numbers';
comment on column quarter_version.positions is 'Canonical JSON: first record not yet read, by projection, topic and partition';
comment on column quarter_version.numbers is 'Canonical JSON: every published number by its key';
comment on column quarter_version.json is 'The answer to programs';
comment on column quarter_version.csv is 'The CSV file';
comment on column quarter_version.page is 'The figures of the page as HTML';
comment on column quarter_version.json_sha256 is 'Hash of the JSON, checked by the database';
comment on column quarter_version.csv_sha256 is 'Hash of the CSV, checked by the database';
comment on column quarter_version.page_sha256 is 'Hash of the page, checked by the database';

create function quarter_version_is_final() returns trigger language plpgsql as $$
begin
    if old.approved_at is not null then
        raise exception 'a version that was signed off never changes' using errcode = 'integrity_constraint_violation';
    end if;
    if tg_op = 'DELETE' then
        return old;
    end if;
    return new;
end $$;
create trigger quarter_version_is_final before update or delete on quarter_version
    for each row execute function quarter_version_is_final();

create table quarter_decision (
    id          uuid primary key default uuidv7(),
    board       text not null,
    quarter     text not null,
    version     int not null,
    decision    text not null check (decision in ('PROPOSE', 'APPROVE', 'DECLINE', 'REOPEN')),
    actor       text not null,
    agency      text not null,
    reason      text check (char_length(reason) between 10 and 1000),
    decided_at  timestamptz not null,
    check ((reason is not null) = (decision in ('DECLINE', 'REOPEN')))
);
create index quarter_decision_of on quarter_decision (board, quarter, id);
comment on table quarter_decision is 'Every decision about a quarter, in order; only ever added to';
comment on column quarter_decision.id is 'Id, in order of time';
comment on column quarter_decision.board is 'Board';
comment on column quarter_decision.quarter is 'Quarter';
comment on column quarter_decision.version is 'Version it was about';
comment on column quarter_decision.decision is 'PROPOSE, APPROVE, DECLINE or REOPEN';
comment on column quarter_decision.actor is 'Pseudonymous id of whoever decided';
comment on column quarter_decision.agency is 'Agency of whoever decided';
comment on column quarter_decision.reason is 'Why, in words; never leaves this service';
comment on column quarter_decision.decided_at is 'When';
revoke update, delete on quarter_decision from ${appRole};

alter table quarter_sign_off enable row level security;
alter table quarter_sign_off force row level security;
create policy of_the_board on quarter_sign_off
    using (board = (select nullif(current_setting('app.board', true), '')));
alter table quarter_version enable row level security;
alter table quarter_version force row level security;
create policy of_the_board on quarter_version
    using (board = (select nullif(current_setting('app.board', true), '')));
alter table quarter_decision enable row level security;
alter table quarter_decision force row level security;
create policy of_the_board on quarter_decision
    using (board = (select nullif(current_setting('app.board', true), '')));
