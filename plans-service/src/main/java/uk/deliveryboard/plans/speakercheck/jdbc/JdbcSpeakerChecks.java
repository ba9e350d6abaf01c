package uk.deliveryboard.plans.speakercheck.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.deliveryboard.plans.speakercheck.SpeakerChecks;
import uk.deliveryboard.plans.speakercheck.model.KeptCheck;
import uk.deliveryboard.plans.speakercheck.model.SpeakerCheck;
import uk.deliveryboard.plans.speakercheck.model.SpeakerCheck.Decided;
import uk.deliveryboard.plans.speakercheck.model.SpeakerCheck.Decision;
import uk.deliveryboard.plans.speakercheck.model.SpeakerCheck.Kind;
import uk.deliveryboard.plans.speakercheck.model.SpeakerCheck.Outline;
import uk.deliveryboard.plans.speakercheck.model.SpeakerCheck.Outlined;
import uk.deliveryboard.plans.speakercheck.model.SpeakerCheck.Request;
import uk.deliveryboard.plans.speakercheck.model.SpeakerCheck.Requested;
import uk.deliveryboard.plans.speakercheck.model.SpeakerCheck.Research;
import uk.deliveryboard.plans.speakercheck.model.SpeakerCheck.Researched;
import uk.deliveryboard.plans.speakercheck.model.SpeakerCheck.Status;
import uk.deliveryboard.plans.speakercheck.model.SpeakerCheck.Verdict;
import uk.deliveryboard.plans.speakercheck.model.SpeakerCheck.Withdrawal;
import uk.deliveryboard.plans.speakercheck.model.SpeakerCheck.Withdrawn;

@Repository
class JdbcSpeakerChecks implements SpeakerChecks {

    private static final String ADD = """
            insert into speaker_check (id, agency, kind, about, event_on, requested_on, requested_by, status, version)
            values (:id, :agency, :kind, :about, :eventOn, :on, :by, 'REQUESTED', :version)""";
    private static final String CHECKS = """
            select id, agency, kind, about, event_on, requested_on, status, outline, outlined_on, research, sources,
                   extremist_links, researched_on, verdict, justification, conditions, decided_on, withdrawn_because,
                   withdrawn_on, version
            from speaker_check
            """;
    private static final String SAVE = """
            update speaker_check set status = :status, %s, version = :version where id = :id and version = :version - 1""";
    private static final String SAVE_OUTLINE = SAVE
            .formatted("outline = :outline, outlined_on = :on, outlined_by = :by");
    private static final String SAVE_RESEARCH = SAVE.formatted("research = :research, sources = :sources,"
            + " extremist_links = :links, researched_on = :on, researched_by = :by");
    private static final String SAVE_DECISION = SAVE.formatted("verdict = :verdict, justification = :justification,"
            + " conditions = :conditions, decided_on = :on, decided_by = :by");
    private static final String SAVE_WITHDRAWAL = SAVE
            .formatted("withdrawn_because = :because, withdrawn_on = :on, withdrawn_by = :by");

    private final JdbcClient jdbc;

    JdbcSpeakerChecks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(KeptCheck kept, String by) {
        Request request = kept.check().request();
        jdbc.sql(ADD).param("id", kept.id()).param("agency", kept.agency()).param("kind", request.kind().name())
                .param("about", request.about()).param("eventOn", request.eventOn()).param("on", request.madeOn())
                .param("by", by).param("version", kept.version()).update();
    }

    @Override
    public Optional<KeptCheck> find(UUID id) {
        return jdbc.sql(CHECKS + "where id = :id").param("id", id).query(JdbcSpeakerChecks::kept).optional();
    }

    @Override
    public List<KeptCheck> page(@Nullable UUID after, int limit) {
        return jdbc.sql(CHECKS + "where :after::uuid is null or id > :after::uuid order by id limit :limit")
                .param("after", after).param("limit", limit).query(JdbcSpeakerChecks::kept).list();
    }

    @Override
    public boolean save(KeptCheck kept, String by) {
        var change = switch (kept.check()) {
            case Requested requested -> throw new IllegalArgumentException("no step leads to a request");
            case Outlined(Request request, Outline outline) -> jdbc.sql(SAVE_OUTLINE)
                    .param("outline", outline.summary()).param("on", outline.receivedOn());
            case Researched(Request request, Outline outline, Research research) -> jdbc.sql(SAVE_RESEARCH)
                    .param("research", research.summary()).param("sources", research.sources().toArray(String[]::new))
                    .param("links", research.extremistLinks()).param("on", research.madeOn());
            case Decided(Request request, Outline outline, Research research, Decision decision) ->
                jdbc.sql(SAVE_DECISION).param("verdict", decision.verdict().name())
                        .param("justification", decision.justification()).param("conditions", decision.conditions())
                        .param("on", decision.madeOn());
            case Withdrawn withdrawn -> jdbc.sql(SAVE_WITHDRAWAL).param("because", withdrawn.withdrawal().because())
                    .param("on", withdrawn.withdrawal().on());
        };
        return change.param("status", kept.check().status().name()).param("by", by).param("version", kept.version())
                .param("id", kept.id()).update() == 1;
    }

    @Override
    public int removeBefore(LocalDate day) {
        return jdbc.sql("delete from speaker_check where event_on < :day").param("day", day).update();
    }

    private static KeptCheck kept(ResultSet row, int index) throws SQLException {
        return new KeptCheck(row.getObject("id", UUID.class), row.getString("agency"), check(row),
                row.getLong("version"));
    }

    private static SpeakerCheck check(ResultSet row) throws SQLException {
        Request request = new Request(Kind.valueOf(row.getString("kind")), row.getString("about"),
                day(row, "event_on"), day(row, "requested_on"));
        return switch (Status.valueOf(row.getString("status"))) {
            case REQUESTED -> new Requested(request);
            case OUTLINE_RECEIVED -> new Outlined(request, outline(row));
            case RESEARCHED -> new Researched(request, outline(row), research(row));
            case DECIDED -> new Decided(request, outline(row), research(row),
                    new Decision(Verdict.valueOf(row.getString("verdict")), row.getString("justification"),
                            row.getString("conditions"), day(row, "decided_on")));
            case WITHDRAWN -> new Withdrawn(request, row.getString("outline") == null ? null : outline(row),
                    row.getString("research") == null ? null : research(row),
                    new Withdrawal(row.getString("withdrawn_because"), day(row, "withdrawn_on")));
        };
    }

    private static Outline outline(ResultSet row) throws SQLException {
        return new Outline(row.getString("outline"), day(row, "outlined_on"));
    }

    private static Research research(ResultSet row) throws SQLException {
        return new Research(row.getString("research"), List.of((String[]) row.getArray("sources").getArray()),
                row.getBoolean("extremist_links"), day(row, "researched_on"));
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
