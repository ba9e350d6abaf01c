package uk.deliveryboard.training.completion.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import uk.deliveryboard.training.completion.TrainingRecords;
import uk.deliveryboard.training.completion.model.CompletionResult;
import uk.deliveryboard.training.completion.model.Evidence;
import uk.deliveryboard.training.completion.model.RecordKey;
import uk.deliveryboard.training.completion.model.Source;
import uk.deliveryboard.training.completion.model.TrainingRecord;
import uk.deliveryboard.training.completion.model.Verification;
import uk.deliveryboard.training.completion.model.WithdrawalReason;
import uk.deliveryboard.training.course.model.CourseFamily;

@Repository
class JdbcTrainingRecords implements TrainingRecords {

    // in the order of keys here and in LOCK, so that two batches never wait for each other
    private static final String ADD = """
            insert into training_record (record_id, agency, person_id, course_family, completed_on, counting,
                course_code, counts_towards_wrap_target, valid_to, result, verification, received_at, changed_at)
            select record_id, :agency, person_id, course_family, completed_on, counting, course_code, counts, valid_to,
                   result, verification, :now, :now
            from unnest(:ids::uuid[], :people::uuid[], :families::text[], :days::date[], :counting::boolean[],
                        :courses::text[], :counts::boolean[], :validTo::date[], :results::text[],
                        :verifications::text[])
                 as e (record_id, person_id, course_family, completed_on, counting, course_code, counts, valid_to,
                       result, verification)
            order by person_id, course_family, completed_on, counting
            on conflict (person_id, course_family, completed_on, counting) do nothing
            returning record_id""";
    // before any record, as whoever writes them: the days that are covered are reckoned person by person
    private static final String HOLD = """
            select 1 from staff where person_id = any(%s) order by person_id for no key update""";
    private static final String HOLD_PEOPLE = HOLD.formatted(":people::uuid[]");
    private static final String HOLD_BY_ORIGIN = HOLD.formatted("""
            array(select r.person_id from training_record r join training_record_origin o using (record_id)
                  where o.agency = :agency and o.source = :source and o.source_record_id = any(:refs::text[]))""");
    private static final String HOLD_BY_ID = HOLD
            .formatted("array(select person_id from training_record where record_id = :id)");
    private static final String LOCK = """
            select record_id, person_id, course_family, completed_on, counting, course_code,
                   counts_towards_wrap_target, valid_to, result, verification, voided_at
            from training_record r
            join unnest(:people::uuid[], :families::text[], :days::date[], :counting::boolean[])
                 as k (person_id, course_family, completed_on, counting)
                 using (person_id, course_family, completed_on, counting)
            order by person_id, course_family, completed_on, counting
            for no key update of r""";
    private static final String CHANGE = """
            update training_record r set course_code = e.course_code, counts_towards_wrap_target = e.counts,
                valid_to = e.valid_to, result = e.result, verification = e.verification, changed_at = :now,
                voided_at = case when e.voided then cast(:now as timestamptz) end
            from unnest(:ids::uuid[], :courses::text[], :counts::boolean[], :validTo::date[], :results::text[],
                        :verifications::text[], :voided::boolean[])
                 as e (record_id, course_code, counts, valid_to, result, verification, voided)
            where r.record_id = e.record_id""";
    private static final String TAKEN_BACK = """
            coalesce((select d.withdrawn from training_record_withdrawal d
                      where d.record_id = o.record_id and d.source = o.source
                        and d.source_record_id is not distinct from o.source_record_id
                      order by d.decision_id desc limit 1), false)
            """;
    private static final String ADD_ORIGINS = """
            with o as (
                select * from unnest(:ids::uuid[], :sources::text[], :refs::text[], :courses::text[],
                                     :results::text[], :verifications::text[])
                              as e (record_id, source, source_record_id, course_code, result, verification)),
            said_again as (
                insert into training_record_withdrawal (record_id, agency, source, source_record_id, withdrawn,
                    decided_at)
                select distinct record_id, :agency, source, source_record_id, false, cast(:now as timestamptz)
                from o where\s""" + TAKEN_BACK + """
            )
            insert into training_record_origin (record_id, agency, source, source_record_id, course_code, result,
                verification, received_at)
            select record_id, :agency, source, source_record_id, course_code, result, verification,
                   cast(:now as timestamptz)
            from o
            on conflict do nothing""";
    private static final String LOCK_BY_ORIGIN = """
            select record_id, person_id, course_family, completed_on, counting, course_code,
                   counts_towards_wrap_target, valid_to, result, verification, voided_at
            from training_record r
            where record_id in (select record_id from training_record_origin
                                where agency = :agency and source = :source and source_record_id = any(:refs::text[]))
            order by person_id, course_family, completed_on, counting
            for no key update of r""";
    private static final String WITHDRAW = """
            insert into training_record_withdrawal (record_id, agency, source, source_record_id, withdrawn, reason,
                decided_at)
            select distinct o.record_id, o.agency, o.source, o.source_record_id, true, w.reason,
                   cast(:now as timestamptz)
            from unnest(:refs::text[], :reasons::text[]) as w (ref, reason)
            join training_record_origin o
              on o.agency = :agency and o.source = :source and o.source_record_id = w.ref
            where not\s""" + TAKEN_BACK + """
            returning record_id, reason""";
    private static final String LOCK_BY_ID = """
            select record_id, person_id, course_family, completed_on, counting, course_code,
                   counts_towards_wrap_target, valid_to, result, verification, voided_at
            from training_record r where agency = :agency and record_id = :id for no key update of r""";
    private static final String WITHDRAW_BY_HAND = """
            insert into training_record_withdrawal (record_id, agency, source, source_record_id, withdrawn, reason,
                decided_at, decided_by)
            select distinct o.record_id, o.agency, o.source, o.source_record_id, true, :reason,
                   cast(:now as timestamptz), :by
            from training_record_origin o
            where o.agency = :agency and o.record_id = :id and o.source = any(:sources::text[])
              and not\s""" + TAKEN_BACK;
    private static final String SAID = """
            select record_id, course_code, result, verification from training_record_origin o
            where record_id = any(:ids::uuid[]) and not\s""" + TAKEN_BACK;

    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcTrainingRecords(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public Set<UUID> addMissing(String agency, Collection<TrainingRecord> records) {
        jdbc.sql(HOLD_PEOPLE)
                .param("people", records.stream().map(record -> record.key().personId()).toArray(UUID[]::new))
                .query().listOfRows();
        StatementSpec statement = keys(jdbc.sql(ADD), records.stream().map(TrainingRecord::key).toList());
        return new HashSet<>(evidence(statement, records).param("agency", agency).query(UUID.class).list());
    }

    @Override
    public List<TrainingRecord> lock(Collection<RecordKey> keys) {
        return keys(jdbc.sql(LOCK), keys).query(JdbcTrainingRecords::record).list();
    }

    @Override
    public void change(Collection<TrainingRecord> records) {
        evidence(jdbc.sql(CHANGE), records)
                .param("voided", records.stream().map(TrainingRecord::voided).toArray(Boolean[]::new)).update();
    }

    @Override
    public void addOrigins(String agency, List<Origin> origins) {
        jdbc.sql(ADD_ORIGINS).param("agency", agency).param("now", now())
                .param("ids", origins.stream().map(Origin::recordId).toArray(UUID[]::new))
                .param("sources", strings(origins, origin -> origin.submission().source().source()))
                .param("refs", strings(origins, origin -> origin.submission().source().sourceRecordId()))
                .param("courses", strings(origins, origin -> origin.submission().evidence().courseCode()))
                .param("results", strings(origins, origin -> origin.submission().evidence().result()))
                .param("verifications", strings(origins, origin -> origin.submission().evidence().verification()))
                .update();
    }

    @Override
    public List<TrainingRecord> lock(String agency, Source source, Collection<String> sourceRecordIds) {
        byOrigin(HOLD_BY_ORIGIN, agency, source, sourceRecordIds).query().listOfRows();
        return byOrigin(LOCK_BY_ORIGIN, agency, source, sourceRecordIds).query(JdbcTrainingRecords::record).list();
    }

    private StatementSpec byOrigin(String sql, String agency, Source source, Collection<String> sourceRecordIds) {
        return jdbc.sql(sql).param("agency", agency).param("source", source.name())
                .param("refs", sourceRecordIds.toArray(String[]::new));
    }

    @Override
    public Map<UUID, WithdrawalReason> withdraw(String agency, Source source, Map<String, WithdrawalReason> reasons) {
        List<String> refs = List.copyOf(reasons.keySet());
        Map<UUID, WithdrawalReason> withdrawn = new LinkedHashMap<>();
        jdbc.sql(WITHDRAW).param("agency", agency).param("source", source.name()).param("now", now())
                .param("refs", refs.toArray(String[]::new)).param("reasons", strings(refs, reasons::get))
                .query(row -> {
                    withdrawn.put(row.getObject("record_id", UUID.class),
                            WithdrawalReason.valueOf(row.getString("reason")));
                });
        return withdrawn;
    }

    @Override
    public Optional<TrainingRecord> lock(String agency, UUID recordId) {
        jdbc.sql(HOLD_BY_ID).param("id", recordId).query().listOfRows();
        return jdbc.sql(LOCK_BY_ID).param("agency", agency).param("id", recordId)
                .query(JdbcTrainingRecords::record).optional();
    }

    @Override
    public boolean withdraw(String agency, UUID recordId, Set<Source> sources, WithdrawalReason reason, String by) {
        return jdbc.sql(WITHDRAW_BY_HAND).param("agency", agency).param("id", recordId)
                .param("sources", strings(sources, Source::name)).param("reason", reason.name()).param("now", now())
                .param("by", by).update() > 0;
    }

    @Override
    public List<Said> said(Collection<UUID> records) {
        return jdbc.sql(SAID).param("ids", records.toArray(UUID[]::new))
                .query((row, index) -> new Said(row.getObject("record_id", UUID.class), row.getString("course_code"),
                        CompletionResult.valueOf(row.getString("result")),
                        Verification.valueOf(row.getString("verification"))))
                .list();
    }

    private static StatementSpec keys(StatementSpec statement, Collection<RecordKey> keys) {
        return statement.param("people", keys.stream().map(RecordKey::personId).toArray(UUID[]::new))
                .param("families", strings(keys, RecordKey::family))
                .param("days", strings(keys, RecordKey::completedOn))
                .param("counting", keys.stream().map(RecordKey::counting).toArray(Boolean[]::new));
    }

    private StatementSpec evidence(StatementSpec statement, Collection<TrainingRecord> records) {
        List<Evidence> evidence = records.stream().map(TrainingRecord::evidence).toList();
        return statement.param("now", now()).param("ids", records.stream().map(TrainingRecord::id).toArray(UUID[]::new))
                .param("courses", strings(evidence, Evidence::courseCode))
                .param("counts", evidence.stream().map(Evidence::countsTowardsWrapTarget).toArray(Boolean[]::new))
                .param("validTo", strings(evidence, Evidence::validTo))
                .param("results", strings(evidence, Evidence::result))
                .param("verifications", strings(evidence, Evidence::verification));
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static <T> @Nullable String[] strings(Collection<T> rows, Function<T, ? extends @Nullable Object> field) {
        @Nullable
        String[] strings = new String[rows.size()];
        int index = 0;
        for (T row : rows) {
            Object value = field.apply(row);
            strings[index++] = value == null ? null : value.toString();
        }
        return strings;
    }

    private static TrainingRecord record(ResultSet row, int index) throws SQLException {
        return new TrainingRecord(row.getObject("record_id", UUID.class),
                new RecordKey(row.getObject("person_id", UUID.class),
                        CourseFamily.valueOf(row.getString("course_family")),
                        row.getObject("completed_on", LocalDate.class), row.getBoolean("counting")),
                new Evidence(Verification.valueOf(row.getString("verification")),
                        CompletionResult.valueOf(row.getString("result")), row.getString("course_code"),
                        row.getBoolean("counts_towards_wrap_target"), row.getObject("valid_to", LocalDate.class)),
                row.getObject("voided_at") != null);
    }
}
