package uk.deliveryboard.training;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.deliveryboard.platform.access.RowScope;
import uk.deliveryboard.training.xapi.Samples;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The database keeps agencies apart even where a statement of the service forgets to. */
class RowSecurityIT extends TrainingServiceTest {

    private String agency;

    @BeforeEach
    void anAgencyWithARecord() {
        agency = agency();
        staff(agency, "E1");
        post("/v1/training/completions",
                completion("E1", course("WRAP", true, 36), "2026-10-10", "COMPLETED", "CSV_IMPORT"), spoc(agency));
        assertThat(http.post().uri("/v1/training/imports").header("Authorization", "Bearer " + spoc(agency))
                .header("Idempotency-Key", agency).multipart()
                .file("file", "staffRef,courseCode,completedOn\nE9,NONE,2026-10-10\n".getBytes(US_ASCII)).exchange())
                .hasStatus(202);
        assertThat(http.put().uri("/v1/training/import-profiles/lms").header("Authorization", "Bearer " + spoc(agency))
                .header("If-None-Match", "*").contentType("application/json")
                .content("{\"kind\":\"STAFF\",\"columns\":{},\"courses\":{}}").exchange()).hasStatus(201);
        assertThat(http.post().uri("/xapi/statements").header("Authorization", "Bearer " + integration(agency))
                .header("X-Experience-API-Version", "1.0.3").contentType("application/json").content(Samples.LEAST)
                .exchange()).hasStatusOk();
    }

    @ParameterizedTest
    @ValueSource(strings = {"staff", "training_record", "training_record_origin", "xapi_statement",
            "xapi_claim", "xapi_learner", "xapi_activity", "training_import", "training_import_piece",
            "training_import_profile"})
    void an_agency_sees_its_own_rows_and_without_an_agency_there_are_none(String table) {
        assertThat(count(agency, "select count(*) from " + table)).isOne();
        assertThat(count(agency(), "select count(*) from " + table)).isZero();
        assertThat(count("", "select count(*) from " + table)).isZero();
        assertThat(jdbc.sql("select count(*) from " + table).query(Long.class).single()).isZero();
    }

    @Test
    void an_agency_sees_its_own_days_of_training() {
        assertThat(count(agency, "select count(distinct person_id) from training_cover")).isOne();
        assertThat(count(agency(), "select count(*) from training_cover")).isZero();
        assertThat(count("", "select count(*) from training_cover")).isZero();
    }

    @Test
    void an_agency_can_neither_write_nor_take_over_rows_of_another() {
        assertThatThrownBy(() -> as(agency, """
                insert into staff (person_id, agency, staff_ref, relevant, joined_on, changed_at)
                values (gen_random_uuid(), 'another', 'E2', true, '2020-01-01', now())""")).rootCause()
                .hasMessageContaining("row-level security");
        assertThatThrownBy(() -> as(agency, "update staff set agency = 'another'"))
                .rootCause().hasMessageContaining("row-level security");
        assertThat(as(agency(), "update staff set relevant = false")).isZero();
    }

    @Test
    void the_application_cannot_step_out_of_row_security_nor_unmake_records() {
        assertThat(jdbc.sql("select rolsuper or rolbypassrls from pg_roles where rolname = current_user")
                .query(Boolean.class).single()).isFalse();
        assertThat(jdbc
                .sql("""
                        select count(*) from pg_class where relname in ('staff', 'training_record', 'training_record_origin', 'xapi_statement')
                        and relrowsecurity and relforcerowsecurity""")
                .query(Long.class).single()).isEqualTo(4);
        for (String statement : List.of("delete from training_record", "delete from staff",
                "delete from training_record_origin", "update training_record_origin set result = 'PASSED'",
                "update course set validity_months = null", "delete from course",
                "update xapi_statement set body = '{}'", "delete from xapi_statement",
                "delete from completion_check", "delete from completion_check_decision",
                "update completion_check_decision set seen = true", "delete from training_import",
                "delete from training_import_piece",
                "delete from xapi_claim", "delete from xapi_learner", "delete from xapi_activity",
                "update training_record_withdrawal set withdrawn = false", "delete from training_record_withdrawal",
                "update head_count set trained = 1", "delete from head_count", "delete from staff_address",
                "delete from staff_transfer", "delete from staff_transfer_record",
                "update staff_transfer_record set result = 'PASSED'")) {
            assertThatThrownBy(() -> as(agency, statement)).as(statement).rootCause()
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void every_table_and_column_says_what_it_means() {
        assertThat(jdbc.sql("""
                select c.relname || coalesce('.' || a.attname, '')
                from pg_class c join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public'
                cross join lateral (select null::name as attname, 0::smallint as attnum
                                    union all select attname, attnum from pg_attribute
                                    where attrelid = c.oid and attnum > 0 and not attisdropped) a
                where c.relkind = 'r' and c.relname <> 'flyway_schema_history'
                  and (case a.attnum when 0 then obj_description(c.oid, 'pg_class')
                            else col_description(c.oid, a.attnum) end) is null""").query(String.class).list())
                .isEmpty();
    }

    private int as(String agency, String statement) {
        try {
            return RowScope.with(Map.of(RowScope.AGENCY, agency),
                    () -> transactions.execute(status -> jdbc.sql(statement).update()));
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
