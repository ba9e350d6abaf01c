package uk.deliveryboard.platform.documents;

/**
 * How much a document may ask of us. All numbers are largest allowed values.
 *
 * @param fileBytes        size of the file as sent
 * @param parts            entries of a zipped document
 * @param expandedBytes    size of all parts together once inflated
 * @param compressionRatio inflated to compressed size of one part, looked at from 1 MiB inflated
 * @param nesting          depth of elements of an XML part
 * @param rows             rows with content, all tables together
 * @param columns          columns of one table
 * @param cells            cells with content, all tables together
 * @param cellLength       characters of one cell or paragraph
 * @param characters       of all text together, where a document is held as a whole
 */
public record Limits(long fileBytes, int parts, long expandedBytes, int compressionRatio, int nesting, long rows,
        int columns, long cells, int cellLength, long characters) {

    private static final long MIB = 1024 * 1024;

    /** For a document that is read as a whole and shown to a person: some 60 MiB of memory at most. */
    public static final Limits WHOLE_DOCUMENT = new Limits(20 * MIB, 2_000, 200 * MIB, 300, 150, 20_000, 200, 200_000,
            32_767, 4_000_000);

    /** For rows that stream past, one at a time: a million people on a list. */
    public static final Limits STREAMED_ROWS = new Limits(200 * MIB, 2_000, 2_000 * MIB, 300, 150, 1_048_576, 200,
            64_000_000, 32_767, Long.MAX_VALUE);

    public Limits withRows(long most) {
        return new Limits(fileBytes, parts, expandedBytes, compressionRatio, nesting, most, columns, cells, cellLength,
                characters);
    }

    public Limits withFileBytes(long most) {
        return new Limits(most, parts, expandedBytes, compressionRatio, nesting, rows, columns, cells, cellLength,
                characters);
    }
}
