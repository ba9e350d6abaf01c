package uk.deliveryboard.plans.plan.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;
import uk.deliveryboard.plans.action.model.Rag;
import uk.deliveryboard.plans.plan.ParentPlans;
import uk.deliveryboard.plans.plan.model.PlanStatus;
import uk.deliveryboard.plans.plan.model.PlanType;
import uk.deliveryboard.platform.access.RowScope;

/** Each question is asked in the row scope made for it: the policies {@code parent_link_reads}, {@code roll_up_reads}. */
@Repository
class JdbcParentPlans implements ParentPlans {

    private static final String FIND = """
            select p.id, p.agency, p.type, p.status, p.agency = :agency or exists (
                select from agency theirs join agency ours on ours.boards && theirs.boards
                where theirs.code = p.agency and ours.code = :agency) as of_same_board
            from plan p where p.id = :id""";
    private static final String BELOW = """
            select p.id, p.agency, p.title, p.status,
                   count(a.id) filter (where a.rag = 'COMPLETED') as completed,
                   count(a.id) filter (where a.rag = 'ON_SCHEDULE') as on_schedule,
                   count(a.id) filter (where a.rag = 'HAPPENING_BEHIND_SCHEDULE') as happening_behind_schedule,
                   count(a.id) filter (where a.rag = 'BEHIND_OR_NOT_HAPPENING') as behind_or_not_happening,
                   count(a.id) filter (where a.rag = 'NO_INFORMATION') as no_information,
                   count(a.id) filter (where a.rag is null and a.withdrawn_as is null) as unrated,
                   count(a.id) filter (where a.claimed_rag is distinct from a.rag and a.claimed_rag is not null
                                       and a.withdrawn_as is null) as divergent,
                   max(a.reported_on) as last_report_on
            from plan p left join plan_action a on a.plan_id = p.id
            where p.parent_plan_id = :id and p.status not in ('SUPERSEDED', 'WITHDRAWN')
            and not (p.revises is not null and p.adopted_on is null)
            group by p.id, p.agency, p.title, p.status order by p.agency, p.id limit 1000""";

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;

    JdbcParentPlans(JdbcClient jdbc, TransactionTemplate transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    @Override
    public Optional<Parent> find(UUID id, String agency) {
        return in(Map.of("app.job", "parent-link"),
                () -> jdbc.sql(FIND).param("id", id).param("agency", agency)
                        .query((row, index) -> new Parent(row.getObject("id", UUID.class), row.getString("agency"),
                                PlanType.valueOf(row.getString("type")), PlanStatus.valueOf(row.getString("status")),
                                row.getBoolean("of_same_board")))
                        .optional());
    }

    @Override
    public List<Child> below(UUID id, String agency) {
        return in(Map.of("app.job", "roll-up", RowScope.AGENCY, agency),
                () -> jdbc.sql(BELOW).param("id", id).query(JdbcParentPlans::child).list());
    }

    private <T> T in(Map<String, String> scope, Supplier<T> question) {
        try {
            return RowScope.with(scope,
                    () -> Objects.requireNonNull(transactions.execute(status -> question.get())));
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static Child child(ResultSet row, int index) throws SQLException {
        Map<Rag, Long> byStatus = new EnumMap<>(Rag.class);
        for (Rag rag : Rag.values()) {
            byStatus.put(rag, row.getLong(rag.name().toLowerCase(Locale.ROOT)));
        }
        return new Child(row.getObject("id", UUID.class), row.getString("agency"), row.getString("title"),
                PlanStatus.valueOf(row.getString("status")), byStatus, row.getLong("unrated"),
                row.getLong("divergent"), row.getObject("last_report_on", LocalDate.class));
    }
}
