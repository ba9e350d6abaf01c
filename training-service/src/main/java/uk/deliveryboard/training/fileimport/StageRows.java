package uk.deliveryboard.training.fileimport;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import uk.deliveryboard.platform.documents.DocumentRefused;
import uk.deliveryboard.platform.documents.Documents;
import uk.deliveryboard.platform.documents.Limits;
import uk.deliveryboard.platform.documents.Position;
import uk.deliveryboard.platform.documents.Row;
import uk.deliveryboard.platform.documents.Rows;
import uk.deliveryboard.platform.documents.Value;
import uk.deliveryboard.training.fileimport.jsonl.JsonLineRefused;
import uk.deliveryboard.training.fileimport.jsonl.JsonLines;
import uk.deliveryboard.training.fileimport.model.Cell;
import uk.deliveryboard.training.fileimport.model.DateOrder;
import uk.deliveryboard.training.fileimport.model.ImportKind;
import uk.deliveryboard.training.fileimport.model.Layout;
import uk.deliveryboard.training.fileimport.model.Profile;
import uk.deliveryboard.training.fileimport.model.StagedRow;

/** Reads a file once, one piece in memory at a time: finds its header, cuts it up and learns how its days are written. */
final class StageRows {

    /** A piece is one transaction: long enough to be fast, short enough that nobody waits for its locks in vain. */
    static final int PIECE = 2_000;
    /** Reports have a title and a date above their header. */
    private static final int HEADER_WITHIN = 20;

    /** Takes the pieces. */
    interface Pieces {
        void add(int number, List<StagedRow> rows);
    }

    /** What was learnt of the file. */
    record Staged(Layout layout, DateOrder.Signs signs, int pieces, long rows) {}

    private final ImportKind kind;
    private final Profile profile;
    private final Pieces out;
    private final List<StagedRow> piece = new ArrayList<>(PIECE);
    private @Nullable Layout layout;
    private String table = "";
    private DateOrder.Signs signs = DateOrder.Signs.NONE;
    private int pieces;
    private long rows;
    private int seen;

    StageRows(ImportKind kind, Profile profile, Pieces out) {
        this.kind = kind;
        this.profile = profile;
        this.out = out;
    }

    /** @throws FileRefused where it cannot be taken in */
    Staged read(Path file) {
        try (Rows all = rows(file)) {
            for (Row row = all.next(); row != null; row = all.next()) {
                take(row);
            }
        } catch (DocumentRefused e) {
            throw new FileRefused(e.reason().code(), e.reason().hint(), place(e.position()));
        } catch (JsonLineRefused e) {
            throw new FileRefused("json-" + e.reason().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    e.hint(), "row " + e.line());
        }
        if (layout == null) {
            throw unknownColumns();
        }
        flush();
        if (rows == 0) {
            throw new FileRefused("file-without-rows", "There is nothing below the header.", "");
        }
        return new Staged(layout, signs, pieces, rows);
    }

    private static Rows rows(Path file) {
        return JsonLines.isOne(file)
                ? JsonLines.open(file, Limits.STREAMED_ROWS)
                : Documents.rows(file, Limits.STREAMED_ROWS);
    }

    private void take(Row row) {
        List<Cell> cells = row.values().stream().map(StageRows::cell).toList();
        if (layout == null) {
            layout = Layout.of(kind, cells, profile).orElse(null);
            table = row.table();
            if (layout == null && ++seen >= HEADER_WITHIN) {
                throw unknownColumns();
            }
            return;
        }
        if (!row.table().equals(table)) {
            startTable(row, cells);
            return;
        }
        StagedRow staged = new StagedRow(row.number(), layout.original(cells));
        signs = signs.and(layout.cell(kind.day(), staged));
        piece.add(staged);
        if (piece.size() == PIECE) {
            flush();
        }
    }

    /** Another sheet goes on where the one before ended, if it says the same. */
    private void startTable(Row row, List<Cell> cells) {
        Optional<Layout> another = Layout.of(kind, cells, profile);
        if (another.isEmpty() || !another.get().equals(layout)) {
            throw new FileRefused("another-sheet",
                    "It has another sheet with other columns: send each sheet as a file of its own.",
                    place(new Position(row.table(), row.number(), 0)));
        }
        table = row.table();
    }

    private void flush() {
        if (!piece.isEmpty()) {
            out.add(pieces++, List.copyOf(piece));
            rows += piece.size();
            piece.clear();
        }
    }

    private FileRefused unknownColumns() {
        List<String> needed = kind.needed().stream().map(field -> switch (field) {
            case STAFF_REF -> "staffRef";
            case COURSE_CODE -> "courseCode";
            case COMPLETED_ON -> "completedOn";
            case JOINED_ON -> "joinedOn";
            case RESULT, ATTENDED, RECORD_REF, ADDRESS, JOB_ROLE, ROLE_GROUP, RELEVANT, LEFT_ON, EMPLOYMENT,
                    ABSENT_FROM,
                    ABSENT_UNTIL ->
                Objects.toString(field);
        }).sorted().toList();
        return new FileRefused("columns-unknown", "No row at the beginning is a header that is understood. Needed are "
                + String.join(", ", needed) + ", or a saved profile that says which columns these are.", "");
    }

    private static String place(Position position) {
        String part = position.part() == null || position.part().isEmpty() ? "" : " of a sheet";
        return position.row() == 0 ? "" : "row " + position.row() + part;
    }

    private static Cell cell(Value value) {
        return value.text().isEmpty()
                ? Cell.EMPTY
                : new Cell(value.text(), value.kind() == Value.Kind.NUMBER, value.formula(),
                        value.kind() == Value.Kind.ERROR);
    }
}
