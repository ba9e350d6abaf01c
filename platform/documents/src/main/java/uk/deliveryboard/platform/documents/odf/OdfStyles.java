package uk.deliveryboard.platform.documents.odf;

import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import uk.deliveryboard.platform.documents.archive.XmlPart;
import uk.deliveryboard.platform.documents.grid.Colours;

/** Background colours of cell styles, learnt while the document passes: styles come before what uses them. */
final class OdfStyles {

    private static final int MOST = 10_000;

    private final Map<String, String> shadings = new HashMap<>();
    private String name = "";

    /** To be called at the start of every element before the body. */
    void learn(XmlPart xml) {
        if (xml.element().equals("style")) {
            name = xml.attribute("name", "");
        } else if (xml.element().equals("table-cell-properties")) {
            String colour = Colours.of(xml.attribute("background-color"));
            if (colour != null && shadings.size() < MOST) {
                shadings.put(name, colour);
            }
        }
    }

    @Nullable
    String shading(@Nullable String style) {
        return style == null ? null : shadings.get(style);
    }
}
