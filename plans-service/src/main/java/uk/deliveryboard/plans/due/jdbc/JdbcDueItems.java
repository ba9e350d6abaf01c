package uk.deliveryboard.plans.due.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.deliveryboard.plans.due.DueItems;
import uk.deliveryboard.plans.due.model.DueItem;
import uk.deliveryboard.plans.due.model.DueKind;
import uk.deliveryboard.plans.due.model.DuePlace;
import uk.deliveryboard.plans.register.model.Register;
import uk.deliveryboard.platform.time.Quarter;

/** Names the agency so that its index is used; which rows there are, row-level security decides. */
@Repository
class JdbcDueItems implements DueItems {

    private static final String DUE = """
            with vacancy as (
                select a.id as agency_id, v.office, v.title,
                       coalesce((select max(upper(o.held)) from office_appointment o
                                 where o.agency = a.code and o.office = v.office and upper(o.held) <= :today),
                                greatest(a.active_from, (a.registered_at at time zone 'Europe/London')::date))
                           as vacant_since
                from agency a
                cross join (values ('PREVENT_LEAD', 'Prevent lead'), ('SPOC', 'Single point of contact'),
                                   ('MEMBER_LEAD', 'Elected member lead')) as v (office, title)
                where a.code = :agency
                and (v.office <> 'MEMBER_LEAD'
                     or a.type in ('LOCAL_AUTHORITY_UNITARY', 'LOCAL_AUTHORITY_COUNTY', 'DISTRICT'))
                and not exists (select from office_appointment o
                                where o.agency = a.code and o.office = v.office and o.held @> :today::date)),
            standing as (
                select *, coalesce(extended_to, period_to) as last_day,
                       greatest(adopted_on, last_review_on) + interval '3 months' as review_due,
                       greatest(adopted_on, last_audit_on) + interval '12 months' as audit_due
                from plan where agency = :agency and status in ('IN_REVIEW', 'APPROVED', 'ACTIVE', 'EXTENDED')),
            item (kind, subject, task_code, title, office, due, place, within) as (
                select 'ACTION', plan_id, task_code, title, null, due, task_order, null from plan_action
                where agency = :agency and completed_on is null and withdrawn_as is null and in_force
                and due <= :until
                union all select 'MILESTONE', a.plan_id, a.task_code, m.title, null, m.due,
                                 a.task_order || lpad(m.number::text, 3, '0'), null
                          from action_milestone m join plan_action a on a.id = m.action_id
                          where m.agency = :agency and m.met_on is null and m.due <= :until
                          and a.completed_on is null and a.withdrawn_as is null and a.in_force
                union all select 'PROGRESS_REPORT', plan_id, task_code, title, null, :quarterEnd::date, task_order,
                                 null
                          from plan_action
                          where agency = :agency and completed_on is null and withdrawn_as is null and in_force
                          and rag = 'NO_INFORMATION' and :quarterEnd::date <= :until::date
                union all select 'EQUALITY_ASSESSMENT', p.id, null, p.title, null, :today::date, '', null
                          from standing p
                          where p.status = 'IN_REVIEW' and not exists (
                              select from plan_equality_assessment e where e.plan_id = p.id and e.round = p.round)
                union all select 'SIGN_OFF', p.id, null, p.title, office, :today::date, office, null
                          from standing p cross join unnest(p.needed_sign_offs) as office
                          where p.status = 'IN_REVIEW' and office = any(:offices::text[]) and not exists (
                              select from plan_sign_off s
                              where s.plan_id = p.id and s.round = p.round and s.role = office)
                union all select 'APPROVAL', id, null, title, null, :today::date, '', null from standing
                          where status = 'IN_REVIEW'
                union all select 'ADOPTION', id, null, title, null, :today::date, '', null from standing
                          where status = 'APPROVED'
                union all select 'BOARD_REVIEW', id, null, title, null, review_due::date, '', null from standing
                          where status in ('ACTIVE', 'EXTENDED')
                union all select 'AUDIT', id, null, title, null, audit_due::date, '', null from standing
                          where status in ('ACTIVE', 'EXTENDED')
                union all select 'PLAN_END', id, null, title, null, last_day, '', null from standing
                          where status in ('ACTIVE', 'EXTENDED')
                union all select 'BOARD_ACTION', id, null, title, null, due, '', board from board_action
                          where agency = :agency and closed_as is null and due <= :until
                union all select r.kind || '_REVIEW', md5(s.board)::uuid, null, r.title, null,
                                 (coalesce(max(d.held_on), s.since) + interval '12 months')::date, '', s.board
                          from (select board, min(since) as since from board_seat group by board) as s
                          cross join (values ('MEMBERSHIP', 'Membership'),
                                             ('TERMS_OF_REFERENCE', 'Terms of reference')) as r (kind, title)
                          left join board_review d on d.board = s.board and d.kind = r.kind
                          group by s.board, s.since, r.kind, r.title
                union all select 'REGISTER_RENEWAL', id, null, title, null, review_due, '', register
                          from register_entry e
                          where agency = :agency and withdrawn_on is null and review_due <= :until and not exists (
                              select from register_entry n
                              where n.agency = :agency and n.register = e.register and n.withdrawn_on is null
                              and (n.held_on, n.id) > (e.held_on, e.id) and n.code is not distinct from e.code
                              and (e.code is not null or lower(n.title) = lower(e.title)))
                union all select 'SPEAKER_CHECK', id, null,
                                 case kind when 'SPEAKER' then 'Check of a speaker' else 'Check of premises' end, null,
                                 event_on - 1, '', null
                          from speaker_check
                          where agency = :agency and status in ('REQUESTED', 'OUTLINE_RECEIVED', 'RESEARCHED')
                union all select 'SAFEGUARDING_AUDIT', a.id, null, 'Annual safeguarding audit', null,
                                 (coalesce((select max(submitted_on) from annual_return r
                                            where r.agency = a.code and r.type = 'SAFEGUARDING_AUDIT'),
                                           greatest(a.active_from,
                                                    (a.registered_at at time zone 'Europe/London')::date))
                                  + interval '12 months')::date, '', null
                          from agency a
                          where a.code = :agency and a.type in ('SCHOOL_MAINTAINED', 'ACADEMY', 'INDEPENDENT_SCHOOL',
                                                                'EARLY_YEARS', 'FE_COLLEGE')
                union all select 'VACANCY', agency_id, null, title, office, vacant_since + 27, office, :agency
                          from vacancy where not exists (
                              select from office_appointment o
                              where o.agency = :agency and o.office = vacancy.office
                              and lower(o.held) > :today and lower(o.held) <= vacant_since + 27)),
            keyed as (
                select *, to_char(due, 'YYYY-MM-DD') || '|' || kind || '|' || subject || '|' || place as key from item
                where due <= :until and kind = any(:kinds::text[]))
            select * from keyed where key collate "C" > :after order by key collate "C" limit :limit""";

