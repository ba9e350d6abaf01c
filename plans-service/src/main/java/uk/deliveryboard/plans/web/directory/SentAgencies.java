package uk.deliveryboard.plans.web.directory;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import uk.deliveryboard.plans.directory.model.load.FileRow;
import uk.deliveryboard.plans.directory.model.load.Header;
import uk.deliveryboard.plans.model.Refusal;
import uk.deliveryboard.plans.web.PlansProblem;
import uk.deliveryboard.plans.web.planimport.SentFile;
import uk.deliveryboard.platform.documents.DocumentRefused;
import uk.deliveryboard.platform.documents.Documents;
import uk.deliveryboard.platform.documents.Limits;
import uk.deliveryboard.platform.documents.Row;
import uk.deliveryboard.platform.documents.Rows;
import uk.deliveryboard.platform.documents.Value;
import uk.deliveryboard.platform.web.ProblemException;

/** The header and the rows of a file of agencies. */
record SentAgencies(Header header, List<FileRow> rows) {

    /** Loaded in one transaction while the sender waits. */
    static final int MOST_ROWS = 2_000;

    private static final Limits LIMITS = Limits.WHOLE_DOCUMENT.withRows(MOST_ROWS + 1L)
            .withFileBytes(4L * 1024 * 1024);

    /** @throws ProblemException for a file that is not read */
    static SentAgencies of(SentFile file) {
        List<Row> all = new ArrayList<>();
        try (Rows rows = Documents.rows(file.path(), LIMITS)) {
            long characters = 0;
            for (Row row = rows.next(); row != null; row = rows.next()) {
                characters += row.values().stream().mapToLong(each -> each.text().length()).sum();
                if (characters > LIMITS.characters()) {
                    throw new DocumentRefused(uk.deliveryboard.platform.documents.Refusal.TOO_MUCH_TEXT);
                }
                if (!all.isEmpty() && !row.table().equals(all.getFirst().table())) {
                    throw refused(List.of(new Refusal("/file", "another-sheet", "send each sheet as a file")));
                }
                all.add(row);
            }
        } catch (DocumentRefused e) {
            throw refused(List.of(new Refusal("/file", e.reason().code(), e.reason().hint() + place(e))));
        }
        if (all.size() < 2) {
            throw refused(List.of(new Refusal("/file", "file-without-rows", "there is nothing below the header")));
        }
        return switch (Header.read(all.getFirst().values().stream().map(Value::text).toList())) {
            case Header.Reading.NotUnderstood(List<Refusal> refusals) -> throw refused(refusals);
            case Header.Reading.Understood(Header header) -> new SentAgencies(header,
                    all.stream().skip(1).map(SentAgencies::row).toList());
        };
    }

    private static FileRow row(Row row) {
        return new FileRow(row.number(), row.values().stream().map(Value::text).toList(),
                row.values().stream().anyMatch(Value::formula));
    }

    private static ProblemException refused(List<Refusal> refusals) {
        return PlansProblem.AGENCY_FILE_REFUSED.withAll(refusals);
    }

    private static String place(DocumentRefused refused) {
        return refused.position().row() == 0
                ? ""
                : String.format(Locale.ROOT, " (row %d)", refused.position().row());
    }
}
