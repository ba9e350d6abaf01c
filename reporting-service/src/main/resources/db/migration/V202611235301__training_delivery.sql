-- Who may give workshops and who gave them.
create table trainer_accreditation (
    person        uuid not null,
    accredited_on date not null,
    agency        text not null,
    expires_on    date not null default 'infinity',
    primary key (person, accredited_on)
);
create index trainer_accreditation_agency on trainer_accreditation (agency);
comment on table trainer_accreditation is 'Accreditations of trainers; written by the projection board-training-delivery alone';
comment on column trainer_accreditation.person is 'Made-up id of the trainer';
comment on column trainer_accreditation.accredited_on is 'First day';
comment on column trainer_accreditation.agency is 'Agency of the trainer';
comment on column trainer_accreditation.expires_on is 'Last day; infinity where it does not end';

create table workshop_trainer (
    workshop uuid not null,
    person   uuid not null,
    agency   text not null,
    held_on  date not null,
    primary key (workshop, person)
);
create index workshop_trainer_person on workshop_trainer (person, held_on);
comment on table workshop_trainer is 'Who gave which workshop; written by the projection board-training-delivery alone';
comment on column workshop_trainer.workshop is 'Workshop';
comment on column workshop_trainer.person is 'Made-up id of the trainer';
comment on column workshop_trainer.agency is 'Agency that held it';
comment on column workshop_trainer.held_on is 'Day of the workshop';

do $$
declare
    kept text;
begin
    foreach kept in array array ['trainer_accreditation', 'workshop_trainer'] loop
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
