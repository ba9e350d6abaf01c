package uk.deliveryboard.plans.directory.model.load;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import uk.deliveryboard.plans.model.Refusal;

/** The first row of a file: which column is where. */
public final class Header {

    /** Columns that a file of rows given back has besides those of its sender; they are not read. */
    static final List<String> ADDED = List.of("refusedRow", "refusedColumn", "refusedCode", "refusedMessage");

    /** What a first row is. */
    public sealed interface Reading {

        record Understood(Header header) implements Reading {}

        record NotUnderstood(List<Refusal> refusals) implements Reading {}
    }

    private final List<String> titles;
    private final Map<Column, Integer> places;

    private Header(List<String> titles, Map<Column, Integer> places) {
        this.titles = List.copyOf(titles);
        this.places = Map.copyOf(places);
    }

    public static Reading read(List<String> cells) {
        Map<Column, Integer> places = new HashMap<>();
        List<Refusal> refusals = new ArrayList<>();
        for (int at = 0; at < cells.size(); at++) {
            Column column = Column.headed(cells.get(at)).orElse(null);
            if (column != null && places.putIfAbsent(column, at) != null) {
                refusals.add(
                        new Refusal("/file", "column-repeated", "the column " + column.title() + " is there twice"));
            }
        }
        Arrays.stream(Column.EntryPart.values())
                .filter(part -> part.needed && !places.containsKey(new Column.Part(part)))
                .map(part -> new Refusal("/file", "column-missing", "the column " + part.title + " is needed"))
                .forEach(refusals::add);
        return refusals.isEmpty()
                ? new Reading.Understood(new Header(cells, places))
                : new Reading.NotUnderstood(List.copyOf(refusals));
    }

    /** Numbers of the columns that nothing is read from, from 1; what they are called is not repeated. */
    public List<Integer> unread() {
        List<Integer> unread = new ArrayList<>();
        for (int at = 0; at < titles.size(); at++) {
            if (!places.containsValue(at) && !ADDED.contains(titles.get(at))) {
                unread.add(at + 1);
            }
        }
        return unread;
    }

    int width() {
        return titles.size();
    }

    /** What the row has in a column, without the blanks around it and the mark of {@link #csv}; empty without one. */
    String text(Column column, FileRow row) {
        Integer place = places.get(column);
        String text = place == null ? "" : row.cell(place).strip();
        return text.length() > 1 && text.charAt(0) == '\'' && startsFormula(text.charAt(1)) ? text.substring(1) : text;
    }

    /**
     * The rows that are given back as CSV: the columns of the sender with what was in them, and why. Mended, it can be
     * sent as it is. Nothing in it makes a spreadsheet calculate.
     */
    public String csv(List<RefusedRow> refused) {
        List<Integer> own = new ArrayList<>();
        for (int at = 0; at < titles.size(); at++) {
            if (!ADDED.contains(titles.get(at))) {
                own.add(at);
            }
        }
        StringBuilder csv = new StringBuilder("\ufeff");
        line(csv, own.stream().map(titles::get).toList(), ADDED);
        for (RefusedRow each : refused) {
            List<RowFault> faults = each.faults();
            line(csv, own.stream().map(at -> each.row().cell(at)).toList(), List.of(
                    String.valueOf(each.row().number()),
                    faults.stream().map(RowFault::column).collect(Collectors.joining("; ")),
                    faults.stream().map(RowFault::code).collect(Collectors.joining("; ")),
                    faults.stream().map(RowFault::message).collect(Collectors.joining("; "))));
        }
        return csv.toString();
    }

    private static void line(StringBuilder csv, List<String> own, List<String> added) {
        List<String> cells = new ArrayList<>(own);
        cells.addAll(added);
        csv.append(cells.stream().map(Header::quoted).collect(Collectors.joining(","))).append("\r\n");
    }

    private static String quoted(String text) {
        String safe = !text.isEmpty() && startsFormula(text.charAt(0)) ? "'" + text : text;
        return safe.chars().anyMatch(each -> each == ',' || each == '"' || each == '\n' || each == '\r')
                ? '"' + safe.replace("\"", "\"\"") + '"'
                : safe;
    }

    private static boolean startsFormula(char first) {
        return "=+-@\t\r".indexOf(first) >= 0;
    }
}
