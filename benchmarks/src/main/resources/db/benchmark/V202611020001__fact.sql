create table fact (record_id uuid primary key, subject uuid not null, agency text not null, completed_on date not null);
create table floor_fact (like fact including all);
grant truncate on fact to ${appRole};
