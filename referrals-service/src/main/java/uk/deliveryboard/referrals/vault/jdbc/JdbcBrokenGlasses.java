package uk.deliveryboard.referrals.vault.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.deliveryboard.referrals.vault.BreakGlass;
import uk.deliveryboard.referrals.vault.BrokenGlasses;

@Repository
class JdbcBrokenGlasses implements BrokenGlasses {

    private static final String ADD = """
            insert into break_glass (id, referral_id, board, opened_by, opened_by_agency, opened_at, closes_at)
            values (:id, :referral, :board, :openedBy, :agency, :openedAt, :closesAt)""";
    private static final String IS_OPEN = """
            select exists (select from break_glass where referral_id = :referral and opened_by = :by
                           and opened_at <= :at and closes_at > :at)""";
    private static final String GLASSES = """
            select id, referral_id, board, opened_by, opened_by_agency, opened_at, closes_at, outcome, reviewed_by,
                   reviewed_at
            from break_glass""";
    private static final String ONE = GLASSES + " where id = :id";
    private static final String UNREVIEWED = GLASSES + """

            where outcome is null and (:after::uuid is null or id > :after::uuid) order by id limit :limit""";
    private static final String REVIEW = """
            update break_glass set outcome = :outcome, reviewed_by = :by, reviewed_at = :at
            where id = :id and outcome is null""";

    private final JdbcClient jdbc;

    JdbcBrokenGlasses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(BreakGlass glass) {
        jdbc.sql(ADD).param("id", glass.id()).param("referral", glass.referral()).param("board", glass.board())
                .param("openedBy", glass.openedBy()).param("agency", glass.openedByAgency())
                .param("openedAt", utc(glass.openedAt())).param("closesAt", utc(glass.closesAt())).update();
    }

    @Override
    public boolean isOpen(UUID referral, String by, Instant at) {
        return jdbc.sql(IS_OPEN).param("referral", referral).param("by", by).param("at", utc(at))
                .query(Boolean.class).single();
    }

    @Override
    public Optional<BreakGlass> find(UUID id) {
        return jdbc.sql(ONE).param("id", id).query(JdbcBrokenGlasses::glass).optional();
    }

    @Override
    public List<BreakGlass> unreviewed(@Nullable UUID after, int limit) {
        return jdbc.sql(UNREVIEWED).param("after", after).param("limit", limit).query(JdbcBrokenGlasses::glass)
                .list();
    }

    @Override
    public boolean review(UUID id, BreakGlass.Review review) {
        return jdbc.sql(REVIEW).param("id", id).param("outcome", review.outcome().name())
                .param("by", review.reviewedBy()).param("at", utc(review.reviewedAt())).update() == 1;
    }

    private static BreakGlass glass(ResultSet row, int number) throws SQLException {
        String outcome = row.getString("outcome");
        return new BreakGlass(row.getObject("id", UUID.class), row.getObject("referral_id", UUID.class),
                row.getString("board"), row.getString("opened_by"), row.getString("opened_by_agency"),
                instant(row, "opened_at"), instant(row, "closes_at"),
                outcome == null
                        ? null
                        : new BreakGlass.Review(BreakGlass.Outcome.valueOf(outcome), row.getString("reviewed_by"),
                                instant(row, "reviewed_at")));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime utc(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
