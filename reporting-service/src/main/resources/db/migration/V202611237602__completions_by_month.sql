-- A board counts the courses that its agencies' staff completed, month by month.
create policy board_counts on completion for select
    using (agency in (select code from board_agency where (select current_setting('app.board', true)) = any (boards)));
create index completion_day on completion (agency, lower(valid)) where counts and verification <> 'UNVERIFIED';
