-- Somebody takes back what they answered. Until it is in a group that was told; then the group stays as it is.
grant delete on evaluation_answer to ${appRole};
create policy untold_only on evaluation_answer as restrictive for delete using (
    not exists (select from evaluation_told t where t.workshop_id = evaluation_answer.workshop_id
                and t.stage = evaluation_answer.stage and t.respondent = evaluation_answer.respondent));
comment on table evaluation_answer is 'What people say of themselves before a workshop, after it and three months later; never changed, and taken out only on the wish of who gave it, until it is told';
