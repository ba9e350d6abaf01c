-- Which offices of agencies are held; by whom is never told.
create table office_tenure (
    appointment uuid primary key,
    agency      text not null,
    office      text not null,
    since       date not null,
    last_day    date not null
);
create index office_tenure_agency on office_tenure (agency, office);
comment on table office_tenure is 'Days on which offices of agencies are held; written by the projection board-offices alone';
comment on column office_tenure.appointment is 'Id of the appointment in plans-service';
comment on column office_tenure.agency is 'Agency whose office it is';
comment on column office_tenure.office is 'PREVENT_LEAD, SPOC, DEPUTY_SPOC, ACTING_DEPUTY_SPOC or MEMBER_LEAD';
comment on column office_tenure.since is 'First day on which it is held';
comment on column office_tenure.last_day is 'Last day; infinity where that is not known';

alter table office_tenure enable row level security;
alter table office_tenure force row level security;
create policy projector on office_tenure
    using ((select current_setting('app.projector', true)) = 'on')
    with check ((select current_setting('app.projector', true)) = 'on');
create policy board_counts on office_tenure for select
    using (agency in (select code from board_agency where (select current_setting('app.board', true)) = any (boards)));
