package uk.deliveryboard.platform.documents.odf;

import java.util.List;

import uk.deliveryboard.platform.documents.Block;
import uk.deliveryboard.platform.documents.Block.Unread;
import uk.deliveryboard.platform.documents.Budget;
import uk.deliveryboard.platform.documents.archive.Archive;
import uk.deliveryboard.platform.documents.archive.XmlPart;
import uk.deliveryboard.platform.documents.grid.Flow;

/** Reads an OpenDocument text in one pass, then the headers and footers that its styles hold. */
public final class OdtReader {

    private static final int MOST_REPEATED = 1_000;

    private final Flow flow;
    private final OdfStyles styles = new OdfStyles();

    private OdtReader(Flow flow) {
        this.flow = flow;
    }

    public static List<Block> read(Archive archive, Budget budget) {
        var flow = new Flow(budget, true);
        var reader = new OdtReader(flow);
        try (XmlPart xml = archive.xml("content.xml")) {
            reader.read(xml);
        }
        if (archive.has("styles.xml")) {
            try (XmlPart xml = archive.xml("styles.xml")) {
                reader.readMasterPages(xml);
            }
        }
        return flow.blocks();
    }

    private void read(XmlPart xml) {
        boolean body = false;
        for (int event = xml.next(); event != XmlPart.FINISHED; event = xml.next()) {
            if (event == XmlPart.START) {
                body |= xml.element().equals("body");
                if (body) {
                    start(xml);
                } else {
                    styles.learn(xml);
                }
            } else if (event == XmlPart.END) {
                end(xml.element());
            }
        }
    }

    private void readMasterPages(XmlPart xml) {
        boolean inside = false;
        for (int event = xml.next(); event != XmlPart.FINISHED; event = xml.next()) {
            if (event == XmlPart.START) {
                inside |= xml.element().equals("master-styles");
                if (inside) {
                    start(xml);
                }
            } else if (event == XmlPart.END) {
                end(xml.element());
            }
        }
    }

    private void start(XmlPart xml) {
        switch (xml.element()) {
            case "p", "h" -> paragraph(xml, xml.element().equals("h"));
            case "tracked-changes" -> {
                flow.unread(Unread.Kind.DELETED_TEXT);
                xml.skip();
            }
            case "table" -> flow.beginTable();
            case "table-row" -> flow.beginRow();
            case "table-cell", "covered-table-cell" -> {
                flow.leaveColumns(Math.min(MOST_REPEATED, xml.number("number-columns-repeated", 1)) - 1);
                flow.beginCell();
                flow.span(xml.number("number-rows-spanned", 1), xml.number("number-columns-spanned", 1));
                flow.shade(styles.shading(xml.attribute("style-name")));
            }
            case "image" -> flow.unread(Unread.Kind.PICTURE);
            case "object", "object-ole" -> flow.unread(Unread.Kind.EMBEDDED_DOCUMENT);
            default -> {
            }
        }
    }

    private void paragraph(XmlPart xml, boolean heading) {
        OdfText text = OdfText.none();
        flow.paragraph(text.paragraph(xml), heading);
        text.asides().forEach(aside -> flow.paragraph(aside, false));
        text.unread().forEach(flow::unread);
    }

    private void end(String element) {
        switch (element) {
            case "table-cell", "covered-table-cell" -> flow.endCell();
            case "table" -> flow.endTable();
            default -> {
            }
        }
    }
}
