package uk.deliveryboard.training.fileimport.model;

import java.util.regex.Pattern;

/**
 * A cell of a file as it was sent.
 *
 * @param number  whether a spreadsheet holds it as a number
 * @param formula whether a formula stands behind it; the text is then what the spreadsheet last calculated
 * @param error   whether the spreadsheet shows an error in its place
 */
public record Cell(String text, boolean number, boolean formula, boolean error) {

    /** Some programs save 471 as 471.0. */
    private static final Pattern WHOLE = Pattern.compile("-?\\d+\\.0+");

    public static final Cell EMPTY = new Cell("", false, false, false);

    public static Cell of(String text) {
        return text.isEmpty() ? EMPTY : new Cell(text, false, false, false);
    }

    /**
     * What it says, without the wrapping that spreadsheets put around text ({@code ="007"}) and without the mark that
     * our own files put before what a spreadsheet would calculate.
     */
    public String content() {
        String said = text.strip();
        if (number && WHOLE.matcher(said).matches()) {
            return said.substring(0, said.indexOf('.'));
        }
        if (said.length() > 1 && said.charAt(0) == '\'' && isFormulaStart(said.charAt(1))) {
            said = said.substring(1);
        }
        return said.length() > 3 && said.startsWith("=\"") && said.endsWith("\"")
                ? said.substring(2, said.length() - 1).strip()
                : said;
    }

    public boolean isBlank() {
        return content().isEmpty();
    }

    /** Whether a spreadsheet that opened it as CSV would calculate it. */
    public static boolean isFormulaStart(char first) {
        return first == '=' || first == '+' || first == '-' || first == '@' || first == '\t' || first == '\r';
    }
}
