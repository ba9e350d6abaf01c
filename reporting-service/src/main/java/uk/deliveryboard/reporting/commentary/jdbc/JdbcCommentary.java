package uk.deliveryboard.reporting.commentary.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.deliveryboard.platform.time.Quarter;
import uk.deliveryboard.reporting.commentary.Commentary;
import uk.deliveryboard.reporting.dashboard.Remarks;
import uk.deliveryboard.reporting.dashboard.model.Agency;
import uk.deliveryboard.reporting.dashboard.model.Board;
import uk.deliveryboard.reporting.dashboard.model.FigureSection;
import uk.deliveryboard.reporting.dashboard.model.Remark;
import uk.deliveryboard.reporting.dashboard.model.Remark.Voice;
import uk.deliveryboard.reporting.dashboard.model.Remark.Words;

@Repository
class JdbcCommentary implements Commentary, Remarks {

    /** The newest state of each remark, unless it was withdrawn; sections in the order in which they are read. */
    private static final String CURRENT = """
            select section, agency, voice, version, kpi, happened, why, next, written_at
            from (select distinct on (section, agency, voice) * from quarter_commentary
                  where board = :board and quarter = :quarter order by section, agency, voice, version desc) as newest
            where happened is not null
            order by array_position(:sections::text[], section), voice = 'CHAIR' desc, agency, voice""";
    private static final String ADD = """
            insert into quarter_commentary
                (board, quarter, section, agency, voice, version, kpi, happened, why, next, actor, written_at)
            values (:board, :quarter, :section, :agency, :voice, :version, :kpi, :happened, :why, :next, :actor, :at)
            on conflict do nothing""";

    private final JdbcClient jdbc;

    JdbcCommentary(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public long version(Place place) {
        return jdbc.sql("""
                select coalesce(max(version), 0) from quarter_commentary
                where board = ? and quarter = ? and section = ? and agency = ? and voice = ?""")
                .params(place.board(), place.quarter().id(), place.section().name(), place.agency(),
                        place.voice().name())
                .query(Long.class).single();
    }

    @Override
    public boolean add(Place place, long version, State state) {
        Optional<Words> words = state.words();
        return jdbc.sql(ADD).param("board", place.board()).param("quarter", place.quarter().id())
                .param("section", place.section().name()).param("agency", place.agency())
                .param("voice", place.voice().name()).param("version", version)
                .param("kpi", state.kpi().orElse(null)).param("happened", words.map(Words::happened).orElse(null))
                .param("why", words.map(Words::why).orElse(null)).param("next", words.map(Words::next).orElse(null))
                .param("actor", state.actor()).param("at", OffsetDateTime.ofInstant(state.at(), ZoneOffset.UTC))
                .update() == 1;
    }

    @Override
    public List<Remark> of(Board board, Quarter quarter) {
        String[] sections = List.of(FigureSection.values()).stream().map(Enum::name).toArray(String[]::new);
        return jdbc.sql(CURRENT).param("board", board.code()).param("quarter", quarter.id())
                .param("sections", sections).query((row, index) -> remark(board, row)).list();
    }

    private static Remark remark(Board board, ResultSet row) throws SQLException {
        String code = row.getString("agency");
        Agency agency = board.agencies().stream().filter(each -> each.code().equals(code)).findFirst()
                .orElseGet(() -> new Agency(code, code));
        return new Remark(FigureSection.valueOf(row.getString("section")), agency,
                Voice.valueOf(row.getString("voice")), Optional.ofNullable(row.getString("kpi")),
                new Words(row.getString("happened"), row.getString("why"), row.getString("next")),
                row.getObject("written_at", OffsetDateTime.class).toInstant(), row.getLong("version"));
    }
}
