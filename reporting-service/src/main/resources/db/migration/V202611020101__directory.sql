-- Agencies and the boards they sit on. Holds no fact of any agency, so it has no row-level security: the policies of
-- the fact tables read it to know whose rows a board may count.
create table board_agency (
    subject uuid primary key,
    code    text not null unique,
    name    text not null,
    type    text not null,
    boards  text[] not null
);
create index board_agency_boards on board_agency using gin (boards);
comment on table board_agency is 'Agencies of the directory as this service knows them; written by the projection board-directory alone';
comment on column board_agency.subject is 'Id of the agency in the directory';
comment on column board_agency.code is 'Slug that names the agency in every service';
comment on column board_agency.name is 'Name as people know it';
comment on column board_agency.type is 'Kind of organisation';
comment on column board_agency.boards is 'Codes of the boards it sits on';
