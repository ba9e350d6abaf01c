package uk.deliveryboard.platform.documents.ooxml;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;

import uk.deliveryboard.platform.documents.Block;
import uk.deliveryboard.platform.documents.Block.Unread;
import uk.deliveryboard.platform.documents.Budget;
import uk.deliveryboard.platform.documents.archive.Archive;
import uk.deliveryboard.platform.documents.archive.XmlPart;
import uk.deliveryboard.platform.documents.grid.Flow;

/** Reads a Word document in one pass: the body, then headers, footers, notes and comments, then text of diagrams. */
public final class DocxReader {

    private static final Pattern STORIES = Pattern
            .compile("word/(header|footer|footnotes|endnotes|comments)[0-9]*\\.xml");
    private static final Pattern DIAGRAMS = Pattern.compile("word/diagrams/data[0-9]*\\.xml");
    private static final Pattern HEADING_STYLE = Pattern.compile("(?i)(heading|title|subtitle).*");

    private final Flow flow;
    private final Deque<Paragraph> open = new ArrayDeque<>();
    private boolean inText;
    private boolean inCellProperties;

    private DocxReader(Flow flow) {
        this.flow = flow;
    }

    /** A paragraph while it is read; one in a text box is inside another. */
    private static final class Paragraph {

        private final StringBuilder text = new StringBuilder();
        private boolean heading;
    }

    public static List<Block> read(Archive archive, String mainPart, Budget budget) {
        var flow = new Flow(budget, false);
        List<String> parts = new ArrayList<>(List.of(mainPart));
        parts.addAll(archive.names().stream().filter(STORIES.asMatchPredicate()).sorted().toList());
        for (String part : parts) {
            try (XmlPart xml = archive.xml(part)) {
                new DocxReader(flow).read(xml);
            }
        }
        OtherText.of(archive, DIAGRAMS.asMatchPredicate(), budget.limits())
                .forEach(text -> flow.paragraph(text, false));
        return flow.blocks();
    }

    private void read(XmlPart xml) {
        for (int event = xml.next(); event != XmlPart.FINISHED; event = xml.next()) {
            switch (event) {
                case XmlPart.START -> {
                    start(xml);
                    properties(xml);
                }
                case XmlPart.END -> end(xml.element());
                default -> {
                    Paragraph paragraph = open.peek();
                    if (inText && paragraph != null) {
                        xml.appendTo(paragraph.text);
                    }
                }
            }
        }
    }

    private void start(XmlPart xml) {
        switch (xml.element()) {
            case "p" -> open.push(new Paragraph());
            case "t" -> inText = true;
            case "tab" -> append("\t");
            case "br", "cr" -> append("\n");
            case "noBreakHyphen" -> append("-");
            case "sym" -> append("•");
            case "tbl" -> flow.beginTable();
            case "tr" -> flow.beginRow();
            case "tc" -> flow.beginCell();
            case "delText" -> flow.unread(Unread.Kind.DELETED_TEXT);
            case "blip", "imagedata" -> flow.unread(Unread.Kind.PICTURE);
            case "OLEObject", "altChunk" -> flow.unread(Unread.Kind.EMBEDDED_DOCUMENT);
            // what a newer element says again for older programs; text that was moved is where it was moved to
            case "Fallback", "moveFrom", "tabs", "tblPrEx" -> xml.skip();
            default -> {
            }
        }
    }

    private void properties(XmlPart xml) {
        Paragraph paragraph = open.peek();
        switch (xml.element()) {
            case "pStyle" -> {
                if (paragraph != null) {
                    paragraph.heading |= HEADING_STYLE.matcher(xml.attribute("val", "")).matches();
                }
            }
            case "outlineLvl" -> {
                if (paragraph != null) {
                    paragraph.heading |= !xml.attribute("val", "9").equals("9");
                }
            }
            case "tcPr" -> inCellProperties = true;
            case "gridSpan" -> flow.span(1, xml.number("val", 1));
            case "gridBefore" -> flow.leaveColumns(xml.number("val", 0));
            case "vMerge" -> {
                if (!xml.attribute("val", "continue").equals("restart")) {
                    flow.continued();
                }
            }
            case "shd" -> {
                if (inCellProperties) {
                    flow.shade(xml.attribute("fill"));
                }
            }
            default -> {
            }
        }
    }

    private void end(String element) {
        switch (element) {
            case "p" -> {
                if (!open.isEmpty()) {
                    Paragraph paragraph = open.pop();
                    flow.paragraph(paragraph.text.toString(), paragraph.heading);
                }
            }
            case "t" -> inText = false;
            case "tcPr" -> inCellProperties = false;
            case "tc" -> flow.endCell();
            case "tbl" -> flow.endTable();
            default -> {
            }
        }
    }

    private void append(String text) {
        Paragraph paragraph = open.peek();
        if (paragraph != null) {
            paragraph.text.append(text);
        }
    }
}
