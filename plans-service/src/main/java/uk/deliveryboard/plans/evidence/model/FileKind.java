package uk.deliveryboard.plans.evidence.model;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/** Kinds of file that are taken, told by their first bytes and never by what somebody calls them. */
public enum FileKind {
    PDF("application/pdf", "255044462d"),
    PNG("image/png", "89504e470d0a1a0a"),
    JPEG("image/jpeg", "ffd8ff"),
    /** Word, Excel and OpenDocument files are all of this form. */
    OFFICE("application/zip", "504b0304"),
    TEXT("text/plain;charset=utf-8", "");

    private final String mediaType;
    private final byte[] begin;

    FileKind(String mediaType, String begin) {
        this.mediaType = mediaType;
        this.begin = HexFormat.of().parseHex(begin);
    }

    public String mediaType() {
        return mediaType;
    }

    /** Empty where it is none of them: a program, for instance. */
    public static Optional<FileKind> of(byte[] content) {
        return Arrays.stream(values())
                .filter(kind -> kind == TEXT ? isText(content) : startsWith(content, kind.begin)).findFirst();
    }

    private static boolean startsWith(byte[] content, byte[] begin) {
        return content.length >= begin.length && Arrays.equals(content, 0, begin.length, begin, 0, begin.length);
    }

    /** UTF-8 without control characters but line breaks and tabs. */
    private static boolean isText(byte[] content) {
        try {
            return StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(content)).chars()
                    .noneMatch(each -> Character.isISOControl(each) && each != '\n' && each != '\r' && each != '\t');
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
