-- The days on which agencies sent anything, written by the projection board-returns alone.
create table agency_report (
    agency      text not null,
    kind        text not null,
    reported_on date not null,
    primary key (agency, kind, reported_on)
);
comment on table agency_report is 'Days on which an agency sent something of a kind; however much it was, it is one row';
comment on column agency_report.agency is 'Agency';
comment on column agency_report.kind is 'PLAN, HEADCOUNT or TRAINING';
comment on column agency_report.reported_on is 'London day on which it was sent';

alter table agency_report enable row level security;
alter table agency_report force row level security;
create policy projector on agency_report
    using ((select current_setting('app.projector', true)) = 'on')
    with check ((select current_setting('app.projector', true)) = 'on');
create policy board_counts on agency_report for select
    using (agency in (select code from board_agency where (select current_setting('app.board', true)) = any (boards)));
