-- A projection is rebuilt into tables of the same names in a schema of their own, beside those that are read, and
-- takes their place when it has caught up. The service makes and drops these tables itself.
create schema rebuild;
comment on schema rebuild is 'Tables of projections that are being rebuilt; empty at other times';
grant create, usage on schema rebuild to ${appRole};

create table projection_rebuild (
    projection text primary key,
    generation uuid not null,
    started_at timestamptz not null
);
comment on table projection_rebuild is 'Rebuilds that run; every batch of a rebuild locks its row, so that none writes once it has ended';
comment on column projection_rebuild.projection is 'Name of the projection';
comment on column projection_rebuild.generation is 'Which attempt it is: a restarted service begins again, since its code may be another';
comment on column projection_rebuild.started_at is 'When this attempt began';
