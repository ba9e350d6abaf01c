package uk.deliveryboard.training.coverage.jdbc;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.deliveryboard.training.course.model.CourseFamily;
import uk.deliveryboard.training.coverage.TrainingFigures;
import uk.deliveryboard.training.coverage.model.Compliance;
import uk.deliveryboard.training.coverage.model.Coverage;

@Repository
class JdbcTrainingFigures implements TrainingFigures {

    private static final String VALID = """
            r.counting and r.voided_at is null and r.verification <> 'UNVERIFIED' and r.completed_on <= :day
                and (r.valid_to is null or r.valid_to >= :day)
            """;
    private static final String TRAINED_OF_RELEVANT_STAFF_IN_POST = """
            select count(*) filter (where exists (
                       select from training_record r
                       where r.person_id = s.person_id and r.counts_towards_wrap_target and\s""" + VALID + """
                   )) as numerator,
                   count(*) as denominator
            from staff s
            where s.agency = :agency and s.relevant and s.joined_on <= :day
              and (s.left_on is null or s.left_on > :day)""";
    private static final String VALID_TRAINING_OF_PERSON = """
            select count(*) > 0 as compliant,
                   case when bool_and(r.valid_to is not null) then max(r.valid_to) end as valid_to
            from training_record r
            where r.person_id = :person
              and case when :family::text is null then r.counts_towards_wrap_target
                       else r.course_family = :family::text end
              and\s""" + VALID;

    private final JdbcClient jdbc;

    JdbcTrainingFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Coverage coverage(String agency, LocalDate asAt) {
        return jdbc.sql(TRAINED_OF_RELEVANT_STAFF_IN_POST).param("agency", agency).param("day", asAt)
                .query((row, index) -> Coverage.of(row.getInt("numerator"), row.getInt("denominator"))).single();
    }

    @Override
    public Compliance compliance(UUID personId, @Nullable CourseFamily family, LocalDate asAt) {
        return jdbc.sql(VALID_TRAINING_OF_PERSON).param("person", personId)
                .param("family", family == null ? null : family.name()).param("day", asAt).query(Compliance.class)
                .single();
    }
}
