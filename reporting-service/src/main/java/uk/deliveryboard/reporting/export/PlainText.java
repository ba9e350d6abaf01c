package uk.deliveryboard.reporting.export;

/** Text of a file: XML has no place for some characters, spreadsheets none for a long text. */
public final class PlainText {

    /** Characters in a cell of a spreadsheet program. */
    static final int MOST = 32_767;

    private static final int REPLACEMENT = 0xFFFD;

    private PlainText() {}

    /** White space runs together as it does on the page; what XML cannot hold is replaced. */
    public static String of(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        boolean space = false;
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            int character = text.codePointAt(at);
            if (character == ' ' || character >= '\t' && character <= '\r') {
                space = !plain.isEmpty();
                continue;
            }
            if (space) {
                plain.append(' ');
                space = false;
            }
            plain.appendCodePoint(isOfXml(character) ? character : REPLACEMENT);
        }
        return plain.length() > MOST ? plain.substring(0, whole(plain, MOST - 1)) + "…" : plain.toString();
    }

    private static boolean isOfXml(int character) {
        return character >= 0x20 && character <= 0xD7FF || character >= 0xE000 && character <= 0xFFFD
                || character >= 0x10000;
    }

    private static int whole(StringBuilder text, int end) {
        return Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end;
    }
}
