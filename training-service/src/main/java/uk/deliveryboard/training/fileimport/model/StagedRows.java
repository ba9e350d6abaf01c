package uk.deliveryboard.training.fileimport.model;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/** Writes a piece of a file small enough to be kept until it is worked off. */
public final class StagedRows {

    private static final int NUMBER = 1;
    private static final int FORMULA = 2;
    private static final int ERROR = 4;

    private StagedRows() {}

    public static byte[] pack(List<StagedRow> rows) {
        var deflater = new Deflater(Deflater.BEST_SPEED);
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(new DeflaterOutputStream(bytes, deflater, 8192))) {
            out.writeInt(rows.size());
            for (StagedRow row : rows) {
                out.writeLong(row.number());
                out.writeInt(row.cells().size());
                for (Cell cell : row.cells()) {
                    write(out, cell);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            deflater.end();
        }
        return bytes.toByteArray();
    }

    public static List<StagedRow> unpack(byte[] packed) {
        try (var in = new DataInputStream(new InflaterInputStream(new ByteArrayInputStream(packed)))) {
            int count = in.readInt();
            List<StagedRow> rows = new ArrayList<>(count);
            for (int row = 0; row < count; row++) {
                long number = in.readLong();
                int size = in.readInt();
                List<Cell> cells = new ArrayList<>(size);
                for (int cell = 0; cell < size; cell++) {
                    cells.add(read(in));
                }
                rows.add(new StagedRow(number, cells));
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(DataOutputStream out, Cell cell) throws IOException {
        byte[] text = cell.text().getBytes(StandardCharsets.UTF_8);
        out.writeByte((cell.number() ? NUMBER : 0) | (cell.formula() ? FORMULA : 0) | (cell.error() ? ERROR : 0));
        out.writeInt(text.length);
        out.write(text);
    }

    private static Cell read(DataInputStream in) throws IOException {
        int marks = in.readByte();
        String text = new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
        return new Cell(text, (marks & NUMBER) != 0, (marks & FORMULA) != 0, (marks & ERROR) != 0);
    }
}
