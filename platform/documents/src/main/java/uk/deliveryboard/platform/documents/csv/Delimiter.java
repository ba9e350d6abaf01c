package uk.deliveryboard.platform.documents.csv;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;

/**
 * What separates the cells: the candidate that most records of the sample have the same number of, outside quotes. A
 * first line {@code sep=;}, which Excel writes, decides by itself.
 *
 * @param declared whether such a line says so, and is none of the rows
 */
record Delimiter(char value, boolean declared) {

    private static final String CANDIDATES = ",;\t|";
    private static final int RECORDS = 50;
    private static final int CHARACTERS = 256 * 1024;

    static Delimiter of(Text text) throws IOException {
        try (Reader in = text.reader(); BufferedReader reader = new BufferedReader(in)) {
            char[] sample = new char[CHARACTERS];
            int length = 0;
            int read = 0;
            while (length < sample.length && (read = reader.read(sample, length, sample.length - length)) >= 0) {
                length += read;
            }
            return of(new String(sample, 0, length));
        }
    }

    static Delimiter of(String sample) {
        if (sample.length() >= 5 && sample.regionMatches(true, 0, "sep=", 0, 4)
                && (sample.length() == 5 || sample.charAt(5) == '\r' || sample.charAt(5) == '\n')) {
            return new Delimiter(sample.charAt(4), true);
        }
        List<int[]> counts = countsByRecord(sample);
        char best = CANDIDATES.charAt(0);
        double bestScore = 0;
        for (int candidate = 0; candidate < CANDIDATES.length(); candidate++) {
            double score = score(counts, candidate);
            if (score > bestScore) {
                bestScore = score;
                best = CANDIDATES.charAt(candidate);
            }
        }
        return new Delimiter(best, false);
    }

    /** The share of records that have as many as the first one, and, less weighty, how many it has. */
    private static double score(List<int[]> counts, int candidate) {
        int first = counts.getFirst()[candidate];
        if (first == 0) {
            return 0;
        }
        long alike = counts.stream().filter(record -> record[candidate] == first).count();
        return (double) alike / counts.size() + Math.min(first, 50) / 100.0;
    }

    private static List<int[]> countsByRecord(String sample) {
        List<int[]> records = new ArrayList<>();
        int[] record = new int[CANDIDATES.length()];
        boolean quoted = false;
        boolean blank = true;
        for (int index = 0; index < sample.length() && records.size() < RECORDS; index++) {
            char each = sample.charAt(index);
            if (each == '"') {
                quoted = !quoted;
            } else if (!quoted && (each == '\n' || each == '\r')) {
                if (!blank) {
                    records.add(record);
                }
                record = new int[CANDIDATES.length()];
                blank = true;
                continue;
            } else if (!quoted && CANDIDATES.indexOf(each) >= 0) {
                record[CANDIDATES.indexOf(each)]++;
            }
            blank = false;
        }
        if (!blank || records.isEmpty()) {
            records.add(record);
        }
        return records;
    }
}
