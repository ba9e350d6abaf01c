package uk.deliveryboard.platform.documents.csv;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;

/**
 * What comes out when a text is read in an encoding.
 *
 * @param unreadable  line, from 1, of the first bytes that the encoding does not have; 0 where it has all of them
 * @param beyondAscii whether any character that it does have is more than ASCII
 */
record Decoding(long unreadable, boolean beyondAscii) {

    private static final int BUFFER = 64 * 1024;
    private static final int LAST_OF_ASCII = 0x7f;

    /** Goes through the whole text and keeps nothing of it. */
    static Decoding of(InputStream text, Charset charset) throws IOException {
        return new Pass(charset).over(text);
    }

    private static final class Pass {

        private final CharsetDecoder decoder;
        private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER);
        private final CharBuffer characters = CharBuffer.allocate(BUFFER);
        private long line = 1;
        private long unreadable;
        private boolean beyondAscii;
        private char last;

        Pass(Charset charset) {
            decoder = charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT);
        }

        Decoding over(InputStream text) throws IOException {
            int read = 0;
            while (read >= 0) {
                read = text.read(bytes.array(), bytes.position(), bytes.remaining());
                bytes.position(bytes.position() + Math.max(read, 0)).flip();
                decode(read < 0);
                bytes.compact();
            }
            return new Decoding(unreadable, beyondAscii);
        }

        private void decode(boolean end) {
            for (CoderResult result = decoder.decode(bytes, characters, end);; result = decoder.decode(bytes,
                    characters, end)) {
                characters.flip();
                characters.chars().forEach(this::passed);
                characters.clear();
                if (result.isUnderflow()) {
                    return;
                }
                if (result.isError()) {
                    unreadable = unreadable == 0 ? line : unreadable;
                    bytes.position(bytes.position() + result.length());
                }
            }
        }

        /** A line ends with CR, LF, or both. */
        private void passed(int character) {
            if (character == '\r' || character == '\n' && last != '\r') {
                line++;
            }
            beyondAscii |= character > LAST_OF_ASCII;
            last = (char) character;
        }
    }
}
