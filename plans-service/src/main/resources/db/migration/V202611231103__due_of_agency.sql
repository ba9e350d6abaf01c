-- What an agency is to see of its milestones, and which of its actions nobody reported on this quarter.
create index action_milestone_due_of_agency on action_milestone (agency, due) where met_on is null;
create index plan_action_unreported_of_agency on plan_action (agency)
    where rag = 'NO_INFORMATION' and completed_on is null and withdrawn_as is null and in_force;
