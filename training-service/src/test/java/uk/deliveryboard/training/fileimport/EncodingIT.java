package uk.deliveryboard.training.fileimport;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import uk.deliveryboard.events.EventCatalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** A file in any encoding, from the upload to what is stored and what is given back. */
class EncodingIT extends ImportTest {

    private static final String HEAD = "staffRef,courseCode,completedOn,note\n";

    @ParameterizedTest(name = "{0}, marked: {1}")
    @CsvSource({"UTF-8,true", "UTF-8,false", "UTF-16LE,true", "UTF-16LE,false", "UTF-16BE,true", "UTF-16BE,false",
            "UTF-32LE,true", "UTF-32BE,true", "windows-1252,false", "ISO-8859-1,false"})
    void what_was_written_in_any_encoding_is_stored_and_given_back_as_it_was_meant(String charset, boolean marked) {
        String note = charset.equals("ISO-8859-1") ? "Zoë £5" : "Zoë – €5";
        String file = (marked ? "\ufeff" : "") + HEAD + "E1,%1$s,2026-10-03,%2$s\nE2,%1$s,soon,%2$s\n".formatted(wrap,
                note);

        JsonNode seen = finished(send("", file.getBytes(Charset.forName(charset))));

        assertThat(counts(seen)).containsExactly(2L, 1L, 0L, 1L);
        assertThat(text(agency, "select completed_on::text from training_record")).isEqualTo("2026-10-03");
        assertThat(refused(seen)).startsWith("\ufeff").contains("E2," + wrap + ",soon," + note)
                .contains("day-unreadable");
    }

    static Stream<Arguments> wrong() {
        return Stream.of(
                arguments("a byte that Windows-1252 does not have", bytes(HEAD + "E1,X,2026-10-03,Zo", 0x81, "\n"),
                        "document-unknown-encoding", "(row 2)"),
                arguments("Latin-1 below the mark of UTF-8",
                        bytes("\ufeff" + HEAD + "E1,X,2026-10-03,a\nE2,X,2026-10-03,Zo", 0xeb, "\n"),
                        "document-unknown-encoding", "(row 3)"),
                arguments("UTF-16 that ends within a character",
                        bytes(("\ufeff" + HEAD).getBytes(StandardCharsets.UTF_16LE), 0x45),
                        "document-unknown-encoding", "(row 2)"),
                arguments("a row of Latin-1 among UTF-8",
                        bytes(HEAD + "E1,X,2026-10-03,Zoë\nE2,X,2026-10-03,Zo", 0xeb, "\n"),
                        "document-mixed-encodings", "(row 3)"),
                arguments("a row of UTF-8 among Windows-1252",
                        bytes(HEAD + "E1,X,2026-10-03,Zo", 0xeb, "\nE2,X,2026-10-03,Zoë\n"),
                        "document-mixed-encodings", "(row 2)"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrong")
    void what_cannot_be_read_is_refused_with_its_row_and_the_reason_and_leaves_nothing(String name, byte[] file,
            String code, String place) {
        var answer = send("", file);

        assertThat(answer).as(name).hasStatus(422);
        JsonNode problem = body(answer);
        assertThat(problem.at("/code").asString()).isEqualTo("file-refused");
        assertThat(problem.at("/errors/0/code").asString()).isEqualTo(code);
        assertThat(problem.at("/errors/0/message").asString()).contains("save ", "UTF-8").endsWith(place)
                .doesNotContain("Zo");
        assertThat(count(agency, "select count(*) from training_import")).isZero();
        assertThat(events(agency, EventCatalogue.COMPLETION_RECORDED)).isEmpty();
    }

    private static byte[] bytes(Object... parts) {
        var all = new ByteArrayOutputStream();
        for (Object part : parts) {
            switch (part) {
                case Integer single -> all.write(single);
                case byte[] some -> all.writeBytes(some);
                default -> all.writeBytes(part.toString().getBytes(StandardCharsets.UTF_8));
            }
        }
        return all.toByteArray();
    }
}
