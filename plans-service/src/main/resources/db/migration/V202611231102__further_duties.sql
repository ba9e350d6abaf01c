-- Finds the actions that answer a duty besides their own, in the order of their codes. The listing by duty joins these
-- with the ones that stand under the duty, which plan_action_by_duty finds.
create index plan_action_further_duties on plan_action (plan_id, task_order) where cardinality(duties) > 0;
