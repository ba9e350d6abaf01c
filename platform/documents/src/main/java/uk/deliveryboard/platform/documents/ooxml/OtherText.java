package uk.deliveryboard.platform.documents.ooxml;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

import uk.deliveryboard.platform.documents.Limits;
import uk.deliveryboard.platform.documents.archive.Archive;
import uk.deliveryboard.platform.documents.archive.XmlPart;

/** Text of parts that stand beside the sheets, paragraph by paragraph: comments, text boxes. */
final class OtherText {

    private OtherText() {}

    static List<String> of(Archive archive, Predicate<String> parts, Limits limits) {
        List<String> paragraphs = new ArrayList<>();
        archive.names().stream().filter(parts).sorted().forEach(name -> {
            try (XmlPart xml = archive.xml(name)) {
                paragraphs(xml, limits, paragraphs);
            }
        });
        return paragraphs;
    }

    private static void paragraphs(XmlPart xml, Limits limits, List<String> paragraphs) {
        var text = new StringBuilder();
        boolean inside = false;
        for (int event = xml.next(); event != XmlPart.FINISHED; event = xml.next()) {
            if (event == XmlPart.START && xml.element().equals("Fallback")) {
                xml.skip();
            } else if (event == XmlPart.START && (xml.element().equals("t") || xml.element().equals("text"))) {
                inside = true;
            } else if (event == XmlPart.TEXT && inside) {
                xml.appendTo(text);
            } else if (event == XmlPart.END) {
                switch (xml.element()) {
                    case "t" -> inside = false;
                    case "p", "comment", "threadedComment" -> {
                        if (!text.toString().isBlank() && paragraphs.size() < limits.cells()) {
                            paragraphs.add(text.toString().strip());
                        }
                        text.setLength(0);
                        inside = false;
                    }
                    default -> {
                    }
                }
            }
        }
    }
}
