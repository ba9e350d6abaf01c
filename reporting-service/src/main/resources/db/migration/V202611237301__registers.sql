-- What is in the registers of agencies, as far as figures rest on it.
create table register_entry (
    entry            uuid primary key,
    agency           text not null,
    register         text not null,
    code             text,
    held_on          date not null,
    review_due       date not null default 'infinity',
    mentions_prevent boolean not null default false,
    covered_by       uuid,
    withdrawn_on     date not null default 'infinity'
);
create index register_entry_agency on register_entry (agency, register);
comment on table register_entry is 'Entries of registers; written by the projection board-registers alone';
comment on column register_entry.entry is 'Id of the entry in plans-service';
comment on column register_entry.agency is 'Agency whose register it is';
comment on column register_entry.register is 'Register that it is in';
comment on column register_entry.code is 'Kind within the register';
comment on column register_entry.held_on is 'Day from which it holds';
comment on column register_entry.review_due is 'Last day on which it is in date';
comment on column register_entry.mentions_prevent is 'Whether the policy mentions Prevent';
comment on column register_entry.covered_by is 'Entry of the policy that covers this one';
comment on column register_entry.withdrawn_on is 'Day from which it no longer counts';

alter table register_entry enable row level security;
alter table register_entry force row level security;
create policy projector on register_entry
    using ((select current_setting('app.projector', true)) = 'on')
    with check ((select current_setting('app.projector', true)) = 'on');
create policy board_counts on register_entry for select
    using (agency in (select code from board_agency where (select current_setting('app.board', true)) = any (boards)));
