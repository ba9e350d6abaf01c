package uk.deliveryboard.training.course.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.deliveryboard.training.course.Courses;
import uk.deliveryboard.training.course.model.Course;
import uk.deliveryboard.training.course.model.CourseFamily;
import uk.deliveryboard.training.course.model.Modality;

@Repository
class JdbcCourses implements Courses {

    private static final String COLUMNS = """
            select code, title, family, modality, minutes, validity_months, counts_towards_wrap_target from course
            """;
    private static final String ADD = """
            insert into course (code, title, family, modality, minutes, validity_months, counts_towards_wrap_target,
                                added_at)
            values (:code, :title, :family, :modality, :minutes, :validityMonths, :counts, :now)
            on conflict (code) do nothing""";

    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcCourses(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public boolean add(Course course) {
        return jdbc.sql(ADD).param("code", course.code()).param("title", course.title())
                .param("family", course.family().name()).param("modality", course.modality().name())
                .param("minutes", course.minutes()).param("validityMonths", course.validityMonths())
                .param("counts", course.countsTowardsWrapTarget())
                .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC)).update() == 1;
    }

    @Override
    public Map<String, Course> byCode(Set<String> codes) {
        return jdbc.sql(COLUMNS + "where code = any(:codes::text[])").param("codes", codes.toArray(String[]::new))
                .query(JdbcCourses::course).stream().collect(Collectors.toMap(Course::code, Function.identity()));
    }

    @Override
    public List<Course> after(String code, int limit) {
        return jdbc.sql(COLUMNS + "where code > :code order by code limit :limit").param("code", code)
                .param("limit", limit).query(JdbcCourses::course).list();
    }

    private static Course course(ResultSet row, int index) throws SQLException {
        return new Course(row.getString("code"), row.getString("title"), CourseFamily.valueOf(row.getString("family")),
                Modality.valueOf(row.getString("modality")), row.getObject("minutes", Integer.class),
                row.getObject("validity_months", Integer.class), row.getBoolean("counts_towards_wrap_target"));
    }
}
