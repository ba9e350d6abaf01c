package uk.deliveryboard.training.fileimport.jsonl;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.deliveryboard.platform.documents.Limits;
import uk.deliveryboard.platform.documents.Row;
import uk.deliveryboard.platform.documents.Rows;
import uk.deliveryboard.platform.documents.Value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class JsonLinesTests {

    @TempDir
    private Path folder;

    private Path file(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("rows"), bytes);
    }

    private List<String> read(String text) throws IOException {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private List<String> read(byte[] bytes) throws IOException {
        List<String> all = new ArrayList<>();
        try (Rows rows = JsonLines.open(file(bytes), Limits.STREAMED_ROWS)) {
            for (Row row = rows.next(); row != null; row = rows.next()) {
                all.add(row.number() + ":" + row.values().stream().map(Value::text).collect(Collectors.joining("|")));
            }
        }
        return all;
    }

    @Test
    void members_of_all_lines_are_columns_and_a_line_says_some_of_them() throws IOException {
        assertThat(read("\uFEFF{\"staffRef\":\"E1\",\"day\":\"2026-10-03\"}\r\n\n"
                + "{\"day\":null,\"score\":7.50,\"staffRef\":\"E2\"}\n{\"passed\":true,\"staffRef\":471}"))
                .containsExactly("0:staffRef|day|score|passed", "1:E1|2026-10-03||", "3:E2||7.50|", "4:471|||true");
    }

    @Test
    void what_is_nested_is_its_json_so_that_no_field_takes_it() throws IOException {
        assertThat(read("{\"staffRef\":{\"a\":[1]},\"b\":\"x\\ny\"}")).containsExactly("0:staffRef|b",
                "1:{\"a\":[1]}|x\ny");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', value = {"{\"a\":1}\\n{\"a\":~2 NOT_AN_OBJECT", "{\"a\":1}\\n\\n[1]~3 NOT_AN_OBJECT",
            "{\"a\":1} {\"a\":2}~1 NOT_AN_OBJECT", "{\"a\":1,\"a\":2}~1 NOT_AN_OBJECT", "{\"a\":NaN}~1 NOT_AN_OBJECT",
            "{\"a\":1}\\n7~2 NOT_AN_OBJECT"})
    void what_is_no_object_is_refused_with_its_line(String text, String refused) {
        assertThatThrownBy(() -> read(text.replace("\\n", "\n"))).isInstanceOfSatisfying(JsonLineRefused.class,
                e -> assertThat(e.line() + " " + e.reason()).isEqualTo(refused));
    }

    @Test
    void limits_and_encoding_are_kept() {
        String members = IntStream.rangeClosed(0, Limits.STREAMED_ROWS.columns()).mapToObj(n -> "\"m" + n + "\":1")
                .collect(Collectors.joining(",", "{", "}"));
        assertThatThrownBy(() -> read(members)).hasMessageContaining("more different members");
        assertThatThrownBy(() -> read("{\"a\":\"" + "x".repeat(300_000) + "\"}")).hasMessageContaining("longer");
        assertThatThrownBy(() -> read("{\"a\":\"" + "x".repeat(40_000) + "\"}")).hasMessageContaining("longer");
        assertThatThrownBy(() -> read("{\"a\":\"é\"}".getBytes(StandardCharsets.ISO_8859_1)))
                .hasMessageContaining("UTF-8");
        assertThatThrownBy(() -> JsonLines.open(file("{\"a\":1}\n{\"a\":2}".getBytes(StandardCharsets.UTF_8)),
                Limits.STREAMED_ROWS.withRows(1))).hasMessageContaining("more lines");
    }

    @ParameterizedTest
    @ValueSource(strings = {"staffRef,courseCode\n{", "", "[{\"a\":1}]", "{rtf", "{staffRef,course"})
    void what_does_not_begin_with_an_object_is_something_else(String text) throws IOException {
        assertThat(JsonLines.isOne(file(text.getBytes(StandardCharsets.UTF_8)))).isFalse();
        assertThat(JsonLines.isOne(file("\uFEFF {\"a\":1}".getBytes(StandardCharsets.UTF_8))))
                .isTrue();
    }
}
