create table note (id uuid primary key, agency text not null, text text not null);
alter table note enable row level security;
alter table note force row level security;
create policy own_agency on note using (agency = nullif(current_setting('app.agency', true), ''));
create table note_name (subject uuid primary key, names text not null);
