package uk.deliveryboard.training.coverage.jdbc;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import uk.deliveryboard.platform.access.RowScope;
import uk.deliveryboard.training.TrainingServiceTest;
import uk.deliveryboard.training.course.model.CourseFamily;
import uk.deliveryboard.training.coverage.TrainingFigures;
import uk.deliveryboard.training.coverage.model.Coverage;
import uk.deliveryboard.training.coverage.model.Slice;
import uk.deliveryboard.training.requirement.model.Measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The days of training that are kept are those that a recount of the records finds, whatever happened to them. */
class CoverFollowsRecordsIT extends TrainingServiceTest {

    private static final LocalDate START = LocalDate.of(2020, 1, 1);
    private static final int DAYS = 2_500;
    private static final List<String> FAMILIES = List.of("WRAP", "HO_CHANNEL", "NHS_LEVEL3");

    /** What somebody would count who had the records only. */
    private static final String RECOUNT = """
            select count(*) filter (where exists (
                       select from training_record r
                       where r.person_id = s.person_id
                         and case :measure when 'K1' then r.counts_towards_wrap_target
                                           else r.course_family = :measure end
                         and r.counting and r.voided_at is null and r.verification <> 'UNVERIFIED'
                         and r.completed_on <= :day and (r.valid_to is null or r.valid_to >= :day))) as numerator,
                   count(*) as denominator
            from staff s
            where s.agency = :agency and s.relevant and s.joined_on <= :day
              and (s.left_on is null or s.left_on > :day)
              and (:roleGroup::text is null or s.role_group = :roleGroup::text)""";

    @Autowired
    private TrainingFigures figures;

    private String agency;
    private String course;

