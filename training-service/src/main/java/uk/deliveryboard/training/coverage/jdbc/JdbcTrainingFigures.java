package uk.deliveryboard.training.coverage.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.deliveryboard.training.course.model.CourseFamily;
import uk.deliveryboard.training.coverage.TrainingFigures;
import uk.deliveryboard.training.coverage.model.Cohort;
import uk.deliveryboard.training.coverage.model.Compliance;
import uk.deliveryboard.training.coverage.model.Coverage;
import uk.deliveryboard.training.coverage.model.Slice;
import uk.deliveryboard.training.coverage.model.Standing;
import uk.deliveryboard.training.requirement.model.Measure;
import uk.deliveryboard.training.requirement.model.Requirement;

@Repository
class JdbcTrainingFigures implements TrainingFigures {

    private static final String COUNTS = """
            r.counting and r.voided_at is null and r.verification <> 'UNVERIFIED' and r.completed_on <= :day
            """;
    private static final String RELEVANT = """
            s.agency = :agency and s.relevant and (:roleGroup::text is null or s.role_group = :roleGroup::text)
              and (s.left_on is null or s.left_on > :day)
            """;
    private static final String COVER_OF_THE_DAY = """
            left join training_cover c on c.agency = :agency and c.measure = :measure and c.person_id = s.person_id
                                      and c.starts_on <= :day and c.until > :day
            """;
    static final String TRAINED_OF_RELEVANT_STAFF_IN_POST = """
            select count(c.person_id) as numerator, count(*) as denominator
            from staff s
            """ + COVER_OF_THE_DAY + " where s.joined_on <= :day and " + RELEVANT;
    private static final String COHORTS = """
            select s.joined_on, s.left_on, c.until - 1 as trained_until, count(*)::int as people
            from staff s
            """ + COVER_OF_THE_DAY + " where " + RELEVANT + """
            group by s.joined_on, s.left_on, c.until""";
    private static final String STANDING = """
            select count(*) filter (where compliant)::int as compliant,
                   count(*) filter (where not compliant and joined_on + :graceDays > :day)::int as not_yet_due,
                   count(*) filter (where not compliant and joined_on + :graceDays <= :day)::int as overdue
            from (select s.joined_on, exists (
                      select from training_record r join course c on c.code = r.course_code
                      where r.person_id = s.person_id and r.course_family = any(:families::text[])
                        and (cardinality(:modalities::text[]) = 0 or c.modality = any(:modalities::text[]))
                        and case when :refreshMonths::int is null then r.valid_to is null or r.valid_to >= :day
                                 else r.completed_on + make_interval(months => :refreshMonths::int) > :day end
                        and\s""" + COUNTS + """
            ) as compliant
            from staff s
            where s.joined_on <= :day and\s""" + RELEVANT + ") as staff_in_scope";
    private static final String COVER_OF_PERSON = """
            select count(*) > 0 as compliant, max(nullif(until, date 'infinity')) - 1 as valid_to
            from training_cover
            where person_id = :person and measure = :measure and starts_on <= :day and until > :day""";

    private final JdbcClient jdbc;

    JdbcTrainingFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Coverage coverage(String agency, Slice slice, LocalDate asAt) {
        return jdbc.sql(TRAINED_OF_RELEVANT_STAFF_IN_POST).param("agency", agency)
                .param("measure", slice.measure().code()).param("roleGroup", slice.roleGroup()).param("day", asAt)
                .query((row, index) -> Coverage.of(row.getInt("numerator"), row.getInt("denominator"))).single();
    }

    @Override
    public List<Cohort> cohorts(String agency, Slice slice, LocalDate from) {
        return jdbc.sql(COHORTS).param("agency", agency).param("measure", slice.measure().code())
                .param("roleGroup", slice.roleGroup()).param("day", from).query(JdbcTrainingFigures::cohort).list();
    }

    @Override
    public Standing standing(String agency, Requirement requirement, LocalDate asAt) {
        return jdbc.sql(STANDING).param("agency", agency).param("roleGroup", requirement.roleGroup())
                .param("families", names(requirement.families())).param("modalities", names(requirement.modalities()))
                .param("graceDays", requirement.graceDays()).param("refreshMonths", requirement.refreshMonths())
                .param("day", asAt).query(Standing.class).single();
    }

    @Override
    public Compliance compliance(UUID personId, @Nullable CourseFamily family, LocalDate asAt) {
        Measure measure = family == null ? new Measure.Wrap() : new Measure.Family(family);
        return jdbc.sql(COVER_OF_PERSON).param("person", personId).param("measure", measure.code())
                .param("day", asAt).query(Compliance.class).single();
    }

    private static Cohort cohort(ResultSet row, int index) throws SQLException {
        return new Cohort(row.getObject("joined_on", LocalDate.class), row.getObject("left_on", LocalDate.class),
                row.getObject("trained_until", LocalDate.class), row.getInt("people"));
    }

    private static String[] names(Set<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).toArray(String[]::new);
    }
}
