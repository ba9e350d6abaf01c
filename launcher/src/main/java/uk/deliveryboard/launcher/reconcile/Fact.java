package uk.deliveryboard.launcher.reconcile;

import java.util.List;

/**
 * One kind of fact that dashboards rest on, as its owner has it and as reporting has it. Both queries give one text
 * for each fact; where all is well they give the same texts.
 *
 * @param name     what it is
 * @param owner    database of the service that owns it
 * @param owned    query there
 * @param reported query in reporting's database
 */
record Fact(String name, String owner, String owned, String reported) {

    private static final String OF_A_PANEL = " in ('LISTED_FOR_PANEL', 'PANEL_DISCUSSED', 'NOT_ADOPTED', "
            + "'CONSENT_PENDING', 'CONSENT_REFUSED', 'ADOPTED', 'CONSENT_WITHDRAWN', 'CLOSED_EXITED')";

    /** Every fact below a figure of the board, and the figures of coverage themselves, recounted. */
    static final List<Fact> ALL = List.of(
            new Fact("agencies", "plans",
                    "select concat_ws('|', id, code, name, type, array_to_string(boards, ',')) from agency",
                    "select concat_ws('|', subject, code, name, type, array_to_string(boards, ',')) from board_agency"),
            new Fact("plan actions with their status", "plans",
                    "select concat_ws('|', id, agency, due, coalesce(rag, 'not due')) from plan_action where in_force",
                    """
                            select concat_ws('|', a.action, a.agency, a.due, coalesce(s.status, 'not due'))
                            from plan_action a
                            left join plan_action_status s on s.action = a.action and s.to_day = 'infinity'"""),
            new Fact("offices of agencies", "plans", """
                    select concat_ws('|', id, agency, office, since, coalesce(least(until, ended_on), 'infinity'))
                    from office_appointment""",
                    "select concat_ws('|', appointment, agency, office, since, last_day) from office_tenure"),
            new Fact("entries of registers", "plans", """
                    select concat_ws('|', id, agency, register, coalesce(code, '-'), held_on,
                                     coalesce(review_due, 'infinity'), coalesce(mentions_prevent, false),
                                     coalesce(covered_by::text, '-'), coalesce(withdrawn_on, 'infinity'))
                    from register_entry""", """
                    select concat_ws('|', entry, agency, register, coalesce(code, '-'), held_on, review_due,
                                     mentions_prevent, coalesce(covered_by::text, '-'), withdrawn_on)
                    from register_entry"""),
            new Fact("annual returns", "plans",
                    "select concat_ws('|', id, agency, type, includes_prevent, submitted_on) from annual_return",
                    "select concat_ws('|', return_id, agency, type, includes_prevent, submitted_on) from annual_return"),
            // Their owner forgets them one to two years after the event.
            new Fact("checks of speakers and premises decided lately", "plans", """
                    select concat_ws('|', id, agency, event_on, decided_on, trim(justification) <> '')
                    from speaker_check where status = 'DECIDED' and event_on > current_date - 300""", """
                    select concat_ws('|', check_id, agency, event_on, decided_on, justified)
                    from speaker_check where event_on > current_date - 300"""),
            new Fact("staff in scope", "training", """
                    select concat_ws('|', person_id, agency, relevant, joined_on, coalesce(left_on, 'infinity'))
                    from staff""", "select concat_ws('|', person, agency, relevant, joined_on, left_on) from staff"),
            new Fact("head-counts stated by agencies", "training", """
                    select concat_ws('|', agency, quarter, in_scope, coalesce(trained::text, '-'), source, counted_on)
                    from (select distinct on (agency, quarter) * from head_count
                          order by agency, quarter, version desc) as newest""", """
                    select concat_ws('|', agency, quarter, in_scope, coalesce(trained::text, '-'), source, counted_on)
                    from head_count"""),
            new Fact("targets of coverage", "training", """
                    select concat_ws('|', measure, coalesce(agency_type, '-'), percent, effective_from, withdrawn,
                                     row_number() over (partition by measure, agency_type order by decision_id))
                    from training_target""", """
                    select concat_ws('|', measure, coalesce(agency_type, '-'), percent, effective_from, withdrawn,
                                     sequence)
                    from coverage_target"""),
            new Fact("evaluations of workshops told", "training", """
                    select concat_ws('|', t.agency, t.quarter, stage, question, count(*), sum(answer),
                                     count(*) filter (where answer >= 4))
                    from evaluation_told t
                    join evaluation_answer e using (workshop_id, stage, respondent)
                    group by t.agency, t.quarter, stage, question""", """
                    select concat_ws('|', agency, quarter, stage, question, sum(people), sum(total), sum(high))
                    from evaluation_group group by agency, quarter, stage, question"""),
            new Fact("completions", "training", """
                    select concat_ws('|', record_id, person_id, agency, counts_towards_wrap_target, verification,
                                     daterange(completed_on, valid_to, '[]'))
                    from training_record where counting and voided_at is null""",
                    "select concat_ws('|', record, person, agency, counts, verification, valid) from completion"),
            new Fact("staff trained for WRAP by agency and month", "training", """
                    select concat_ws('|', s.agency, day::date, count(distinct s.person_id))
                    from generate_series(date '2024-04-30', date '2027-04-30', interval '1 month') as day
                    join staff s on s.relevant and s.joined_on <= day and (s.left_on is null or s.left_on > day)
                    join training_record r on r.person_id = s.person_id and r.counting and r.voided_at is null
                     and r.counts_towards_wrap_target and r.verification <> 'UNVERIFIED'
                     and r.completed_on <= day and (r.valid_to is null or r.valid_to >= day)
                    group by s.agency, day""", """
                    select concat_ws('|', agency, day::date, count(*))
                    from generate_series(date '2024-04-30', date '2027-04-30', interval '1 month') as day
                    join staff on relevant and joined_on <= day and left_on > day and trained @> day::date
                    group by agency, day"""),
            new Fact("who gave workshops", "training", """
                    select concat_ws('|', w.workshop_id, s.person_id, w.agency, w.held_on)
                    from workshop w join staff s on s.agency = w.agency and s.staff_ref = any(w.trainers)
                    where w.state = 'HELD'""",
                    "select concat_ws('|', workshop, person, agency, held_on) from workshop_trainer"),
            new Fact("referrals with their stage", "referrals",
                    "select concat_ws('|', id, board, received_on, sector, state) from referral",
                    "select concat_ws('|', referral, board, received_on, sector, stage) from referral"),
            new Fact("cases that came to a panel", "referrals",
                    "select concat_ws('|', id, board, state) from referral where state" + OF_A_PANEL,
                    "select concat_ws('|', referral, board, stage) from case_stage where to_day = 'infinity' and stage"
                            + OF_A_PANEL));
}
