-- The database of one service and its three login roles. Safe to run again: it creates what is missing and sets the
-- passwords. The only source of roles and rights: Compose runs it through psql, `./run` and the tests run it from Java
-- (which knows the few psql commands used here and no others).
--
--   psql -v ON_ERROR_STOP=1 -v db=plans \
--        -v owner=plans_owner -v owner_password=... \
--        -v app=plans_app     -v app_password=... \
--        -v relay=plans_relay -v relay_password=... -f service-database.sql
--
-- owner  owns the database and runs the migrations; nothing else signs in with it.
-- app    serves requests: no superuser, no BYPASSRLS, owns nothing, so row-level security always holds for it.
-- relay  empties the outbox and runs what must see all agencies.
-- What app and relay may do with a table is granted by the migration that creates it.

SELECT format('CREATE ROLE %I', role) FROM unnest(ARRAY[:'owner', :'app', :'relay']) AS role
 WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = role)
\gexec

ALTER ROLE :"owner" LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS PASSWORD :'owner_password';
ALTER ROLE :"app" LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS PASSWORD :'app_password';
ALTER ROLE :"relay" LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS PASSWORD :'relay_password';

SELECT format('CREATE DATABASE %I OWNER %I', :'db', :'owner')
 WHERE NOT EXISTS (SELECT FROM pg_database WHERE datname = :'db')
\gexec

REVOKE ALL ON DATABASE :"db" FROM PUBLIC;
GRANT CONNECT ON DATABASE :"db" TO :"app", :"relay";
ALTER DATABASE :"db" SET timezone = 'UTC';

\connect :"db"

REVOKE ALL ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO :"app", :"relay";
