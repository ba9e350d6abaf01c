package uk.deliveryboard.platform.documents.ooxml;

import java.util.ArrayList;
import java.util.List;

import uk.deliveryboard.platform.documents.DocumentRefused;
import uk.deliveryboard.platform.documents.Limits;
import uk.deliveryboard.platform.documents.Position;
import uk.deliveryboard.platform.documents.Refusal;
import uk.deliveryboard.platform.documents.archive.XmlPart;

/** The texts that cells of a workbook refer to by number; the only part of it that is held as a whole. */
final class SharedStrings {

    private final List<String> texts = new ArrayList<>();
    private final long mostCharacters;

    private SharedStrings(Limits limits) {
        this.mostCharacters = Math.min(limits.expandedBytes(), Runtime.getRuntime().maxMemory() / 16);
    }

    static SharedStrings none(Limits limits) {
        return new SharedStrings(limits);
    }

    static SharedStrings of(XmlPart xml, Limits limits) {
        var strings = new SharedStrings(limits);
        var text = new StringBuilder();
        long characters = 0;
        boolean inside = false;
        for (int event = xml.next(); event != XmlPart.FINISHED; event = xml.next()) {
            if (event == XmlPart.START) {
                inside = xml.element().equals("t");
                if (xml.element().equals("rPh")) {
                    xml.skip(); // how it is pronounced
                }
            } else if (event == XmlPart.TEXT && inside) {
                xml.appendTo(text);
            } else if (event == XmlPart.END) {
                inside = false;
                if (xml.element().equals("si")) {
                    characters += text.length() + 24;
                    if (characters > strings.mostCharacters) {
                        throw new DocumentRefused(Refusal.EXPANDS_TOO_FAR, Position.in("sharedStrings"));
                    }
                    strings.texts.add(text.toString());
                    text.setLength(0);
                }
            }
        }
        return strings;
    }

    String text(String index, Position position) {
        try {
            return texts.get(Integer.parseInt(index.strip()));
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            throw new DocumentRefused(Refusal.DAMAGED, position);
        }
    }
}
