package uk.deliveryboard.reporting.signoff.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import uk.deliveryboard.platform.time.Quarter;
import uk.deliveryboard.reporting.export.ExportFormat;
import uk.deliveryboard.reporting.signoff.Entry;
import uk.deliveryboard.reporting.signoff.Frozen;
import uk.deliveryboard.reporting.signoff.Kept;
import uk.deliveryboard.reporting.signoff.KeptPage;
import uk.deliveryboard.reporting.signoff.Publishing.Published;
import uk.deliveryboard.reporting.signoff.SignOffs;
import uk.deliveryboard.reporting.signoff.Version;
import uk.deliveryboard.reporting.signoff.model.Decision;
import uk.deliveryboard.reporting.signoff.model.SignOff;

@Repository
class JdbcSignOffs implements SignOffs {

    private static final String STATE = """
            select s.state, s.version, s.row_version, v.proposed_by from quarter_sign_off s
            left join quarter_version v using (board, quarter, version) where s.board = ? and s.quarter = ?""";
    private static final String FREEZE = """
            insert into quarter_version (board, quarter, version, proposed_by, proposed_at, policy, inputs_sha256,
                positions, numbers, json, csv, page, json_sha256, csv_sha256, page_sha256)
            select :board, :quarter, :version, :by, :at, :policy, :inputs, :positions, :numbers, f.json, f.csv, f.page,
                   encode(sha256(f.json), 'hex'), encode(sha256(f.csv), 'hex'), encode(sha256(f.page), 'hex')
            from (select :json::bytea as json, :csv::bytea as csv, :page::bytea as page) as f""";
    private static final String KEEP_FILE = """
            insert into quarter_version_file (board, quarter, version, format, content, sha256)
            select :board, :quarter, :version, :format, f.content, encode(sha256(f.content), 'hex')
            from (select :content::bytea as content) as f""";
    private static final String KEEP_PAGE = """
            insert into quarter_version_page (board, quarter, version, page, content, sha256, json, json_sha256)
            select :board, :quarter, :version, :page, f.content, encode(sha256(f.content), 'hex'), f.json,
                   encode(sha256(f.json), 'hex')
            from (select :content::bytea as content, :json::bytea as json) as f""";
    private static final String VERSIONS = """
            select version, proposed_by, proposed_at, approved_at, policy, inputs_sha256, positions, json_sha256,
                   csv_sha256, page_sha256,
                   coalesce((select jsonb_object_agg(f.format, f.sha256) from quarter_version_file f
                             where (f.board, f.quarter, f.version) = (v.board, v.quarter, v.version)), '{}') as files
            from quarter_version v where board = ? and quarter = ? order by version""";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    JdbcSignOffs(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public Kept find(String board, Quarter quarter) {
        return jdbc.sql(STATE).params(board, quarter.id())
                .query((row, index) -> new Kept(state(row), row.getLong("row_version"))).optional()
                .orElseGet(() -> new Kept(new SignOff.Unsigned(), 0));
    }

    private static SignOff state(ResultSet row) throws SQLException {
        int version = row.getInt("version");
        return switch (row.getString("state")) {
            case "PROPOSED" -> new SignOff.Proposed(version, row.getString("proposed_by"));
            case "SIGNED_OFF" -> new SignOff.SignedOff(version);
            case "REOPENED" -> new SignOff.Reopened(version);
            default -> new SignOff.Unsigned();
        };
    }

    @Override
    public boolean save(String board, Quarter quarter, Kept kept, long expected) {
        SignOff state = kept.state();
        int version = state instanceof SignOff.Proposed(int proposed, String by) ? proposed : state.signedVersions();
        return jdbc.sql("""
                insert into quarter_sign_off as s (board, quarter, state, version, row_version)
                values (:board, :quarter, :state, :version, :next)
                on conflict (board, quarter) do update
                set state = excluded.state, version = excluded.version, row_version = excluded.row_version
                where s.row_version = :expected""").param("board", board).param("quarter", quarter.id())
                .param("state", state.code()).param("version", version).param("next", kept.rowVersion())
                .param("expected", expected).update() == 1;
    }

    @Override
    public void remember(String board, Quarter quarter, Entry entry) {
        jdbc.sql("""
                insert into quarter_decision (board, quarter, version, decision, actor, agency, reason, decided_at)
                values (:board, :quarter, :version, :decision, :actor, :agency, :reason, :at)""")
                .param("board", board).param("quarter", quarter.id()).param("version", entry.version())
                .param("decision", entry.decision().name()).param("actor", entry.actor())
                .param("agency", entry.agency()).param("reason", entry.reason().orElse(null))
                .param("at", at(entry.decidedAt())).update();
    }

    @Override
    public void freeze(String board, Quarter quarter, Frozen frozen, String by) {
        Published published = frozen.published();
        jdbc.sql(FREEZE).param("board", board).param("quarter", quarter.id()).param("version", frozen.version())
                .param("by", by).param("at", at(frozen.at())).param("policy", frozen.policy())
                .param("inputs", frozen.inputsHash()).param("positions", frozen.positions())
                .param("numbers", canonical(published.numbers())).param("json", published.json())
                .param("csv", published.csv()).param("page", published.page()).update();
        frozen.files().forEach((format, content) -> jdbc.sql(KEEP_FILE).param("board", board)
                .param("quarter", quarter.id()).param("version", frozen.version()).param("format", format.name())
                .param("content", content).update());
        frozen.pages().forEach((page, content) -> jdbc.sql(KEEP_PAGE).param("board", board)
                .param("quarter", quarter.id()).param("version", frozen.version()).param("page", page.name())
                .param("content", content.html()).param("json", content.json())
                .update());
    }

    @Override
    public void approve(String board, Quarter quarter, int version, String by, Instant at) {
        jdbc.sql("""
                update quarter_version set approved_by = ?, approved_at = ?
                where board = ? and quarter = ? and version = ?""")
                .params(by, at(at), board, quarter.id(), version).update();
    }

    @Override
    public void discard(String board, Quarter quarter, int version) {
        jdbc.sql("delete from quarter_version where board = ? and quarter = ? and version = ?")
                .params(board, quarter.id(), version).update();
    }

    @Override
    public List<Version> versions(String board, Quarter quarter) {
        return jdbc.sql(VERSIONS).params(board, quarter.id())
                .query((row, index) -> new Version(row.getInt("version"), row.getString("proposed_by"),
                        row.getObject("proposed_at", OffsetDateTime.class).toInstant(),
                        Optional.ofNullable(row.getObject("approved_at", OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant),
                        row.getString("policy"), row.getString("inputs_sha256"), row.getString("positions"),
                        row.getString("json_sha256"), row.getString("csv_sha256"), row.getString("page_sha256"),
                        json.readValue(row.getString("files"), new TypeReference<TreeMap<ExportFormat, String>>() {
                        })))
                .list();
    }

    @Override
    public List<Entry> decisions(String board, Quarter quarter) {
        return jdbc.sql("""
                select version, decision, actor, agency, reason, decided_at from quarter_decision
                where board = ? and quarter = ? order by id""").params(board, quarter.id())
                .query((row, index) -> new Entry(row.getInt("version"), Decision.valueOf(row.getString("decision")),
                        row.getString("actor"), row.getString("agency"), Optional.ofNullable(row.getString("reason")),
                        row.getObject("decided_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    @Override
    public Optional<Published> published(String board, Quarter quarter, int version) {
        return jdbc.sql("""
                select json, csv, page, numbers from quarter_version
                where board = ? and quarter = ? and version = ?""").params(board, quarter.id(), version)
                .query((row, index) -> new Published(row.getBytes("json"), row.getBytes("csv"), row.getBytes("page"),
                        json.readValue(row.getString("numbers"), new TypeReference<TreeMap<String, String>>() {
                        })))
                .optional();
    }

    @Override
    public Optional<byte[]> file(String board, Quarter quarter, int version, ExportFormat format) {
        return jdbc.sql("""
                select content from quarter_version_file
                where board = ? and quarter = ? and version = ? and format = ?""")
                .params(board, quarter.id(), version, format.name()).query((row, index) -> row.getBytes("content"))
                .optional();
    }

    @Override
    public Optional<byte[]> page(String board, Quarter quarter, int version, KeptPage page) {
        return jdbc.sql("""
                select content from quarter_version_page
                where board = ? and quarter = ? and version = ? and page = ?""")
                .params(board, quarter.id(), version, page.name()).query((row, index) -> row.getBytes("content"))
                .optional();
    }

    @Override
    public Optional<byte[]> pageJson(String board, Quarter quarter, int version, KeptPage page) {
        return jdbc.sql("""
                select json from quarter_version_page
                where board = ? and quarter = ? and version = ? and page = ? and json is not null""")
                .params(board, quarter.id(), version, page.name()).query((row, index) -> row.getBytes("json"))
                .optional();
    }

    @Override
    public String positions() {
        TreeMap<String, Object> positions = new TreeMap<>();
        jdbc.sql("select projection, topic, partition, next_offset from projection_offset").query(row -> {
            positions.put(row.getString(1) + "/" + row.getString(2) + "/" + row.getInt(3), row.getLong(4));
        });
        return canonical(positions);
    }

    @Override
    public String canonical(SortedMap<String, ?> values) {
        return json.writeValueAsString(values);
    }

    private static OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
