package uk.deliveryboard.training.fileimport.jsonl;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uk.deliveryboard.platform.documents.Limits;
import uk.deliveryboard.platform.documents.Row;
import uk.deliveryboard.platform.documents.Rows;
import uk.deliveryboard.platform.documents.Value;
import uk.deliveryboard.training.fileimport.jsonl.JsonLineRefused.Reason;

/**
 * One JSON object a line. Its members are columns, all that any line has: the file is read once for their names, and
 * then line by line, so that memory stays flat. Numbers are text as written; objects and arrays are their JSON, which
 * no field takes.
 */
public final class JsonLines implements Rows {

    private static final int LONGEST = 256 * 1024;
    private static final int BYTE_ORDER_MARK = 0xFEFF;
    private static final JsonMapper JSON = JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

    private final BufferedReader reader;
    private final Limits limits;
    private List<String> columns = List.of();
    private boolean headed;
    private long line;
    private long rows;

    private JsonLines(Path file, Limits limits) throws IOException {
        this.reader = new BufferedReader(
                new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8.newDecoder()));
        this.limits = limits;
    }

    /** Whether a file begins like an object, which no header of a table does. */
    public static boolean isOne(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] start = in.readNBytes(64);
            String text = new String(start, StandardCharsets.UTF_8);
            return (text.startsWith("\uFEFF") ? text.substring(1) : text).stripLeading().startsWith("{\"");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The names of the members as first row, numbered 0; then the lines. {@link JsonLineRefused} also from next. */
    public static Rows open(Path file, Limits limits) {
        try {
            Set<String> members = new LinkedHashSet<>();
            try (var first = new JsonLines(file, limits)) {
                for (JsonNode object = first.object(); object != null; object = first.object()) {
                    members.addAll(object.propertyNames());
                    first.require(members.size() <= limits.columns(), Reason.TOO_MANY_MEMBERS);
                }
            }
            var lines = new JsonLines(file, limits);
            lines.columns = List.copyOf(members);
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public @Nullable Row next() {
        if (!headed) {
            headed = true;
            return new Row("", 0, columns.stream().map(Value::ofText).toList(), false);
        }
        JsonNode object = object();
        return object == null ? null : new Row("", line, values(object), false);
    }

    private List<Value> values(JsonNode object) {
        List<Value> values = new ArrayList<>(columns.size());
        for (String column : columns) {
            JsonNode value = object.path(column);
            String text = value.isNull() || value.isMissingNode()
                    ? ""
                    : value.isValueNode() ? value.asString() : value.toString();
            require(text.length() <= limits.cellLength(), Reason.LINE_TOO_LONG);
            values.add(Value.ofText(text));
        }
        return values;
    }

    /** The object of the next line that has one; null at the end. */
    private @Nullable JsonNode object() {
        try {
            for (String text = line(); text != null; text = line()) {
                if (!text.isBlank()) {
                    require(++rows <= limits.rows(), Reason.TOO_MANY_LINES);
                    JsonNode object = JSON.readTree(text);
                    require(object.isObject(), Reason.NOT_AN_OBJECT);
                    return object;
                }
            }
            return null;
        } catch (JacksonException e) {
            throw new JsonLineRefused(Reason.NOT_AN_OBJECT, line);
        } catch (CharacterCodingException e) {
            throw new JsonLineRefused(Reason.NOT_UTF_8, line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A line, never more of it in memory than allowed. */
    private @Nullable String line() throws IOException {
        line++;
        var text = new StringBuilder();
        int next = reader.read();
        if (next == BYTE_ORDER_MARK && line == 1) {
            next = reader.read();
        }
        if (next < 0) {
            return null;
        }
        for (; next >= 0 && next != '\n'; next = reader.read()) {
            require(text.length() < LONGEST, Reason.LINE_TOO_LONG);
            text.append((char) next);
        }
        return text.toString();
    }

    private void require(boolean fine, Reason reason) {
        if (!fine) {
            throw new JsonLineRefused(reason, line);
        }
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
