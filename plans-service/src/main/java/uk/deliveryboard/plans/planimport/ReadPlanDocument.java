package uk.deliveryboard.plans.planimport;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import uk.deliveryboard.plans.planimport.model.ReadPlan;
import uk.deliveryboard.plans.planimport.model.ReadTable;
import uk.deliveryboard.plans.planimport.model.SourceCell;
import uk.deliveryboard.plans.planimport.model.SourceTable;
import uk.deliveryboard.plans.planimport.model.TableReader;
import uk.deliveryboard.plans.planimport.model.Unclassified;
import uk.deliveryboard.plans.planimport.model.Unclassified.Reason;
import uk.deliveryboard.platform.documents.Block;
import uk.deliveryboard.platform.documents.Document;
import uk.deliveryboard.platform.documents.DocumentRefused;
import uk.deliveryboard.platform.documents.Documents;
import uk.deliveryboard.platform.documents.GridCell;
import uk.deliveryboard.platform.documents.Limits;

/** Reads a plan from a document of any kind that is read. */
public final class ReadPlanDocument {

    private ReadPlanDocument() {}

    /**
     * @param file of any name; its content says what it is
     * @throws DocumentRefused for what is not a document, is damaged or asks for more than a plan may
     */
    public static ReadPlan read(Path file) {
        return of(Documents.read(file, Limits.WHOLE_DOCUMENT));
    }

    static ReadPlan of(Document document) {
        List<ReadTable> tables = new ArrayList<>();
        Set<String> names = new HashSet<>();
        List<Unclassified> outside = new ArrayList<>();
        for (Block block : document.blocks()) {
            switch (block) {
                case Block.Grid grid -> tables.add(TableReader.read(table(grid, unused(grid.name(), names))));
                case Block.Paragraph text -> outside.add(new Unclassified("", text.number(), 0, Reason.OUTSIDE_TABLES,
                        List.of(text.text())));
                case Block.Unread unread ->
                    outside.add(new Unclassified(unread.where(), 0, 0, reason(unread.kind()), List.of()));
            }
        }
        return new ReadPlan(tables, outside);
    }

    /** What is found is told by the name of its table, so that no two may have one, whatever the document says. */
    private static String unused(String name, Set<String> names) {
        String unused = name;
        for (int number = 2; !names.add(unused); number++) {
            unused = name + " (" + number + ")";
        }
        return unused;
    }

    private static SourceTable table(Block.Grid grid, String name) {
        return new SourceTable(name,
                grid.rows().stream().map(row -> row.stream().map(ReadPlanDocument::cell).toList()).toList());
    }

    private static SourceCell cell(GridCell cell) {
        return new SourceCell(cell.row(), cell.column(), cell.paragraphs(), cell.shading());
    }

    private static Reason reason(Block.Unread.Kind kind) {
        return switch (kind) {
            case PICTURE -> Reason.PICTURE;
            case DELETED_TEXT -> Reason.DELETED_TEXT;
            case MACROS -> Reason.MACROS;
            case EMBEDDED_DOCUMENT -> Reason.EMBEDDED_DOCUMENT;
        };
    }
}
