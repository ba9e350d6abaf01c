create table staff_transfer (
    transfer_id uuid primary key,
    from_agency text not null,
    to_agency   text not null check (to_agency <> from_agency),
    person_id   uuid not null,
    left_on     date not null,
    state       text not null check (state in ('OFFERED', 'ACCEPTED', 'WITHDRAWN')),
    joined_as   uuid,
    version     bigint not null check (version > 0),
    offered_at  timestamptz not null,
    decided_at  timestamptz,
    unique (transfer_id, from_agency, to_agency),
    foreign key (person_id, from_agency) references staff (person_id, agency),
    foreign key (joined_as, to_agency) references staff (person_id, agency),
    check ((state = 'ACCEPTED') = (joined_as is not null)),
    check ((state = 'OFFERED') = (decided_at is null))
);
create unique index staff_transfer_person on staff_transfer (person_id) where state <> 'WITHDRAWN';
create index staff_transfer_from on staff_transfer (from_agency, transfer_id);
create index staff_transfer_to on staff_transfer (to_agency, transfer_id);
comment on table staff_transfer is 'Staff who go from one agency to another: the one place where the made-up ids of a person at two employers meet. It leaves this database in no event';
comment on column staff_transfer.transfer_id is 'Id of the transfer; sorts by time';
comment on column staff_transfer.from_agency is 'Agency that is left';
comment on column staff_transfer.to_agency is 'Agency that is joined';
comment on column staff_transfer.person_id is 'The person as the agency left has them';
comment on column staff_transfer.left_on is 'First day no longer in post at the agency left, as it said';
comment on column staff_transfer.state is 'OFFERED by the agency left, ACCEPTED by the agency joined, or WITHDRAWN';
comment on column staff_transfer.joined_as is 'The person as the agency joined has them; null until it accepts';
comment on column staff_transfer.version is 'Counts its changes, from 1';
comment on column staff_transfer.offered_at is 'When it was offered';
comment on column staff_transfer.decided_at is 'When it was accepted or withdrawn; null until then';
revoke delete on staff_transfer from ${appRole};
alter table staff_transfer enable row level security;
alter table staff_transfer force row level security;
create policy both_agencies on staff_transfer for select
    using (nullif(current_setting('app.agency', true), '') in (from_agency, to_agency));
create policy offered_by_own_agency on staff_transfer for insert
    with check (from_agency = nullif(current_setting('app.agency', true), ''));
create policy decided_by_both on staff_transfer for update
    using (nullif(current_setting('app.agency', true), '') in (from_agency, to_agency));

create table staff_transfer_record (
    transfer_id  uuid not null,
    from_agency  text not null,
    to_agency    text not null,
    record_id    uuid not null,
    course_code  text not null references course (code),
    completed_on date not null,
    result       text not null,
    primary key (transfer_id, record_id),
    foreign key (transfer_id, from_agency, to_agency)
        references staff_transfer (transfer_id, from_agency, to_agency),
    foreign key (record_id, from_agency) references training_record (record_id, agency)
);
comment on table staff_transfer_record is 'Proven completions that go along with a transfer, as they stood when it was offered; only ever added to';
comment on column staff_transfer_record.transfer_id is 'Transfer';
comment on column staff_transfer_record.from_agency is 'Agency that is left';
comment on column staff_transfer_record.to_agency is 'Agency that is joined';
comment on column staff_transfer_record.record_id is 'Record of the agency left, which proves it';
comment on column staff_transfer_record.course_code is 'Course';
comment on column staff_transfer_record.completed_on is 'London day of completion';
comment on column staff_transfer_record.result is 'How it ended';
revoke update, delete on staff_transfer_record from ${appRole};
alter table staff_transfer_record enable row level security;
alter table staff_transfer_record force row level security;
create policy both_agencies on staff_transfer_record for select
    using (nullif(current_setting('app.agency', true), '') in (from_agency, to_agency));
create policy offered_by_own_agency on staff_transfer_record for insert
    with check (from_agency = nullif(current_setting('app.agency', true), ''));
