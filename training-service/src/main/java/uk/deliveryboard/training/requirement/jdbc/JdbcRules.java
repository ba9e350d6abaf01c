package uk.deliveryboard.training.requirement.jdbc;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.deliveryboard.training.course.model.CourseFamily;
import uk.deliveryboard.training.course.model.Modality;
import uk.deliveryboard.training.requirement.Rules;
import uk.deliveryboard.training.requirement.model.Measure;
import uk.deliveryboard.training.requirement.model.Requirement;
import uk.deliveryboard.training.requirement.model.RuleBook;
import uk.deliveryboard.training.requirement.model.Scope;
import uk.deliveryboard.training.requirement.model.Target;

@Repository
class JdbcRules implements Rules {

    private static final String REQUIREMENTS = """
            select code, title, agency, agency_type, role_group, families, modalities, grace_days, refresh_months,
                   effective_from, withdrawn
            from requirement order by decision_id""";
    private static final String TARGETS = """
            select measure, agency_type, percent, effective_from, withdrawn from training_target order by decision_id""";
    private static final String ADD_REQUIREMENT = """
            insert into requirement (code, title, agency, agency_type, role_group, families, modalities, grace_days,
                                     refresh_months, effective_from, withdrawn, decided_at)
            values (:code, :title, :agency, :agencyType, :roleGroup, :families::text[], :modalities::text[],
                    :graceDays, :refreshMonths, :effectiveFrom, :withdrawn, :now)""";
    private static final String ADD_TARGET = """
            insert into training_target (measure, agency_type, percent, effective_from, withdrawn, decided_at)
            values (:measure, :agencyType, :percent, :effectiveFrom, :withdrawn, :now)""";

    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcRules(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public RuleBook<Requirement> requirements() {
        return new RuleBook<>(jdbc.sql(REQUIREMENTS).query(JdbcRules::requirement).list());
    }

    @Override
    public RuleBook<Target> targets() {
        return new RuleBook<>(jdbc.sql(TARGETS).query(JdbcRules::target).list());
    }

    @Override
    public void add(Requirement rule) {
        jdbc.sql(ADD_REQUIREMENT).param("code", rule.code()).param("title", rule.title())
                .param("agency", agency(rule.scope())).param("agencyType", agencyType(rule.scope()))
                .param("roleGroup", rule.roleGroup()).param("families", names(rule.families()))
                .param("modalities", names(rule.modalities())).param("graceDays", rule.graceDays())
                .param("refreshMonths", rule.refreshMonths()).param("effectiveFrom", rule.effectiveFrom())
                .param("withdrawn", rule.withdrawn()).param("now", now()).update();
    }

    @Override
    public void add(Target rule) {
        jdbc.sql(ADD_TARGET).param("measure", rule.measure().code()).param("agencyType", agencyType(rule.scope()))
                .param("percent", rule.percent()).param("effectiveFrom", rule.effectiveFrom())
                .param("withdrawn", rule.withdrawn()).param("now", now()).update();
    }

    @Override
    public void lock() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('training rules'))").query((row, index) -> index).single();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static Requirement requirement(ResultSet row, int index) throws SQLException {
        return new Requirement(row.getString("code"), row.getString("title"),
                scope(row.getString("agency"), row.getString("agency_type")), row.getString("role_group"),
                values(row.getArray("families"), CourseFamily::valueOf),
                values(row.getArray("modalities"), Modality::valueOf), row.getInt("grace_days"),
                row.getObject("refresh_months", Integer.class), row.getObject("effective_from", LocalDate.class),
                row.getBoolean("withdrawn"));
    }

    private static Target target(ResultSet row, int index) throws SQLException {
        return new Target(Measure.of(row.getString("measure")).orElseThrow(),
                scope(null, row.getString("agency_type")), row.getInt("percent"),
                row.getObject("effective_from", LocalDate.class), row.getBoolean("withdrawn"));
    }

    private static Scope scope(@Nullable String agency, @Nullable String agencyType) {
        if (agency != null) {
            return new Scope.OwnAgency(agency);
        }
        return agencyType == null ? new Scope.Area() : new Scope.AgencyType(agencyType);
    }

    private static @Nullable String agency(Scope scope) {
        return scope instanceof Scope.OwnAgency(var agency) ? agency : null;
    }

    private static @Nullable String agencyType(Scope scope) {
        return scope instanceof Scope.AgencyType(var type) ? type : null;
    }

    private static String[] names(Set<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).sorted().toArray(String[]::new);
    }

    private static <E> Set<E> values(Array array, Function<String, E> of) throws SQLException {
        return Arrays.stream((String[]) array.getArray()).map(of).collect(Collectors.toUnmodifiableSet());
    }
}
