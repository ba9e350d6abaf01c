package uk.deliveryboard.platform.projection;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Rebuilds one projection from the log beside the tables that are read, which go on being read and written until the
 * new ones take their place in one transaction.
 *
 * <p>The new tables have the names of the old in the schema {@code rebuild}. The projection's own SQL finds them by the
 * search path of its transaction; a lock on the rebuild's row makes sure that they are there.
 */
public final class ProjectionRebuild {

    /**
     * One attempt.
     *
     * @param generation changes with each attempt
     */
    public record Run(UUID generation, Instant startedAt) {}

    /**
     * @param startedAt when the rebuild began
     * @param done      records of the log that it has dealt with
     * @param total     records that the tables in use had dealt with when asked
     */
    public record Progress(Instant startedAt, long done, long total) {}

    /** Records that a rebuild and the tables in use have dealt with. */
    private record Way(long done, long total) {
        boolean gone() {
            return done >= total;
        }
    }

    /** The rebuild is no longer this one's to write to: it has ended, or another attempt has begun. */
    static final class Ended extends ProjectionRunner.PositionLost {
        private static final long serialVersionUID = 1L;
    }

    private static final String SUFFIX = ".rebuild";
    private static final Map<String, String> SEARCH = Map.of("search_path", "rebuild, public");
    /** Close enough to stop the live tables for the rest of the way. */
    private static final long NEAR = 20_000;
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration LOOK = Duration.ofMillis(20);
    private static final String POSITIONS = """
            select coalesce(sum(least(l.next_offset, coalesce(s.next_offset, 0))), 0), coalesce(sum(l.next_offset), 0)
            from projection_offset l
            left join projection_offset s on s.projection = :shadow and s.topic = l.topic and s.partition = l.partition
            where l.projection = :live""";

    private final ProjectionRunner live;
    private final ProjectionTables positions;
    private final JdbcClient jdbc;
    private final String name;
    private final String shadow;

    ProjectionRebuild(ProjectionRunner live, ProjectionTables positions, JdbcClient jdbc) {
        this.live = live;
        this.positions = positions;
        this.jdbc = jdbc;
        this.name = live.projection().name();
        this.shadow = name + SUFFIX;
    }

    Projection projection() {
        return live.projection();
    }

    /** Name under which its records are fetched. */
    String consumerGroup() {
        return shadow;
    }

    /** The attempt that runs, if any. */
    public Optional<Run> running() {
        return live.inTransaction(this::found);
    }

    /** Begins a rebuild, unless one runs. */
    public Run begin(Instant now) {
        return live.inTransaction(() -> {
            Run run = new Run(UUID.randomUUID(), now);
            int begun = jdbc.sql("""
                    insert into projection_rebuild (projection, generation, started_at) values (?, ?, ?)
                    on conflict do nothing""").params(name, run.generation(), utc(now)).update();
            if (begun == 1) {
                makeTables();
            }
            return found().orElse(run);
        });
    }

    /** Begins a rebuild that runs from its start again, for one that a former process left. */
    public void beginAgain(Instant now) {
        live.inTransaction(() -> {
            int begun = jdbc
                    .sql("update projection_rebuild set generation = ?, started_at = ? where projection = ?")
                    .params(UUID.randomUUID(), utc(now), name).update();
            if (begun == 1) {
                makeTables();
            }
            return begun;
        });
    }

    /** Applies records to the tables beside. */
    public ProjectionRunner runner(Run run) {
        Map<String, String> scope = new HashMap<>(ProjectionRunner.SCOPE);
        scope.putAll(SEARCH);
        return live.on(new Lane(shadow, Map.copyOf(scope), () -> {
            if (!locked(run, "share")) {
                throw new Ended();
            }
        }));
    }

    /** How far it has come, empty where none runs. */
    public Optional<Progress> progress() {
        return live.inTransaction(() -> found().map(run -> {
            Way way = way();
            return new Progress(run.startedAt(), way.done(), way.total());
        }));
    }

    /**
     * Puts the new tables in the place of the old, once they hold all that the old ones do. Whoever reads sees the old
     * rows until this commits, and the new ones from then on. Positions are locked first, as every batch does.
     *
     * @return whether it was done
     */
    public boolean swap(Run run) {
        return live.inTransaction(() -> {
            if (!near()) {
                return false;
            }
            jdbc.sql("select set_config('statement_timeout', '0', true), set_config('lock_timeout', '30s', true)")
                    .query().singleRow();
            positions.lockPositions();
            if (!caughtUp() || !locked(run, "update")) {
                return false;
            }
            List<String> tables = projection().tables();
            tables.forEach(table -> jdbc.sql("delete from public." + table).update());
            tables.reversed().forEach(table -> jdbc
                    .sql("insert into public." + table + " select * from rebuild." + table).update());
            for (String table : ProjectionTables.OWN) {
                jdbc.sql("delete from " + table + " where projection = ?").params(name).update();
                jdbc.sql("update " + table + " set projection = ? where projection = ?").params(name, shadow).update();
            }
            tables.forEach(table -> jdbc.sql("drop table rebuild." + table).update());
            jdbc.sql("delete from projection_rebuild where projection = ?").params(name).update();
            return true;
        });
    }

    private Optional<Run> found() {
        return jdbc.sql("select generation, started_at from projection_rebuild where projection = ?").params(name)
                .query((row, number) -> new Run(row.getObject(1, UUID.class),
                        row.getObject(2, OffsetDateTime.class).toInstant()))
                .optional();
    }

    private boolean locked(Run run, String mode) {
        return jdbc.sql("select 1 from projection_rebuild where projection = ? and generation = ? for " + mode)
                .params(name, run.generation()).query(Integer.class).optional().isPresent();
    }

    private void makeTables() {
        for (String table : ProjectionTables.OWN) {
            jdbc.sql("delete from " + table + " where projection = ?").params(shadow).update();
        }
        for (String table : projection().tables()) {
            String beside = "rebuild." + table;
            List.of("drop table if exists " + beside,
                    "create table " + beside + " (like public." + table + " including all)",
                    "alter table " + beside + " enable row level security",
                    "alter table " + beside + " force row level security",
                    "create policy projector on " + beside
                            + " using ((select current_setting('app.projector', true)) = 'on')")
                    .forEach(statement -> jdbc.sql(statement).update());
        }
    }

    private boolean near() {
        Way way = way();
        boolean begun = way.done() > 0 || way.gone();
        return begun && way.total() - way.done() <= NEAR;
    }

    /** The live positions stand still: waits for those of the rebuild to reach them. */
    private boolean caughtUp() {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (!way().gone()) {
            if (System.nanoTime() > until) {
                return false;
            }
            LockSupport.parkNanos(LOOK.toNanos());
        }
        return true;
    }

    private Way way() {
        return jdbc.sql(POSITIONS).param("shadow", shadow).param("live", name)
                .query((row, number) -> new Way(row.getLong(1), row.getLong(2))).single();
    }

    private static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
