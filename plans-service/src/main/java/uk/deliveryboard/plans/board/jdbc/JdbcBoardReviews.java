package uk.deliveryboard.plans.board.jdbc;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.deliveryboard.plans.board.BoardReviews;
import uk.deliveryboard.plans.board.model.review.BoardReview;
import uk.deliveryboard.plans.board.model.review.BoardReviewKind;

@Repository
class JdbcBoardReviews implements BoardReviews {

    private final JdbcClient jdbc;

    JdbcBoardReviews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean add(BoardReview review, Instant at, String by) {
        return jdbc.sql("""
                insert into board_review (id, board, kind, held_on, changes, minute_ref, recorded_at, recorded_by)
                values (:id, :board, :kind, :on, :changes, :minuteRef, :at, :by) on conflict do nothing""")
                .param("id", review.id()).param("board", review.board()).param("kind", review.kind().name())
                .param("on", review.on()).param("changes", review.changes()).param("minuteRef", review.minuteRef())
                .param("at", at.atOffset(ZoneOffset.UTC)).param("by", by).update() == 1;
    }

    @Override
    public List<BoardReview> of(String board, @Nullable UUID after, int limit) {
        return jdbc.sql("""
                select id, board, kind, held_on, changes, minute_ref from board_review
                where board = :board and (:after::uuid is null or id > :after::uuid) order by id limit :limit""")
                .param("board", board).param("after", after).param("limit", limit)
                .query((row, index) -> new BoardReview(row.getObject("id", UUID.class), row.getString("board"),
                        BoardReviewKind.valueOf(row.getString("kind")), row.getObject("held_on", LocalDate.class),
                        row.getString("changes"), row.getString("minute_ref")))
                .list();
    }
}
