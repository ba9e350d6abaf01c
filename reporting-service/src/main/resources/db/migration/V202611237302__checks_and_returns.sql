-- Decisions on speakers and premises, and annual returns, as far as figures rest on them.
create table speaker_check (
    check_id   uuid primary key,
    agency     text not null,
    event_on   date not null,
    decided_on date not null,
    justified  boolean not null
);
create index speaker_check_agency on speaker_check (agency, decided_on);
comment on table speaker_check is 'Decided checks of speakers and premises; written by the projection board-registers alone';
comment on column speaker_check.check_id is 'Id of the check in plans-service';
comment on column speaker_check.agency is 'Agency that decided';
comment on column speaker_check.event_on is 'Day of the event';
comment on column speaker_check.decided_on is 'Day of the decision';
comment on column speaker_check.justified is 'Whether it is justified in writing';

create table annual_return (
    return_id        uuid primary key,
    agency           text not null,
    type             text not null,
    includes_prevent boolean not null,
    submitted_on     date not null,
    sequence         bigint not null
);
create index annual_return_agency on annual_return (agency, type, submitted_on);
comment on table annual_return is 'Annual returns; written by the projection board-registers alone';
comment on column annual_return.return_id is 'Id of the return in plans-service';
comment on column annual_return.agency is 'Agency that made it';
comment on column annual_return.type is 'Which return';
comment on column annual_return.includes_prevent is 'Whether it covers Prevent';
comment on column annual_return.submitted_on is 'Day on which it was submitted';
comment on column annual_return.sequence is 'Sequence of the event that said so last';

do $$
declare
    kept text;
begin
    foreach kept in array array ['speaker_check', 'annual_return'] loop
        execute format('alter table %I enable row level security', kept);
        execute format('alter table %I force row level security', kept);
        execute format($policy$create policy projector on %I
                       using ((select current_setting('app.projector', true)) = 'on')
                       with check ((select current_setting('app.projector', true)) = 'on')$policy$, kept);
        execute format($policy$create policy board_counts on %I for select
                       using (agency in (select code from board_agency
                                         where (select current_setting('app.board', true)) = any (boards)))$policy$,
                       kept);
    end loop;
end
$$;
