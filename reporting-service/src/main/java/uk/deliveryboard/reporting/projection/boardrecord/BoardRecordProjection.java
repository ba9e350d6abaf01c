package uk.deliveryboard.reporting.projection.boardrecord;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.deliveryboard.events.EventCatalogue;
import uk.deliveryboard.events.EventType;
import uk.deliveryboard.events.plans.v1.board.AssessmentReceived;
import uk.deliveryboard.events.plans.v1.board.BoardReviewed;
import uk.deliveryboard.events.plans.v1.board.MeetingHeld;
import uk.deliveryboard.events.plans.v1.board.PointAnswered;
import uk.deliveryboard.platform.projection.Projection;
import uk.deliveryboard.platform.projection.ReceivedEvent;
import uk.deliveryboard.platform.projection.ReceivedEvent.Typed;

/** A meeting comes whole each time, so the newest event of it is its rows. */
@Component
final class BoardRecordProjection implements Projection {

    private static final String SEAT = """
            insert into board_attendance (meeting, seat, board, agency, presence, held_on)
            select * from unnest(:meetings::uuid[], :seats::text[], :boards::text[], :agencies::text[],
                                 :presences::text[], :days::date[])""";
    private static final String REVIEW = """
            insert into board_review (review, board, kind, held_on)
            select * from unnest(:ids::uuid[], :boards::text[], :kinds::text[], :days::date[])
            on conflict (review) do nothing""";
    private static final String RECEIVE = """
            insert into board_assessment (assessment, board, kind, held_on)
            select * from unnest(:ids::uuid[], :boards::text[], :kinds::text[], :days::date[])
            on conflict (assessment) do nothing""";
    private static final String ASK = """
            insert into board_point (point, assessment, board)
            select * from unnest(:points::uuid[], :assessments::uuid[], :boards::text[])
            on conflict (point) do nothing""";
    private static final String ANSWER = """
            update board_point p set answer = e.answer, answered_on = e.day
            from unnest(:points::uuid[], :answers::text[], :days::date[]) as e (point, answer, day)
            where p.point = e.point""";

    private record SeatRow(UUID meeting, MeetingHeld held, MeetingHeld.Seat seat) {}

    private record PointRow(UUID assessment, String board, UUID point) {}

    private final JdbcClient jdbc;

    BoardRecordProjection(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "board-record";
    }

    @Override
    public Set<EventType<?>> reads() {
        return Set.of(EventCatalogue.MEETING_HELD, EventCatalogue.BOARD_REVIEWED, EventCatalogue.ASSESSMENT_RECEIVED,
                EventCatalogue.POINT_ANSWERED);
    }

    @Override
    public void apply(List<ReceivedEvent> events) {
        meet(ReceivedEvent.of(events, EventCatalogue.MEETING_HELD));
        review(ReceivedEvent.of(events, EventCatalogue.BOARD_REVIEWED));
        receive(ReceivedEvent.of(events, EventCatalogue.ASSESSMENT_RECEIVED));
        answer(ReceivedEvent.of(events, EventCatalogue.POINT_ANSWERED));
    }

    private void meet(List<Typed<MeetingHeld>> events) {
        if (events.isEmpty()) {
            return;
        }
        Map<UUID, MeetingHeld> newest = new LinkedHashMap<>();
        events.forEach(event -> newest.put(event.subject(), event.data()));
        jdbc.sql("delete from board_attendance where meeting = any (:meetings)")
                .param("meetings", newest.keySet().toArray(UUID[]::new)).update();
        List<SeatRow> rows = newest.entrySet().stream().flatMap(meeting -> meeting.getValue().seats().stream()
                .map(seat -> new SeatRow(meeting.getKey(), meeting.getValue(), seat))).toList();
        jdbc.sql(SEAT).param("meetings", rows.stream().map(SeatRow::meeting).toArray(UUID[]::new))
                .param("seats", texts(rows, row -> row.seat().seat()))
                .param("boards", texts(rows, row -> row.held().board()))
                .param("agencies", texts(rows, row -> row.seat().agency()))
                .param("presences", texts(rows, row -> row.seat().presence()))
                .param("days", texts(rows, row -> row.held().heldOn().toString())).update();
    }

    private void review(List<Typed<BoardReviewed>> events) {
        if (events.isEmpty()) {
            return;
        }
        jdbc.sql(REVIEW).param("ids", events.stream().map(Typed::subject).toArray(UUID[]::new))
                .param("boards", texts(events, event -> event.data().board()))
                .param("kinds", texts(events, event -> event.data().kind()))
                .param("days", texts(events, event -> event.data().heldOn().toString())).update();
    }

    private void receive(List<Typed<AssessmentReceived>> events) {
        if (events.isEmpty()) {
            return;
        }
        jdbc.sql(RECEIVE).param("ids", events.stream().map(Typed::subject).toArray(UUID[]::new))
                .param("boards", texts(events, event -> event.data().board()))
                .param("kinds", texts(events, event -> event.data().kind()))
                .param("days", texts(events, event -> event.data().heldOn().toString())).update();
        List<PointRow> points = events.stream().flatMap(event -> event.data().points().stream()
                .map(point -> new PointRow(event.subject(), event.data().board(), point))).toList();
        jdbc.sql(ASK).param("points", points.stream().map(PointRow::point).toArray(UUID[]::new))
                .param("assessments", points.stream().map(PointRow::assessment).toArray(UUID[]::new))
                .param("boards", texts(points, PointRow::board)).update();
    }

    private void answer(List<Typed<PointAnswered>> events) {
        if (events.isEmpty()) {
            return;
        }
        jdbc.sql(ANSWER).param("points", events.stream().map(event -> event.data().point()).toArray(UUID[]::new))
                .param("answers", texts(events, event -> event.data().answer()))
                .param("days", texts(events, event -> event.data().answeredOn().toString())).update();
    }

    private static <T> String[] texts(List<T> rows, Function<T, String> value) {
        return rows.stream().map(value).toArray(String[]::new);
    }

    @Override
    public List<String> tables() {
        return List.of("board_point", "board_assessment", "board_review", "board_attendance");
    }
}
