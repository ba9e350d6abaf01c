package uk.deliveryboard.training.fileimport.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How the columns of a file are understood.
 *
 * @param columns names of all its columns, in their order
 * @param fields   positions of the columns that say something, from 0, the surest first
 * @param returned whether it is a file of refused rows that comes back, with our columns after those of the sender
 */
public record Layout(Dialect dialect, List<String> columns, Map<Field, List<Integer>> fields, boolean returned) {

    /** What our own files of refused rows have beside the columns of the sender. */
    public static final List<String> ADDED = List.of("row", "column", "code", "message", "hint");

    public Layout {
        columns = List.copyOf(columns);
        fields = Map.copyOf(fields);
    }

    /** @return empty where these cells are no header of such a file */
    public static Optional<Layout> of(ImportKind kind, List<Cell> header, Profile profile) {
        List<String> all = header.stream().map(Cell::content).toList();
        int own = all.size() - ADDED.size();
        boolean returned = own > 0 && all.subList(own, all.size()).equals(ADDED);
        List<String> columns = returned ? all.subList(0, own) : all;
        Map<Field, List<Integer>> fields = new EnumMap<>(Field.class);
        for (Field field : Field.values()) {
            if (kind.has(field)) {
                List<Integer> found = columns(field, columns, profile);
                if (!found.isEmpty()) {
                    fields.put(field, found);
                }
            }
        }
        boolean told = profile.columns().values().stream().anyMatch(columns::contains);
        return fields.keySet().containsAll(kind.needed())
                ? Optional.of(new Layout(told ? Dialect.SAVED_PROFILE : Dialect.of(columns), columns, fields, returned))
                : Optional.empty();
    }

    /** The cells of the sender: what our own columns said of a row that comes back is no longer so. */
    public List<Cell> original(List<Cell> cells) {
        return returned && cells.size() > columns.size() ? cells.subList(0, columns.size()) : cells;
    }

    private static List<Integer> columns(Field field, List<String> columns, Profile profile) {
        String told = profile.columns().get(field);
        if (told != null) {
            int position = columns.indexOf(told);
            return position < 0 ? List.of() : List.of(position);
        }
        List<Integer> found = new ArrayList<>();
        for (int column = 0; column < columns.size(); column++) {
            if (field.rank(columns.get(column)) >= 0) {
                found.add(column);
            }
        }
        found.sort(Comparator.comparing(column -> field.rank(columns.get(column))));
        return found;
    }

    /** Where the row says it: the first of the field's columns that is filled in, or the surest; -1 without a column. */
    public int column(Field field, StagedRow row) {
        List<Integer> candidates = fields.getOrDefault(field, List.of());
        return candidates.stream().filter(column -> !row.cell(column).isBlank()).findFirst()
                .orElse(candidates.isEmpty() ? -1 : candidates.getFirst());
    }

    /** @return an empty cell where the row does not say it */
    public Cell cell(Field field, StagedRow row) {
        int column = column(field, row);
        return column < 0 ? Cell.EMPTY : row.cell(column);
    }

    public String name(Field field, StagedRow row) {
        int column = column(field, row);
        return column < 0 ? "" : columns.get(column);
    }
}
