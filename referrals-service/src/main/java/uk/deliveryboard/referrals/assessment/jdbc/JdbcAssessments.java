package uk.deliveryboard.referrals.assessment.jdbc;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import uk.deliveryboard.referrals.assessment.Assessments;
import uk.deliveryboard.referrals.assessment.model.Assessment;
import uk.deliveryboard.referrals.assessment.model.Instrument;
import uk.deliveryboard.referrals.referral.Referrals;
import uk.deliveryboard.referrals.referral.model.Referral;

@Repository
class JdbcAssessments implements Assessments {

    private static final String INSTRUMENTS = """
            select code, version, dimensions, factors from assessment_instrument order by code, version""";
    private static final String OF_A_CASE = """
            select id, instrument, version, occasion, completed_on, overall, dimensions, ratings, pcmt_ref
            from assessment where referral_id = :referral order by completed_on, id""";
    private static final String ADD = """
            insert into assessment (id, referral_id, board, instrument, version, occasion, completed_on, overall,
                                    dimensions, ratings, pcmt_ref, recorded_at, recorded_by)
            values (:id, :referral, :board, :instrument, :version, :occasion, :on, :overall, :dimensions::jsonb,
                    :ratings::jsonb, :pcmtRef, :at, :by)""";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    JdbcAssessments(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public List<Instrument> instruments() {
        return jdbc.sql(INSTRUMENTS).query((row, number) -> new Instrument(row.getString("code"),
                row.getString("version"), Arrays.asList((String[]) row.getArray("dimensions").getArray()),
                json.readValue(row.getString("factors"), new TypeReference<List<Instrument.Factor>>() {
                }))).list();
    }

    @Override
    public List<Assessment> of(Referral referral) {
        return jdbc.sql(OF_A_CASE).param("referral", referral.id())
                .query((row, number) -> new Assessment(row.getObject("id", UUID.class), row.getString("instrument"),
                        row.getString("version"), Assessment.Occasion.valueOf(row.getString("occasion")),
                        row.getObject("completed_on", LocalDate.class),
                        Assessment.Band.valueOf(row.getString("overall")),
                        json.readValue(row.getString("dimensions"),
                                new TypeReference<Map<String, Assessment.Band>>() {
                                }),
                        json.readValue(row.getString("ratings"),
                                new TypeReference<Map<String, Assessment.Presence>>() {
                                }),
                        row.getString("pcmt_ref")))
                .list();
    }

    @Override
    public void add(Referral referral, Assessment assessment, Instant at, Referrals.RecordedBy by) {
        jdbc.sql(ADD).param("id", assessment.id()).param("referral", referral.id()).param("board", referral.board())
                .param("instrument", assessment.instrument()).param("version", assessment.version())
                .param("occasion", assessment.occasion().name()).param("on", assessment.completedOn())
                .param("overall", assessment.overall().name())
                .param("dimensions", json.writeValueAsString(assessment.dimensions()))
                .param("ratings", json.writeValueAsString(assessment.ratings()))
                .param("pcmtRef", assessment.pcmtRef()).param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .param("by", by.subject()).update();
    }
}
