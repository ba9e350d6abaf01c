package uk.deliveryboard.reporting.national;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Published totals and shares, from a versioned file. A new publication is a new file, and this names it. */
@Component
public class NationalStatistics {

    public static final String VERSION = "v1";
    public static final String SOURCE = "Home Office, Individuals referred to and supported through the Prevent Programme,"
            + " England and Wales, annual official statistics; file " + VERSION + " of this service";

    private final List<NationalYear> years;

    public NationalStatistics() {
        String file = "/national/prevent-statistics." + VERSION + ".csv";
        try (InputStream in = Objects.requireNonNull(NationalStatistics.class.getResourceAsStream(file), file);
                Reader text = new InputStreamReader(in, StandardCharsets.UTF_8);
                CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(text)) {
            years = rows.stream().map(NationalStatistics::year).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Oldest first, without gaps. */
    public List<NationalYear> years() {
        return years;
    }

    private static NationalYear year(NamedCsvRecord row) {
        return new NationalYear(row.getField("financial_year"), Long.parseLong(row.getField("referrals")),
                number(row, "discussed"), number(row, "adopted"), number(row, "education"), number(row, "police"),
                number(row, "extreme_right_wing_percent"), number(row, "islamist_percent"),
                Optional.of(row.getField("series_break")).filter(text -> !text.isEmpty()));
    }

    private static Optional<Long> number(NamedCsvRecord row, String column) {
        return Optional.of(row.getField(column)).filter(text -> !text.isEmpty()).map(Long::valueOf);
    }
}
