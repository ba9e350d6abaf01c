package uk.deliveryboard.referrals.panel.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import uk.deliveryboard.referrals.panel.Panels;
import uk.deliveryboard.referrals.panel.model.Attendance;
import uk.deliveryboard.referrals.panel.model.Meeting;
import uk.deliveryboard.referrals.panel.model.PanelSeat;
import uk.deliveryboard.referrals.panel.model.PrePanelCheck;
import uk.deliveryboard.referrals.pathway.model.Evidence.Seat;
import uk.deliveryboard.referrals.referral.Referrals;

@Repository
class JdbcPanels implements Panels {

    private static final String SEATS = "select seats, version from panel_seats where board = :board";
    private static final String FIRST_SEATS = """
            insert into panel_seats (board, seats, version, recorded_at, recorded_by)
            values (:board, :seats::jsonb, :version, :at, :by) on conflict do nothing""";
    private static final String NEXT_SEATS = """
            update panel_seats set seats = :seats::jsonb, version = :version, recorded_at = :at, recorded_by = :by
            where board = :board and version = :version - 1""";
    private static final String MEETINGS = """
            select id, board, code, meets_on, state, version from panel_meeting where board = :board""";
    private static final String BY_DAY = MEETINGS + " order by meets_on, code";
    private static final String BY_CODE = MEETINGS + " and code = :code";
    private static final String ADD = """
            insert into panel_meeting (id, board, code, meets_on, state, version, recorded_at, recorded_by)
            values (:id, :board, :code, :on, :state, :version, :at, :by) on conflict (board, code) do nothing""";
    private static final String CHANGE = """
            update panel_meeting set meets_on = :on, state = :state, version = :version
            where id = :id and version = :version - 1""";
    private static final String CHECKS = """
            select referral_id, seat, result from panel_check where meeting_id = :meeting""";
    private static final String CHECK = """
            insert into panel_check (meeting_id, referral_id, seat, board, result, recorded_at, recorded_by)
            values (:meeting, :referral, :seat, :board, :result, :at, :by)
            on conflict (meeting_id, referral_id, seat) do update
               set result = excluded.result, recorded_at = excluded.recorded_at, recorded_by = excluded.recorded_by""";
    private static final String CARRY_CHECKS = """
            insert into panel_check (meeting_id, referral_id, seat, board, result, recorded_at, recorded_by)
            select :to, referral_id, seat, board, result, recorded_at, recorded_by
              from panel_check where meeting_id = :from
            on conflict (meeting_id, referral_id, seat) do nothing""";
    private static final String ATTENDED = """
            update panel_meeting set attendance = :attendance::jsonb where id = :id""";
    private static final String ATTENDANCE = "select attendance from panel_meeting where id = :id";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    JdbcPanels(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public Seats seats(String board) {
        return jdbc.sql(SEATS).param("board", board)
                .query((row, number) -> new Seats(
                        json.readValue(row.getString("seats"), new TypeReference<List<PanelSeat>>() {
                        }),
                        row.getLong("version")))
                .optional().orElseGet(() -> new Seats(List.of(), 0));
    }

    @Override
    public boolean replaceSeats(String board, Seats seats, Instant at, Referrals.RecordedBy by) {
        return jdbc.sql(seats.version() == 1 ? FIRST_SEATS : NEXT_SEATS).param("board", board)
                .param("seats", json.writeValueAsString(seats.seats())).param("version", seats.version())
                .param("at", utc(at)).param("by", by.subject()).update() == 1;
    }

    @Override
    public List<Meeting> meetings(String board) {
        return jdbc.sql(BY_DAY).param("board", board).query(JdbcPanels::meeting).list();
    }

    @Override
    public Optional<Meeting> meeting(String board, String code) {
        return jdbc.sql(BY_CODE).param("board", board).param("code", code).query(JdbcPanels::meeting).optional();
    }

    @Override
    public boolean add(Meeting meeting, Instant at, Referrals.RecordedBy by) {
        return jdbc.sql(ADD).param("id", meeting.id()).param("board", meeting.board()).param("code", meeting.code())
                .param("on", meeting.on()).param("state", meeting.state().name()).param("version", meeting.version())
                .param("at", utc(at)).param("by", by.subject()).update() == 1;
    }

    @Override
    public boolean change(Meeting meeting) {
        return jdbc.sql(CHANGE).param("id", meeting.id()).param("on", meeting.on())
                .param("state", meeting.state().name()).param("version", meeting.version()).update() == 1;
    }

    @Override
    public List<PrePanelCheck> checks(Meeting meeting) {
        return jdbc.sql(CHECKS).param("meeting", meeting.id())
                .query((row, number) -> new PrePanelCheck(row.getObject("referral_id", UUID.class),
                        Seat.valueOf(row.getString("seat")), PrePanelCheck.Result.valueOf(row.getString("result"))))
                .list();
    }

    @Override
    public void check(Meeting meeting, PrePanelCheck check, Instant at, Referrals.RecordedBy by) {
        jdbc.sql(CHECK).param("meeting", meeting.id()).param("referral", check.referral())
                .param("seat", check.seat().name()).param("board", meeting.board())
                .param("result", check.result().name()).param("at", utc(at)).param("by", by.subject()).update();
    }

    @Override
    public void carryChecks(Meeting from, Meeting to) {
        jdbc.sql(CARRY_CHECKS).param("from", from.id()).param("to", to.id()).update();
    }

    @Override
    public void attended(Meeting meeting, Attendance attendance) {
        jdbc.sql(ATTENDED).param("id", meeting.id()).param("attendance", json.writeValueAsString(attendance.rows()))
                .update();
    }

    @Override
    public Attendance attendance(Meeting meeting) {
        return new Attendance(jdbc.sql(ATTENDANCE).param("id", meeting.id())
                .query((row, number) -> json.readValue(row.getString("attendance"),
                        new TypeReference<List<Attendance.Present>>() {
                        }))
                .single());
    }

    private static OffsetDateTime utc(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }

    private static Meeting meeting(ResultSet row, int number) throws SQLException {
        return new Meeting(row.getObject("id", UUID.class), row.getString("board"), row.getString("code"),
                row.getObject("meets_on", LocalDate.class), Meeting.State.valueOf(row.getString("state")),
                row.getLong("version"));
    }
}
