package uk.deliveryboard.platform.projection;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an operator sees and does: how projections stand, what is parked and why, replay and rebuild. */
public final class ProjectionDesk {

    private static final String LAST_EVENT_TIMES = """
            select projection, max(last_time) from projection_gate group by projection""";
    private static final String PARKED = """
            select topic, partition, "offset", subject, sequence, reason, detail, parked_at from projection_parked
            where projection = :projection and (topic, partition, "offset") > (:topic, :partition, :offset)
            order by topic, partition, "offset" limit :limit""";

    private final ProjectionContainers containers;
    private final ProjectionRebuilds rebuilds;
    private final ProjectionLag lag;
    private final JdbcClient jdbc;

    public ProjectionDesk(ProjectionContainers containers, ProjectionRebuilds rebuilds, ProjectionLag lag,
            JdbcClient jdbc) {
        this.containers = containers;
        this.rebuilds = rebuilds;
        this.lag = lag;
        this.jdbc = jdbc;
    }

    /**
     * How a projection stands.
     *
     * @param parked        records that await repair
     * @param lastEventTime time of the newest event applied, null where there is none yet
     * @param lag           how far it is behind, null while the log cannot be asked
     * @param rebuild       how far its rebuild has come, null where none runs
     */
    public record Status(String name, long parked, @Nullable Instant lastEventTime, ProjectionLag.@Nullable Lag lag,
            ProjectionRebuild.@Nullable Progress rebuild) {}

    /** Where a parked record is in the log; sorts the listing. */
    public record Position(String topic, int partition, long offset) {

        public static final Position START = new Position("", -1, -1);
    }

    /** A parked record: where it is and why, never what it holds. */
    public record Parked(Position position, @Nullable UUID subject, @Nullable Long sequence, ParkReason reason,
            String detail, Instant parkedAt) {}

    public boolean has(String projection) {
        return containers.has(projection);
    }

    /** All projections of the service, by name. */
    public List<Status> all() {
        Map<String, Instant> times = new HashMap<>();
        jdbc.sql(LAST_EVENT_TIMES).query(row -> {
            times.put(row.getString(1), row.getObject(2, OffsetDateTime.class).toInstant());
        });
        return containers.runners().stream()
                .map(runner -> status(runner, times.get(runner.projection().name())))
                .sorted(Comparator.comparing(Status::name)).toList();
    }

    private Status status(ProjectionRunner runner, @Nullable Instant lastEventTime) {
        String name = runner.projection().name();
        return new Status(name, runner.parkedCount(), lastEventTime, lag.of(name).orElse(null),
                rebuilds.progress(name).orElse(null));
    }

    public List<Parked> parked(String projection, Position after, int limit) {
        return jdbc.sql(PARKED).param("projection", projection).param("topic", after.topic())
                .param("partition", after.partition()).param("offset", after.offset()).param("limit", limit)
                .query((row, number) -> new Parked(
                        new Position(row.getString(1), row.getInt(2), row.getLong(3)),
                        row.getObject(4, UUID.class), row.getObject(5, Long.class),
                        ParkReason.valueOf(row.getString(6)),
                        row.getString(7), row.getObject(8, OffsetDateTime.class).toInstant()))
                .list().stream().map(Objects::requireNonNull).toList();
    }

    /**
     * Tries all parked records of a projection again.
     *
     * @return number of records that are no longer parked
     */
    public long replay(String projection) {
        return containers.runners().stream().filter(runner -> runner.projection().name().equals(projection))
                .mapToLong(ProjectionRunner::replayParked).sum();
    }

    /** Reads the whole log again into tables beside those in use, which then take their place. */
    public void rebuild(String projection) {
        rebuilds.begin(projection);
    }
}
