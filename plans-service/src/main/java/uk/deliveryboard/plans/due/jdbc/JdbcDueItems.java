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
import uk.deliveryboard.plans.plan.model.assurance.SignOffRole;
import uk.deliveryboard.platform.time.Quarter;

/** Names the agency so that its index is used; which rows there are, row-level security decides. */
@Repository
class JdbcDueItems implements DueItems {

    private static final String DUE = """
            with standing as (
                select *, coalesce(extended_to, period_to) as last_day,
                       greatest(adopted_on, last_review_on) + interval '3 months' as review_due,
                       greatest(adopted_on, last_audit_on) + interval '12 months' as audit_due
                from plan where agency = :agency and status in ('IN_REVIEW', 'APPROVED', 'ACTIVE', 'EXTENDED')),
            item (kind, plan_id, task_code, title, office, due, place) as (
                select 'ACTION', plan_id, task_code, title, null, due, task_order from plan_action
                where agency = :agency and completed_on is null and withdrawn_as is null and in_force
                and due <= :until
                union all select 'MILESTONE', a.plan_id, a.task_code, m.title, null, m.due,
                                 a.task_order || lpad(m.number::text, 3, '0')
                          from action_milestone m join plan_action a on a.id = m.action_id
                          where m.agency = :agency and m.met_on is null and m.due <= :until
                          and a.completed_on is null and a.withdrawn_as is null and a.in_force
                union all select 'PROGRESS_REPORT', plan_id, task_code, title, null, :quarterEnd::date, task_order
                          from plan_action
                          where agency = :agency and completed_on is null and withdrawn_as is null and in_force
                          and rag = 'NO_INFORMATION' and :quarterEnd::date <= :until::date
                union all select 'EQUALITY_ASSESSMENT', p.id, null, p.title, null, :today::date, '' from standing p
                          where p.status = 'IN_REVIEW' and not exists (
                              select from plan_equality_assessment e where e.plan_id = p.id and e.round = p.round)
                union all select 'SIGN_OFF', p.id, null, p.title, office, :today::date, office
                          from standing p cross join unnest(p.needed_sign_offs) as office
                          where p.status = 'IN_REVIEW' and office = any(:offices::text[]) and not exists (
                              select from plan_sign_off s
                              where s.plan_id = p.id and s.round = p.round and s.role = office)
                union all select 'APPROVAL', id, null, title, null, :today::date, '' from standing
                          where status = 'IN_REVIEW'
                union all select 'ADOPTION', id, null, title, null, :today::date, '' from standing
                          where status = 'APPROVED'
                union all select 'BOARD_REVIEW', id, null, title, null, review_due::date, '' from standing
                          where status in ('ACTIVE', 'EXTENDED')
                union all select 'AUDIT', id, null, title, null, audit_due::date, '' from standing
                          where status in ('ACTIVE', 'EXTENDED')
                union all select 'PLAN_END', id, null, title, null, last_day, '' from standing
                          where status in ('ACTIVE', 'EXTENDED')),
            keyed as (
                select *, to_char(due, 'YYYY-MM-DD') || '|' || kind || '|' || plan_id || '|' || place as key from item
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
        String office = row.getString("office");
        return new DueItem(DueKind.valueOf(row.getString("kind")), row.getObject("plan_id", UUID.class),
                row.getString("task_code"), row.getString("title"),
                office == null ? null : SignOffRole.valueOf(office), row.getObject("due", LocalDate.class),
                row.getString("key"));
    }
}
