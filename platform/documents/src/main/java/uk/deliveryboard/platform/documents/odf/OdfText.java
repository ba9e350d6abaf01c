package uk.deliveryboard.platform.documents.odf;

import java.util.ArrayList;
import java.util.List;

import uk.deliveryboard.platform.documents.Block.Unread;
import uk.deliveryboard.platform.documents.archive.XmlPart;

/**
 * The paragraphs inside one element, such as a cell.
 *
 * @param asides paragraphs of notes, comments and text boxes within them
 */
record OdfText(List<String> paragraphs, List<String> asides, List<Unread.Kind> unread) {

    private static final int MOST_SPACES = 100;

    static OdfText none() {
        return new OdfText(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }

    /** Reads a paragraph or heading from just after its start to its end. */
    String paragraph(XmlPart xml) {
        var text = new StringBuilder();
        int depth = 1;
        while (depth > 0) {
            int event = xml.next();
            switch (event) {
                case XmlPart.START -> {
                    if (within(xml, text)) {
                        depth++;
                    }
                }
                case XmlPart.END -> depth--;
                case XmlPart.TEXT -> xml.appendTo(text);
                default -> depth = 0;
            }
        }
        return text.toString().replaceAll("[ \\t\\r\\n]*\\n[ \\t\\r\\n]*", "\n").strip();
    }

    /** @return whether the element stays open: false where all of it was read */
    private boolean within(XmlPart xml, StringBuilder text) {
        switch (xml.element()) {
            case "s" -> text.repeat(' ', Math.min(MOST_SPACES, xml.number("c", 1)));
            case "tab" -> text.append('\t');
            case "line-break" -> text.append('\n');
            case "note", "annotation", "text-box" -> {
                aside(xml);
                return false;
            }
            case "image" -> unread.add(Unread.Kind.PICTURE);
            case "object", "object-ole" -> unread.add(Unread.Kind.EMBEDDED_DOCUMENT);
            default -> {
            }
        }
        return true;
    }

    /** Takes the paragraphs of a note, a comment or a text box. */
    void aside(XmlPart xml) {
        int depth = 1;
        while (depth > 0) {
            int event = xml.next();
            if (event == XmlPart.START && isParagraph(xml)) {
                String text = paragraph(xml);
                if (!text.isBlank()) {
                    asides.add(text);
                }
            } else if (event == XmlPart.START) {
                depth++;
            } else if (event == XmlPart.END) {
                depth--;
            } else if (event == XmlPart.FINISHED) {
                return;
            }
        }
    }

    static boolean isParagraph(XmlPart xml) {
        return xml.element().equals("p") || xml.element().equals("h");
    }
}
