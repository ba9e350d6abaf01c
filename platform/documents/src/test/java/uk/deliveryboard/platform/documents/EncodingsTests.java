package uk.deliveryboard.platform.documents;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** No text comes out otherwise than it was written without somebody being told. */
class EncodingsTests {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final List<Charset> UNICODE = List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE,
            StandardCharsets.UTF_16BE, StandardCharsets.UTF_32LE, StandardCharsets.UTF_32BE);

    @TempDir
    private Path folder;

    static byte[] bytes(Object... parts) {
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

    static Stream<Arguments> wrong() {
        return Stream.of(
                arguments("bytes that Windows-1252 does not have", bytes("a,b\n1,2\n1,", 0x81, "\n"),
                        Refusal.UNKNOWN_ENCODING, 3),
                arguments("the same, far into the file", bytes("a,b\n" + "1,2\n".repeat(100_000), 0x90, ",1\n1,2\n"),
                        Refusal.UNKNOWN_ENCODING, 100_002),
                arguments("lines that end with CR", bytes("a,b\r1,2\r1,", 0x8d, "\r"), Refusal.UNKNOWN_ENCODING, 3),
                arguments("UTF-8 by its mark, Latin-1 in fact", bytes("\ufeffa,b\r\n1,2\r\n1,Zo", 0xeb, "\r\n"),
                        Refusal.UNKNOWN_ENCODING, 3),
                arguments("UTF-8 cut in the middle of a character", bytes("\ufeffa,b\n1,Zo", 0xc3),
                        Refusal.UNKNOWN_ENCODING, 2),
                arguments("UTF-16 with half a pair", bytes("\ufeffa,b\n1,x\n".getBytes(StandardCharsets.UTF_16LE),
                        0x00, 0xd8, 0x41, 0x00), Refusal.UNKNOWN_ENCODING, 3),
                arguments("UTF-16 with half a character",
                        bytes("\ufeffa,b\n1,x\n".getBytes(StandardCharsets.UTF_16BE), 0x00),
                        Refusal.UNKNOWN_ENCODING, 3),
                arguments("UTF-32 beyond the last character",
                        bytes("\ufeffa\n".getBytes(StandardCharsets.UTF_32BE), 0x7f, 0xff, 0xff, 0xff),
                        Refusal.UNKNOWN_ENCODING, 2),
                arguments("UTF-8, then Latin-1", bytes("a,b\n1,Zoë\n2,Zo", 0xeb, "\n"), Refusal.MIXED_ENCODINGS, 3),
                arguments("Latin-1, then UTF-8", bytes("a,b\n1,Zo", 0xeb, "\n2,Zoë\n"), Refusal.MIXED_ENCODINGS, 2),
                arguments("one row of a million from elsewhere",
                        bytes("a,b\n1,Zoë\n" + "1,2\n".repeat(1_000_000) + "1,Zo", 0xeb, "\n"),
                        Refusal.MIXED_ENCODINGS, 1_000_003));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrong")
    void what_cannot_be_read_is_refused_with_its_line(String what, byte[] content, Refusal reason, int line) {
        Path file = TestFiles.save(folder, content);
        DocumentRefused refused = catchThrowableOfType(DocumentRefused.class, () -> TestFiles.rows(file));
        assertThat(refused).as(what).isNotNull();
        assertThat(refused.reason()).isEqualTo(reason);
        assertThat(refused.position()).isEqualTo(new Position("", line, 0));
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 100);
    }

    /** Every encoding gives the same rows; characters across the edges of buffers are among them. */
    @ParameterizedTest
    @MethodSource("seeds")
    void the_same_rows_come_out_of_every_encoding(long seed) {
        var random = new Random(seed);
        List<String> names = new ArrayList<>();
        StringBuilder text = new StringBuilder("name,number\n");
        for (int row = 0; row < (seed % 10 == 0 ? 40_000 : 20); row++) {
            names.add("Demo Pérson " + row + " " + "éŴ€–\ud83d\ude00z".codePoints().limit(1 + random.nextInt(6))
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append));
            text.append(names.getLast()).append(',').append(row).append(random.nextBoolean() ? "\r\n" : "\n");
        }
        for (Charset charset : UNICODE) {
            assertThat(names("\ufeff" + text, charset)).as(charset.name()).isEqualTo(names);
        }
        assertThat(names(text.toString(), StandardCharsets.UTF_8)).isEqualTo(names);
        String windows = text.toString().replace("Ŵ", "W").replace("\ud83d\ude00", "");
        assertThat(names(windows, WINDOWS)).isEqualTo(
                names.stream().map(name -> name.replace("Ŵ", "W").replace("\ud83d\ude00", "")).toList());
    }

    private List<String> names(String text, Charset charset) {
        return TestFiles.rows(TestFiles.save(folder, text.getBytes(charset))).stream().skip(1)
                .map(row -> row.value(0).text()).toList();
    }
}
