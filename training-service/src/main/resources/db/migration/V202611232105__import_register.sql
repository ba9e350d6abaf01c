alter table training_import add column session jsonb, add check ((kind = 'REGISTER') = (session is not null));
comment on column training_import.session is 'Which session a register is of: its course, its day and what it is called; null for other files';
