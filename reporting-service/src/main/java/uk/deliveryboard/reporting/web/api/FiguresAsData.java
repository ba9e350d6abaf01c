package uk.deliveryboard.reporting.web.api;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uk.deliveryboard.reporting.dashboard.BoardFigures;
import uk.deliveryboard.reporting.dashboard.model.Agency;
import uk.deliveryboard.reporting.dashboard.table.FigureTable;
import uk.deliveryboard.reporting.web.api.BoardQuarterResponse.TableView;

/** Figures for programs: JSON, CSV, and each number by itself. */
@Component
public class FiguresAsData {

    private final JsonMapper json;

    public FiguresAsData(JsonMapper json) {
        this.json = json;
    }

    public byte[] json(BoardFigures figures) {
        return json.writeValueAsBytes(BoardQuarterMapper.response(figures));
    }

    /** Tables of figures that were kept as JSON; none of a version from before they were in it. */
    public List<FigureTable> tables(byte[] kept) {
        JsonNode tables = json.readTree(kept).at("/tables");
        return tables.valueStream().map(table -> TableViews.table(json.treeToValue(table, TableView.class))).toList();
    }

    /** What a kept version says of itself; its agencies in the order in which its tables have them. */
    public record Head(int version, Instant asAt, LocalDate day, List<Agency> agencies) {}

    public Head head(byte[] kept) {
        JsonNode root = json.readTree(kept);
        return new Head(root.at("/version").asInt(), Instant.parse(root.at("/asAt").asString()),
                LocalDate.parse(root.at("/asAtDay").asString()),
                root.at("/coverage/byAgency").valueStream().map(row -> row.at("/agency"))
                        .map(agency -> new Agency(agency.at("/code").asString(), agency.at("/name").asString()))
                        .toList());
    }

    public List<TableView> views(List<FigureTable> tables) {
        return tables.stream().map(TableViews::view).toList();
    }

    /** Text that begins like a formula is made harmless. */
    public static String guarded(String text) {
        return FiguresCsv.guarded(text);
    }

    public byte[] csv(BoardFigures figures) {
        return FiguresCsv.of(figures);
    }

    /** Every number of the CSV by definition, measure, code and column, as it is written there. */
    public SortedMap<String, String> numbers(BoardFigures figures) {
        SortedMap<String, String> numbers = new TreeMap<>();
        String text = new String(FiguresCsv.of(figures), StandardCharsets.UTF_8).substring(1);
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(text)) {
            rows.forEach(row -> {
                String key = row.getField("definition") + "|" + row.getField("measure") + "|" + row.getField("name")
                        + "|";
                numbers.put(key + "numerator", number(row, "numerator"));
                numbers.put(key + "denominator", number(row, "denominator"));
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return numbers;
    }

    private static String number(NamedCsvRecord row, String column) {
        String number = row.getField(column);
        return number.isEmpty() ? row.getField("note") : number;
    }
}
