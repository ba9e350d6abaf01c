create table staff_address (
    agency       text not null,
    address_hash text not null check (address_hash ~ '^[0-9a-f]{64}$'),
    person_id    uuid not null,
    learnt_at    timestamptz not null,
    primary key (agency, address_hash),
    foreign key (person_id, agency) references staff (person_id, agency)
);
comment on table staff_address is 'Who has which work address, for files that know people by their address alone. No address is kept: only what it can be compared by. An earlier address of somebody stays theirs until it is another''s';
comment on column staff_address.agency is 'Agency whose staff they are';
comment on column staff_address.address_hash is 'SHA-256 of the agency, a line feed and the address in small letters';
comment on column staff_address.person_id is 'Whose address it is';
comment on column staff_address.learnt_at is 'When a list of staff last said so';
revoke delete on staff_address from ${appRole};
alter table staff_address enable row level security;
alter table staff_address force row level security;
create policy own_agency on staff_address using (agency = nullif(current_setting('app.agency', true), ''));
