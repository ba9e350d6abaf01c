package uk.deliveryboard.platform.documents.csv;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import uk.deliveryboard.platform.documents.DocumentRefused;
import uk.deliveryboard.platform.documents.Position;
import uk.deliveryboard.platform.documents.Refusal;

/**
 * A file of text and its encoding: what a byte order mark says, else UTF-16 where every other byte is zero, else UTF-8
 * where all of it is UTF-8, else Windows-1252, of which ISO-8859-1 is a part. All of it is in this encoding: a text that
 * is not is refused with its first line that cannot be read, and so is one of which a part is UTF-8 and a part is not,
 * since whichever were chosen, names would come out wrong and nobody would be told.
 */
record Text(Path file, Charset charset, int markLength) {

    private static final int SAMPLE = 64 * 1024;
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final int[] MARK_OF_UTF_32_LITTLE = {0xFF, 0xFE, 0, 0};
    private static final int[] MARK_OF_UTF_32_BIG = {0, 0, 0xFE, 0xFF};

    static Text of(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] sample = in.readNBytes(SAMPLE);
            if (startsWith(sample, 0xEF, 0xBB, 0xBF)) {
                return readable(file, StandardCharsets.UTF_8, 3);
            }
            if (startsWith(sample, MARK_OF_UTF_32_LITTLE)) {
                return readable(file, StandardCharsets.UTF_32LE, 4);
            }
            if (startsWith(sample, MARK_OF_UTF_32_BIG)) {
                return readable(file, StandardCharsets.UTF_32BE, 4);
            }
            if (startsWith(sample, 0xFF, 0xFE)) {
                return readable(file, StandardCharsets.UTF_16LE, 2);
            }
            if (startsWith(sample, 0xFE, 0xFF)) {
                return readable(file, StandardCharsets.UTF_16BE, 2);
            }
            int even = zeros(sample, 0);
            int odd = zeros(sample, 1);
            if (odd > sample.length / 4 && even == 0) {
                return readable(file, StandardCharsets.UTF_16LE, 0);
            }
            if (even > sample.length / 4 && odd == 0) {
                return readable(file, StandardCharsets.UTF_16BE, 0);
            }
            return unmarked(file, sample);
        } catch (IOException e) {
            throw new DocumentRefused(Refusal.DAMAGED);
        }
    }

    private static Text unmarked(Path file, byte[] sample) throws IOException {
        int control = 0;
        for (byte each : sample) {
            if (each >= 0 && each < 0x20 && each != '\t' && each != '\r' && each != '\n') {
                control++;
            }
        }
        if (control * 50L > sample.length) {
            throw new DocumentRefused(Refusal.NOT_A_DOCUMENT);
        }
        Decoding utf8 = decoding(file, StandardCharsets.UTF_8, 0);
        if (utf8.unreadable() == 0) {
            return new Text(file, StandardCharsets.UTF_8, 0);
        }
        if (utf8.beyondAscii()) {
            throw new DocumentRefused(Refusal.MIXED_ENCODINGS, new Position("", utf8.unreadable(), 0));
        }
        return readable(file, WINDOWS, 0);
    }

    private static Text readable(Path file, Charset charset, int markLength) throws IOException {
        long unreadable = decoding(file, charset, markLength).unreadable();
        if (unreadable > 0) {
            throw new DocumentRefused(Refusal.UNKNOWN_ENCODING, new Position("", unreadable, 0));
        }
        return new Text(file, charset, markLength);
    }

    private static Decoding decoding(Path file, Charset charset, int markLength) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            in.skipNBytes(markLength);
            return Decoding.of(in, charset);
        }
    }

    /** Fails on bytes that the encoding does not have, rather than put question marks in their place. */
    Reader reader() throws IOException {
        InputStream in = Files.newInputStream(file);
        in.skipNBytes(markLength);
        return new BufferedReader(new InputStreamReader(in, charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT)), SAMPLE);
    }

    private static int zeros(byte[] bytes, int from) {
        int zeros = 0;
        for (int index = from; index < bytes.length; index += 2) {
            zeros += bytes[index] == 0 ? 1 : 0;
        }
        return zeros;
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        for (int index = 0; index < mark.length; index++) {
            if (bytes.length <= index || (bytes[index] & 0xff) != mark[index]) {
                return false;
            }
        }
        return true;
    }
}
