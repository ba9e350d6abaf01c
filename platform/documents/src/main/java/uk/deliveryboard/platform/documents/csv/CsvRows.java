package uk.deliveryboard.platform.documents.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.deliveryboard.platform.documents.DocumentRefused;
import uk.deliveryboard.platform.documents.Limits;
import uk.deliveryboard.platform.documents.Position;
import uk.deliveryboard.platform.documents.Refusal;
import uk.deliveryboard.platform.documents.Row;
import uk.deliveryboard.platform.documents.Rows;
import uk.deliveryboard.platform.documents.Value;

/** Rows of a CSV file (RFC 4180). Quoted cells may hold delimiters and line breaks. A NUL stays in its cell. */
public final class CsvRows implements Rows {

    private static final int FIELDS_READ_AT_MOST = 20_000;

    private final CsvReader<CsvRecord> reader;
    private final Iterator<CsvRecord> records;
    private final Limits limits;
    private final int linesBefore;
    private long rows;
    private int expected = -1;
    private long line;

    private CsvRows(CsvReader<CsvRecord> reader, int linesBefore, Limits limits) {
        this.reader = reader;
        this.records = reader.iterator();
        this.linesBefore = linesBefore;
        this.limits = limits;
    }

    public static CsvRows open(Path file, Limits limits) {
        Text text = Text.of(file);
        try {
            Delimiter delimiter = Delimiter.of(text);
            BufferedReader in = (BufferedReader) text.reader();
            if (delimiter.declared()) {
                in.readLine();
            }
            var handler = CsvRecordHandler.builder().maxFields(FIELDS_READ_AT_MOST).maxFieldSize(limits.cellLength())
                    .maxRecordSize(Math.max(limits.cellLength() * 8, FIELDS_READ_AT_MOST)).build();
            CsvReader<CsvRecord> reader = CsvReader.builder().fieldSeparator(delimiter.value())
                    .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .missingFieldStrategy(FieldMismatchStrategy.IGNORE).allowUnclosedQuote(false).skipEmptyLines(true)
                    .build(handler, in);
            return new CsvRows(reader, delimiter.declared() ? 1 : 0, limits);
        } catch (CharacterCodingException e) {
            throw new DocumentRefused(Refusal.UNKNOWN_ENCODING);
        } catch (IOException e) {
            throw new DocumentRefused(Refusal.DAMAGED);
        }
    }

    @Override
    public @Nullable Row next() {
        try {
            while (records.hasNext()) {
                CsvRecord record = records.next();
                line = record.getStartingLineNumber() + linesBefore;
                Row row = row(record);
                if (!row.values().isEmpty()) {
                    return row;
                }
            }
            return null;
        } catch (CsvParseException e) {
            throw new DocumentRefused(Refusal.BROKEN_QUOTES, new Position("", line + 1, 0));
        } catch (UncheckedIOException e) {
            throw new DocumentRefused(e.getCause() instanceof CharacterCodingException
                    ? Refusal.UNKNOWN_ENCODING
                    : Refusal.DAMAGED, new Position("", line + 1, 0));
        }
    }

    private Row row(CsvRecord record) {
        if (record.getFieldCount() > limits.columns()) {
            throw new DocumentRefused(Refusal.TOO_MANY_COLUMNS, new Position("", line, limits.columns() + 1));
        }
        List<Value> values = new ArrayList<>(record.getFieldCount());
        int last = 0;
        for (String field : record.getFields()) {
            values.add(Value.ofText(field));
            last = field.isEmpty() ? last : values.size();
        }
        if (last > 0 && ++rows > limits.rows()) {
            throw new DocumentRefused(Refusal.TOO_MANY_ROWS, new Position("", line, 0));
        }
        if (expected < 0 && last > 0) {
            expected = record.getFieldCount();
        }
        return new Row("", line, values.subList(0, last), record.getFieldCount() != expected);
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException e) {
            throw new DocumentRefused(Refusal.DAMAGED);
        }
    }
}
