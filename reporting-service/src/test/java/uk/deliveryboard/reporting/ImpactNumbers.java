package uk.deliveryboard.reporting;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** What workshops change, worked out from the whole numbers of the CSV as its readers must. */
final class ImpactNumbers {

    private static final Map<String, String> STAGES = Map.of("Answers from 1 to 5 before workshops, added up", "before",
            "Answers from 1 to 5 after workshops, added up", "after",
            "Answers from 1 to 5 three months after workshops, added up", "after three months");

    private ImpactNumbers() {}

    static Map<String, String> ofCsv(String body) {
        Map<String, String> numbers = new TreeMap<>();
        Map<String, NamedCsvRecord> sums = new HashMap<>();
        try (var reader = CsvReader.builder().detectBomHeader(false).ofNamedCsvRecord(body.substring(1))) {
            reader.stream().filter(row -> row.getField("definition").equals("K12")).forEach(row -> {
                String question = "Impact|" + row.getField("name") + "|";
                String stage = STAGES.get(row.getField("measure"));
                if (stage == null) {
                    numbers.put(question + "4 or 5 after", known(row)
                            ? plain(number(row, "numerator").multiply(BigDecimal.valueOf(100))
                                    .divide(number(row, "denominator"), 1, RoundingMode.DOWN))
                            : row.getField("note"));
                } else {
                    sums.put(question + stage, row);
                    numbers.put(question + "People " + stage, known(row)
                            ? row.getField("denominator")
                            : row.getField("note"));
                    numbers.put(question + "Mean " + stage, known(row)
                            ? plain(number(row, "numerator").divide(number(row, "denominator"), 2,
                                    RoundingMode.HALF_UP))
                            : row.getField("note"));
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        sums.forEach((key, row) -> {
            String question = key.substring(0, key.lastIndexOf('|') + 1);
            String stage = key.substring(question.length());
            if (!stage.equals("before")) {
                numbers.put(question + (stage.equals("after") ? "Change" : "Change " + stage),
                        change(row, sums.get(question + "before")));
            }
        });
        return numbers;
    }

    private static String change(NamedCsvRecord after, NamedCsvRecord before) {
        if (!known(after) || !known(before)) {
            return "[c]";
        }
        BigDecimal people = number(after, "denominator").multiply(number(before, "denominator"));
        return plain(number(after, "numerator").multiply(number(before, "denominator"))
                .subtract(number(before, "numerator").multiply(number(after, "denominator")))
                .divide(people, 2, RoundingMode.HALF_UP));
    }

    private static boolean known(NamedCsvRecord row) {
        return row.getField("note").isEmpty();
    }

    private static BigDecimal number(NamedCsvRecord row, String column) {
        return new BigDecimal(row.getField(column));
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
