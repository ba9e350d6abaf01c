-- What was decided about how many are to be trained. No row-level security: targets are the area's, no agency's.
create table coverage_target (
    matter         uuid not null,
    sequence       bigint not null,
    measure        text not null,
    agency_type    text,
    percent        int not null check (percent between 1 and 100),
    effective_from date not null,
    withdrawn      boolean not null,
    primary key (matter, sequence)
);
comment on table coverage_target is 'Decisions on how many of those in scope are to be trained; written by the projection board-targets alone';
comment on column coverage_target.matter is 'Id made from the measure and whom it is for';
comment on column coverage_target.sequence is 'Order of decisions about it; of two from the same day the later holds';
comment on column coverage_target.measure is 'K1 for whatever counts towards the WRAP target, or a family of courses';
comment on column coverage_target.agency_type is 'Kind of agencies that it is for; null for the area';
comment on column coverage_target.percent is 'Per cent of those in scope, compared in whole numbers';
comment on column coverage_target.effective_from is 'First day on which it holds';
comment on column coverage_target.withdrawn is 'Whether it ends the target';