    private final JdbcClient jdbc;

    JdbcDueItems(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<DueItem> of(Concern concern, LocalDate today, LocalDate until, String after, int limit) {
        return jdbc.sql(DUE).param("agency", concern.agency()).param("kinds", names(concern.kinds()))
                .param("offices", names(concern.offices())).param("today", today).param("until", until)
                .param("quarterEnd", Quarter.of(today).lastDay()).param("after", after).param("limit", limit)
                .query(JdbcDueItems::item).list();
    }

    private static String[] names(Collection<? extends Enum<?>> codes) {
        return codes.stream().map(Enum::name).sorted().toArray(String[]::new);
    }

    private static DueItem item(ResultSet row, int index) throws SQLException {
        DueKind kind = DueKind.valueOf(row.getString("kind"));
        return new DueItem(kind, place(kind, row), row.getString("title"), row.getString("office"),
                row.getObject("due", LocalDate.class), row.getString("key"));
    }

    private static DuePlace place(DueKind kind, ResultSet row) throws SQLException {
        UUID subject = row.getObject("subject", UUID.class);
        String within = row.getString("within");
        return switch (kind) {
            case ACTION, MILESTONE, PROGRESS_REPORT, EQUALITY_ASSESSMENT, SIGN_OFF, APPROVAL, ADOPTION, BOARD_REVIEW,
                    AUDIT, PLAN_END ->
                new DuePlace.InPlan(subject, row.getString("task_code"));
            case BOARD_ACTION -> new DuePlace.ActionOfBoard(within, subject);
            case MEMBERSHIP_REVIEW, TERMS_OF_REFERENCE_REVIEW -> new DuePlace.ReviewsOfBoard(within);
            case REGISTER_RENEWAL -> new DuePlace.InRegister(Register.valueOf(within), subject);
            case SPEAKER_CHECK -> new DuePlace.InSpeakerChecks(subject);
            case SAFEGUARDING_AUDIT -> new DuePlace.AnnualReturns();
            case VACANCY -> new DuePlace.Offices(within);
        };
    }
}
