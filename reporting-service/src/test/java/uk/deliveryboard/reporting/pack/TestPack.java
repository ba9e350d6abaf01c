package uk.deliveryboard.reporting.pack;

import tools.jackson.databind.json.JsonMapper;
import uk.deliveryboard.reporting.export.ExportFigures;
import uk.deliveryboard.reporting.web.page.PageIllustrations;

/** The exporter as the service puts it together. */
public final class TestPack {

    private TestPack() {}

    public static BoardPack pack() {
        return new BoardPack(new PageIllustrations(), new PdfPackRenderer());
    }

    public static ExportFigures export(JsonMapper json) {
        return new ExportFigures(json, pack());
    }
}
