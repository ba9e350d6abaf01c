alter table plan_action add column revised_sequence bigint not null default 0;
comment on column plan_action.revised_sequence is 'Sequence of the revision that set the day by which it is to be done; 0 where it stands as entered';
