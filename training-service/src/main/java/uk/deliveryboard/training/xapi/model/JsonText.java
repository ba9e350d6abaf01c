package uk.deliveryboard.training.xapi.model;

import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** Writes JSON in ASCII, so that no character of whoever sent it can upset whatever keeps it. */
public final class JsonText {

    private final StringBuilder text = new StringBuilder();

    private JsonText() {}

    public static String of(Json json) {
        JsonText writer = new JsonText();
        writer.write(json);
        return writer.text.toString();
    }

    private void write(Json json) {
        switch (json) {
            case Json.Obj(var members) -> object(members);
            case Json.Arr(var items) -> list(items);
            case Json.Text(var value) -> string(value);
            case Json.Num(var value) -> text.append(value);
            case Json.Bool(var value) -> text.append(value);
            case Json.Null() -> text.append("null");
        }
    }

    private void object(Map<String, Json> members) {
        text.append('{');
        Iterator<Map.Entry<String, Json>> entries = members.entrySet().iterator();
        while (entries.hasNext()) {
            Map.Entry<String, Json> entry = entries.next();
            string(entry.getKey());
            text.append(':');
            write(entry.getValue());
            text.append(entries.hasNext() ? "," : "");
        }
        text.append('}');
    }

    private void list(List<Json> items) {
        text.append('[');
        Iterator<Json> each = items.iterator();
        while (each.hasNext()) {
            write(each.next());
            text.append(each.hasNext() ? "," : "");
        }
        text.append(']');
    }

    private void string(String value) {
        text.append('"');
        for (int index = 0; index < value.length(); index++) {
            char each = value.charAt(index);
            if (each == '"' || each == '\\') {
                text.append('\\').append(each);
            } else if (each < 0x20 || each > 0x7e) {
                text.append(String.format("\\u%04x", (int) each));
            } else {
                text.append(each);
            }
        }
        text.append('"');
    }
}
