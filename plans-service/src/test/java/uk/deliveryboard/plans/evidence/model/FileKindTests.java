package uk.deliveryboard.plans.evidence.model;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class FileKindTests {

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            255044462d312e37,   PDF
            89504e470d0a1a0a00, PNG
            ffd8ffe0,           JPEG
            504b0304140000,     OFFICE
            47c3a9,             TEXT
            0a0d09,             TEXT
            4d5a9000,           -
            7f454c46,           -
            ff,                 -
            610062,             -
            """)
    void a_kind_is_told_by_the_first_bytes(String hex, @Nullable FileKind kind) {
        assertThat(FileKind.of(HexFormat.of().parseHex(hex)).orElse(null)).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource({"report.pdf.exe", "MZ is how a program begins, and this is a sentence"})
    void a_text_is_a_text_whatever_it_says(String text) {
        assertThat(FileKind.of(text.getBytes(StandardCharsets.UTF_8))).contains(FileKind.TEXT);
    }
}
