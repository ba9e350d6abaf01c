package uk.deliveryboard.reporting.pack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;

/** Tables of a document as a screen reader hears them: by their tags. */
public final class PdfTables {

    private final Map<PDPage, Map<Integer, String>> texts = new HashMap<>();
    private final List<List<List<String>>> tables = new ArrayList<>();

    private PdfTables() {}

    /** Tables, rows, cells; texts without white space, which lines of a cell end with or not. */
    public static List<List<List<String>>> of(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            var reader = new PdfTables();
            reader.walk(document.getDocumentCatalog().getStructureTreeRoot());
            return reader.tables;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the table with these columns says, by {@code row|column}. */
    public static Map<String, String> cells(List<List<List<String>>> tables, String firstColumn) {
        List<List<String>> table = tables.stream().filter(each -> each.getFirst().getFirst().equals(firstColumn))
                .findFirst().orElseThrow(() -> new AssertionError("no table of " + firstColumn + " in " + tables));
        Map<String, String> cells = new LinkedHashMap<>();
        List<String> head = table.getFirst();
        for (List<String> row : table.subList(1, table.size())) {
            for (int column = 1; column < head.size(); column++) {
                String before = cells.put(row.getFirst() + "|" + head.get(column), row.get(column));
                if (before != null) {
                    throw new AssertionError("twice: " + row);
                }
            }
        }
        return cells;
    }

    private void walk(PDStructureNode node) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                if (element.getStructureType().equals("Table")) {
                    List<List<String>> rows = new ArrayList<>();
                    rows(element, rows);
                    tables.add(rows);
                } else {
                    walk(element);
                }
            }
        }
    }

    private void rows(PDStructureElement part, List<List<String>> rows) {
        for (Object kid : part.getKids()) {
            if (kid instanceof PDStructureElement element) {
                switch (element.getStructureType()) {
                    case "TR" -> rows.add(element.getKids().stream()
                            .filter(PDStructureElement.class::isInstance).map(PDStructureElement.class::cast)
                            .map(cell -> text(cell, cell.getPage()))
                            // a ligature is the letters it stands for
                            .map(text -> Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s", ""))
                            .collect(Collectors.toCollection(ArrayList::new)));
                    case "Caption" -> {
                    }
                    default -> rows(element, rows);
                }
            }
        }
    }

    private String text(PDStructureElement element, PDPage page) {
        StringBuilder text = new StringBuilder();
        for (Object kid : element.getKids()) {
            switch (kid) {
                case PDStructureElement child ->
                    text.append(text(child, child.getPage() == null ? page : child.getPage()));
                case PDMarkedContentReference reference -> {
                    // The head of a table that goes on stands on each of its pages; it is one head.
                    if (reference.getPage() == null || reference.getPage().equals(page)) {
                        text.append(of(page).getOrDefault(reference.getMCID(), ""));
                    }
                }
                case Integer id -> text.append(of(page).getOrDefault(id, ""));
                default -> {
                }
            }
        }
        return text.toString();
    }

    private Map<Integer, String> of(PDPage page) {
        return texts.computeIfAbsent(page, each -> {
            try {
                var extractor = new PDFMarkedContentExtractor();
                extractor.processPage(each);
                Map<Integer, String> found = new HashMap<>();
                extractor.getMarkedContents().forEach(content -> collect(content, found));
                return found;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static void collect(PDMarkedContent content, Map<Integer, String> found) {
        StringBuilder text = new StringBuilder();
        for (Object part : content.getContents()) {
            if (part instanceof TextPosition position) {
                text.append(position.getUnicode());
            } else if (part instanceof PDMarkedContent inner) {
                collect(inner, found);
            }
        }
        if (content.getMCID() >= 0) {
            found.merge(content.getMCID(), text.toString(), String::concat);
        }
    }
}
