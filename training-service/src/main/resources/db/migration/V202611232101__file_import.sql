create table training_import (
    import_id      uuid primary key,
    agency         text not null,
    kind           text not null,
    dry_run        boolean not null,
    sender         text not null,
    file_hash      text not null check (file_hash ~ '^[0-9a-f]{64}$'),
    layout         jsonb not null,
    profile        jsonb not null,
    date_order     text not null,
    order_assumed  boolean not null,
    row_count      bigint not null check (row_count > 0),
    piece_count    int not null check (piece_count > 0),
    received_at    timestamptz not null,
    failed_at      timestamptz,
    expired_at     timestamptz,
    correlation_id text,
    unique (import_id, agency)
);
create index training_import_file on training_import (agency, file_hash);
comment on table training_import is 'Files of training records or staff that were taken in. Kept for good: it says who sent what and what became of it, and holds nothing of its rows';
comment on column training_import.import_id is 'Id of the import; sorts by time';
comment on column training_import.agency is 'Agency that sent it';
comment on column training_import.kind is 'What its rows are about';
comment on column training_import.dry_run is 'Whether its rows are judged and none is stored';
comment on column training_import.sender is 'Whether a person or a learning system sent it';
comment on column training_import.file_hash is 'SHA-256 of the file';
comment on column training_import.layout is 'Names of its columns and what they are understood to say';
comment on column training_import.profile is 'What was said of its columns and courses beforehand, as it was then';
comment on column training_import.date_order is 'How its days are read where they are only numbers';
comment on column training_import.order_assumed is 'Whether no day of the file shows that order';
comment on column training_import.row_count is 'Rows below its header';
comment on column training_import.piece_count is 'Pieces it was cut into';
comment on column training_import.received_at is 'When it was taken in';
comment on column training_import.failed_at is 'When it was given up; null otherwise';
comment on column training_import.expired_at is 'Since when none of its rows is kept; null while some may be';
comment on column training_import.correlation_id is 'Id of the request that sent it';
revoke delete on training_import from ${appRole};
alter table training_import enable row level security;
alter table training_import force row level security;
create policy own_agency on training_import using (agency = nullif(current_setting('app.agency', true), ''));

create table training_import_piece (
    import_id uuid not null,
    number    int not null check (number >= 0),
    agency    text not null,
    row_count int not null check (row_count > 0),
    rows      bytea,
    done_at   timestamptz,
    stored    int not null default 0,
    duplicate int not null default 0,
    improved  int not null default 0 check (improved <= duplicate),
    refused   int not null default 0,
    csv       bytea,
    primary key (import_id, number),
    foreign key (import_id, agency) references training_import (import_id, agency) deferrable initially deferred,
    check (stored + duplicate + refused = case when done_at is null then 0 else row_count end),
    check (done_at is null or rows is null)
);
alter table training_import_piece alter column rows set storage external;
alter table training_import_piece alter column csv set storage external;
comment on table training_import_piece is 'A piece of a file: its rows until they are worked off, then those given back until they expire, and the counts for good';
comment on column training_import_piece.import_id is 'Import';
comment on column training_import_piece.number is 'Position, from 0';
comment on column training_import_piece.agency is 'Agency that sent it';
comment on column training_import_piece.row_count is 'Rows of the piece';
comment on column training_import_piece.rows is 'The rows, packed; null once they are worked off';
comment on column training_import_piece.done_at is 'When it was worked off';
comment on column training_import_piece.stored is 'Rows that are new on record';
comment on column training_import_piece.duplicate is 'Rows that were on record';
comment on column training_import_piece.improved is 'Of these, rows after which something is on record that was not before';
comment on column training_import_piece.refused is 'Rows given back';
comment on column training_import_piece.csv is 'The rows given back, with their reasons, packed; null where there are none, or no more';
revoke delete on training_import_piece from ${appRole};
alter table training_import_piece enable row level security;
alter table training_import_piece force row level security;
create policy own_agency on training_import_piece using (agency = nullif(current_setting('app.agency', true), ''));

-- No row-level security: workers look for work of all agencies, and find ids and times alone.
create table training_import_due (
    import_id uuid primary key,
    agency    text not null,
    number    int,
    attempts  int not null default 0,
    due_at    timestamptz not null
);
create index training_import_due_at on training_import_due (due_at);
comment on table training_import_due is 'What is to be done about imports, and when. Whoever locks a row does it';
comment on column training_import_due.import_id is 'Import';
comment on column training_import_due.agency is 'Agency whose rows may be seen to do it';
comment on column training_import_due.number is 'Piece to work off; null where all are, and what is kept is to be forgotten';
comment on column training_import_due.attempts is 'How often this piece was tried in vain';
comment on column training_import_due.due_at is 'Not before';
