-- Whether somebody is validly trained on a day is one look at the entry with the latest end, without the table.
create index training_record_standing on training_record (person_id, coalesce(valid_to, date 'infinity'))
    include (completed_on, course_family, counts_towards_wrap_target, agency)
    where counting and voided_at is null and verification <> 'UNVERIFIED';
