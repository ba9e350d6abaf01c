-- An agency that merged, was split or closed is expected to its last day and no longer.
alter table board_agency add column last_day date;
comment on column board_agency.last_day is 'Last day on which it exists; null while none is known';