    @BeforeEach
    void anAgency() {
        agency = agency();
        course = course("WRAP", true, 36);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void whatever_becomes_of_records_and_staff_coverage_is_what_a_recount_finds(long seed) {
        Random random = new Random(seed);
        List<UUID> people = new ArrayList<>();
        for (int step = 0; step < 120; step++) {
            as(change(random, people));
            if (step % 6 == 0) {
                assertSame(random, 8);
            }
        }
        assertSame(random, 60);
    }

    @Test
    void two_who_change_records_of_one_person_at_the_same_time_do_not_overlook_each_other() throws Exception {
        UUID person = UUID.randomUUID();
        as(joins(person, "null", START, null));
        as(completes(person, "WRAP", START, START.plusDays(100)));
        FutureTask<Integer> other = new FutureTask<>(
                () -> as(completes(person, "WRAP", START.plusDays(50), START.plusDays(200))));
        scoped(() -> transactions.execute(status -> {
            jdbc.sql("update training_record set voided_at = now() where person_id = ?").param(person).update();
            Thread.startVirtualThread(other);
            return await().pollInSameThread().until(() -> jdbc.sql("select count(*) from pg_locks where not granted")
                    .query(Integer.class).single(), waiting -> waiting > 0);
        }));
        other.get(10, TimeUnit.SECONDS);

        assertThat(text(agency, "select string_agg(measure || ' ' || starts_on || ' ' || until, ', ' order by measure)"
                + " from training_cover")).isEqualTo("K1 2020-02-20 2020-07-20, WRAP 2020-02-20 2020-07-20");
    }

    @Test
    void coverage_of_a_day_reads_neither_records_nor_other_agencies() {
        as(joins(UUID.randomUUID(), "null", START, null));
        String plan = scoped(() -> transactions.execute(status -> {
            jdbc.sql("set local enable_seqscan = off").update();
            jdbc.sql("set local enable_bitmapscan = off").update();
            return String.join("\n", jdbc.sql("explain " + JdbcTrainingFigures.TRAINED_OF_RELEVANT_STAFF_IN_POST)
                    .param("agency", agency).param("measure", "K1").param("roleGroup", null).param("day", START)
                    .query(String.class).list());
        }));

        assertThat(plan).contains("training_cover_agency", "staff_in_scope").doesNotContain("Seq Scan",
                "training_record");
    }

    private String change(Random random, List<UUID> people) {
        int kind = people.isEmpty() ? 0 : random.nextInt(12);
        UUID person = people.isEmpty() ? UUID.randomUUID() : people.get(random.nextInt(people.size()));
        LocalDate day = day(random);
        String some = " where person_id = '%s' and %d = abs(hashtext(record_id::text)) %% 2".formatted(person,
                random.nextInt(2));
        return switch (kind) {
            case 0, 1 -> {
                people.add(UUID.randomUUID());
                yield joins(people.getLast(), random.nextBoolean() ? "'DSL'" : "null", day, null);
            }
            case 2 -> "update staff set left_on = greatest(joined_on, date '%s') where person_id = '%s'".formatted(day,
                    person);
            case 3 -> "update staff set left_on = null, relevant = not relevant where person_id = '%s'".formatted(
                    person);
            case 4 -> "update training_record set voided_at = case when voided_at is null then now() end" + some;
            case 5 -> "update training_record set verification = case verification when 'SYSTEM' then 'UNVERIFIED'"
                    + " else 'SYSTEM' end" + some;
            case 6 -> "update training_record set valid_to = completed_on + " + random.nextInt(1, 900) + some;
            case 7 -> "update training_record set valid_to = null" + some;
            case 8 -> "update training_record set counts_towards_wrap_target = not counts_towards_wrap_target" + some;
            default -> completes(person, FAMILIES.get(random.nextInt(3)), day,
                    random.nextInt(8) == 0 ? null : day.plusDays(random.nextInt(900)));
        };
    }

    private static LocalDate day(Random random) {
        return START.plusDays(random.nextInt(DAYS));
    }

    private String joins(UUID person, String roleGroup, LocalDate from, LocalDate until) {
        return """
                insert into staff (person_id, agency, staff_ref, role_group, relevant, joined_on, left_on, changed_at)
                values ('%1$s', '%2$s', '%1$s', %3$s, true, '%4$s', %5$s, now())""".formatted(person, agency,
                roleGroup, from, until == null ? "null" : "'" + until + "'");
    }

    private String completes(UUID person, String family, LocalDate on, LocalDate until) {
        return """
                insert into training_record (record_id, agency, person_id, course_family, completed_on, counting,
                    course_code, counts_towards_wrap_target, valid_to, result, verification, received_at, changed_at)
                values ('%s', '%s', '%s', '%s', '%s', true, '%s', %s, %s, 'PASSED', 'SYSTEM', now(), now())
                on conflict do nothing""".formatted(UUID.randomUUID(), agency, person, family, on, course,
                family.equals("WRAP"), until == null ? "null" : "'" + until + "'");
    }

    private void assertSame(Random random, int days) {
        for (int n = 0; n < days; n++) {
            LocalDate day = day(random);
            Measure measure = n % 2 == 0
                    ? new Measure.Wrap()
                    : new Measure.Family(CourseFamily.valueOf(FAMILIES.get(random.nextInt(3))));
            Slice slice = new Slice(measure, random.nextInt(3) == 0 ? "DSL" : null);
            Map<String, Object> parameters = new HashMap<>(Map.of("agency", agency, "measure", measure.code(), "day",
                    day));
            parameters.put("roleGroup", slice.roleGroup());
            scoped(() -> transactions.execute(status -> {
                Coverage recount = jdbc.sql(RECOUNT).params(parameters)
                        .query((row, index) -> Coverage.of(row.getInt(1), row.getInt(2))).single();
                assertThat(figures.coverage(agency, slice, day)).as("%s %s", day, slice).isEqualTo(recount);
                return recount;
            }));
        }
    }

    private int as(String statement) {
        return scoped(() -> transactions.execute(status -> jdbc.sql(statement).update()));
    }

    private <T> T scoped(Callable<T> work) {
        try {
            return RowScope.with(Map.of(RowScope.AGENCY, agency), work);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
