-- Who has read a version of a model document. By entry of the register: a new version is another one.
create table document_acknowledgement (
    document        uuid not null,
    agency          text not null collate "C",
    person          text not null,
    acknowledged_at timestamptz not null,
    primary key (document, person),
    foreign key (document, agency) references register_entry (id, agency)
);
comment on table document_acknowledgement is 'Who has read a version of a model document; leaves the service as a number alone';
comment on column document_acknowledgement.document is 'Entry of the register of model documents';
comment on column document_acknowledgement.agency is 'Agency whose document it is';
comment on column document_acknowledgement.person is 'Pseudonymous id of who read it';
comment on column document_acknowledgement.acknowledged_at is 'When they said so first';

alter table document_acknowledgement enable row level security;
alter table document_acknowledgement force row level security;
create policy own_agency on document_acknowledgement
    using (agency = nullif(current_setting('app.agency', true), ''))
    with check (agency = nullif(current_setting('app.agency', true), ''));

revoke update, delete, truncate on document_acknowledgement from ${appRole};
