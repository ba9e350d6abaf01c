package uk.deliveryboard.plans.board.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.deliveryboard.plans.board.DayKey;
import uk.deliveryboard.plans.board.Meetings;
import uk.deliveryboard.plans.board.model.meeting.Meeting;
import uk.deliveryboard.plans.board.model.meeting.Meeting.Attendance;
import uk.deliveryboard.plans.board.model.meeting.MeetingKind;
import uk.deliveryboard.plans.board.model.meeting.Presence;

@Repository
class JdbcMeetings implements Meetings {

    private static final String ADD = """
            insert into board_meeting (id, board, kind, held_on, quarter, quorum, minute_ref, recorded_at, recorded_by,
                                       version)
            values (:id, :board, :kind, :heldOn, :quarter, :quorum, :minuteRef, :at, :by, :version)
            on conflict do nothing""";
    private static final String SEATED = """
            insert into board_attendance (meeting_id, board, seat, agency, presence)
            select :id, :board, * from unnest(:seats::text[], :agencies::text[], :presences::text[])
            on conflict (meeting_id, seat) do update set presence = excluded.presence""";
    private static final String DECIDED = """
            insert into board_decision (meeting_id, board, number, decision)
            select :id, :board, number, decision
            from unnest(:decisions::text[]) with ordinality as d (decision, number)""";
    private static final String MEETINGS = """
            select m.id, m.board, m.kind, m.held_on, m.quorum, m.minute_ref, m.version,
                   array(select seat from board_attendance a where a.meeting_id = m.id order by seat) as seats,
                   array(select agency from board_attendance a where a.meeting_id = m.id order by seat) as agencies,
                   array(select presence from board_attendance a where a.meeting_id = m.id order by seat) as presences,
                   array(select decision from board_decision d where d.meeting_id = m.id order by number) as decisions
            from board_meeting m where m.board = :board
            """;

    private final JdbcClient jdbc;

    JdbcMeetings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean add(Meeting meeting, Instant at, String by) {
        int added = jdbc.sql(ADD).param("id", meeting.id()).param("board", meeting.board())
                .param("kind", meeting.kind().name()).param("heldOn", meeting.heldOn())
                .param("quarter", meeting.quarter().id()).param("quorum", meeting.quorum())
                .param("minuteRef", meeting.minuteRef()).param("at", at.atOffset(ZoneOffset.UTC)).param("by", by)
                .param("version", meeting.version()).update();
        if (added == 0) {
            return false;
        }
        seat(meeting);
        jdbc.sql(DECIDED).param("id", meeting.id()).param("board", meeting.board())
                .param("decisions", meeting.decisions().toArray(String[]::new)).update();
        return true;
    }

    private void seat(Meeting meeting) {
        jdbc.sql(SEATED).param("id", meeting.id()).param("board", meeting.board())
                .param("seats", column(meeting, Attendance::seat))
                .param("agencies", column(meeting, Attendance::agency))
                .param("presences", column(meeting, each -> each.presence().name())).update();
    }

    private static String[] column(Meeting meeting, Function<Attendance, String> value) {
        return meeting.attendance().stream().map(value).toArray(String[]::new);
    }

    @Override
    public Optional<Meeting> find(String board, UUID id) {
        return jdbc.sql(MEETINGS + "and m.id = :id").param("board", board).param("id", id)
                .query(JdbcMeetings::meeting).optional();
    }

    @Override
    public List<Meeting> of(String board, @Nullable DayKey before, int limit) {
        return jdbc.sql(MEETINGS + """
                and (:day::date is null or (m.held_on, m.id) < (:day::date, :id::uuid))
                order by m.held_on desc, m.id desc limit :limit""").param("board", board)
                .param("day", before == null ? null : before.day()).param("id", before == null ? null : before.id())
                .param("limit", limit).query(JdbcMeetings::meeting).list();
    }

    @Override
    public boolean saveAttendance(Meeting meeting) {
        int changed = jdbc.sql("update board_meeting set version = :version where id = :id and version = :version - 1")
                .param("version", meeting.version()).param("id", meeting.id()).update();
        if (changed == 1) {
            seat(meeting);
        }
        return changed == 1;
    }

    private static Meeting meeting(ResultSet row, int index) throws SQLException {
        List<String> seats = strings(row, "seats");
        List<String> agencies = strings(row, "agencies");
        List<String> presences = strings(row, "presences");
        List<Attendance> attendance = new ArrayList<>();
        for (int seat = 0; seat < seats.size(); seat++) {
            attendance.add(
                    new Attendance(seats.get(seat), agencies.get(seat), Presence.valueOf(presences.get(seat))));
        }
        return new Meeting(row.getObject("id", UUID.class), row.getString("board"),
                MeetingKind.valueOf(row.getString("kind")), row.getObject("held_on", LocalDate.class),
                row.getInt("quorum"), row.getString("minute_ref"), attendance, strings(row, "decisions"),
                row.getLong("version"));
    }

    private static List<String> strings(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }
}
