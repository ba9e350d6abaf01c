package uk.deliveryboard.plans.directory.model.load;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import uk.deliveryboard.plans.directory.model.Agency;
import uk.deliveryboard.plans.directory.model.AgencyType;
import uk.deliveryboard.plans.directory.model.Identifier;
import uk.deliveryboard.plans.directory.model.Sector;
import uk.deliveryboard.plans.directory.model.load.Column.EntryPart;

/** Reads the entry that a row is to become. Rows say no more and no less than a request for one agency does. */
public final class AgencyRows {

    /** What a row says. */
    public sealed interface Reading {

        record Entry(Agency agency) implements Reading {}

        record Refused(List<RowFault> faults) implements Reading {}
    }

    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern NO_TEXT = Pattern.compile("[\\p{Cc}\\p{Cs}&&[^\\t\\n\\r]]");
    private static final int LONGEST_SLUG = 64;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_IDENTIFIER = 40;
    private static final int MOST_BOARDS = 20;
    private static final Set<String> YES = Set.of("yes", "y", "true");
    private static final Set<String> NO = Set.of("no", "n", "false");
    /** As this country writes days; 2026-04-01 is taken too. */
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d/M/uuuu", Locale.UK)
            .withResolverStyle(ResolverStyle.STRICT);

    private final Header header;

    public AgencyRows(Header header) {
        this.header = header;
    }

    /** @param id of the agency, should it be entered */
    public Reading read(FileRow row, UUID id) {
        List<RowFault> faults = new ArrayList<>();
        if (row.formula()) {
            faults.add(new RowFault("", "formula", "has a formula: send what it comes to"));
        }
        if (row.cells().size() > header.width()) {
            faults.add(new RowFault("", "cells-without-column", "has more cells than the header has columns"));
        }
        String code = slug(EntryPart.CODE, text(EntryPart.CODE, row), faults);
        String name = name(row, faults);
        AgencyType type = oneOf(AgencyType.values(), EntryPart.TYPE, row, faults);
        Sector sector = oneOf(Sector.values(), EntryPart.SECTOR, row, faults);
        boolean specified = yes(row, faults);
        String parent = text(EntryPart.PARENT, row);
        String above = parent.isEmpty() ? null : slug(EntryPart.PARENT, parent, faults);
        List<String> boards = boards(row, faults);
        List<Identifier> identifiers = identifiers(row, faults);
        LocalDate activeFrom = day(row, faults);
        return faults.isEmpty() && type != null && activeFrom != null
                ? new Reading.Entry(new Agency(id, code, name, type, sector, specified, above, boards, identifiers,
                        activeFrom, activeFrom, null, 1))
                : new Reading.Refused(List.copyOf(faults));
    }

    private String text(EntryPart part, FileRow row) {
        return header.text(new Column.Part(part), row);
    }

    private static String slug(EntryPart part, String text, List<RowFault> faults) {
        if (text.isEmpty()) {
            faults.add(missing(part));
        } else if (text.length() > LONGEST_SLUG || !SLUG.matcher(text).matches()) {
            faults.add(new RowFault(part.title, "not-a-code",
                    "must be lower-case words joined by hyphens, at most 64 characters"));
        }
        return text;
    }

    private String name(FileRow row, List<RowFault> faults) {
        String name = text(EntryPart.NAME, row);
        if (name.isEmpty()) {
            faults.add(missing(EntryPart.NAME));
        } else if (name.codePointCount(0, name.length()) > LONGEST_NAME || NO_TEXT.matcher(name).find()) {
            faults.add(new RowFault(EntryPart.NAME.title, "not-a-name",
                    "must be text of 1 to 200 characters without control characters"));
        }
        return name;
    }

    private <E extends Enum<E>> @Nullable E oneOf(E[] values, EntryPart part, FileRow row, List<RowFault> faults) {
        String text = text(part, row);
        if (text.isEmpty()) {
            if (part.needed) {
                faults.add(missing(part));
            }
            return null;
        }
        for (E each : values) {
            if (Column.plain(each.name()).equals(Column.plain(text))) {
                return each;
            }
        }
        faults.add(new RowFault(part.title, "not-one-of", "must be one of " + Arrays.toString(values)));
        return null;
    }

    private boolean yes(FileRow row, List<RowFault> faults) {
        String text = text(EntryPart.SPECIFIED_AUTHORITY, row).toLowerCase(Locale.ROOT);
        if (text.isEmpty()) {
            faults.add(missing(EntryPart.SPECIFIED_AUTHORITY));
        } else if (!YES.contains(text) && !NO.contains(text)) {
            faults.add(new RowFault(EntryPart.SPECIFIED_AUTHORITY.title, "not-yes-or-no", "must be yes or no"));
        }
        return YES.contains(text);
    }

    /** Several are parted by semicolons. */
    private List<String> boards(FileRow row, List<RowFault> faults) {
        List<String> boards = Arrays.stream(text(EntryPart.BOARDS, row).split(";", -1)).map(String::strip)
                .filter(each -> !each.isEmpty()).toList();
        if (boards.size() > MOST_BOARDS) {
            faults.add(new RowFault(EntryPart.BOARDS.title, "too-many", "must be at most 20"));
            return List.of();
        }
        boards.forEach(each -> slug(EntryPart.BOARDS, each, faults));
        return boards;
    }

    private List<Identifier> identifiers(FileRow row, List<RowFault> faults) {
        List<Identifier> identifiers = new ArrayList<>();
        for (Column column : Column.ALL) {
            if (column instanceof Column.Register(var scheme)) {
                String value = header.text(column, row);
                if (value.length() > LONGEST_IDENTIFIER || (!value.isEmpty() && !scheme.accepts(value))) {
                    faults.add(new RowFault(scheme.name(), "identifier-malformed",
                            "a " + scheme + " is " + scheme.description()));
                } else if (!value.isEmpty()) {
                    identifiers.add(new Identifier(scheme, value));
                }
            }
        }
        return identifiers;
    }

    private @Nullable LocalDate day(FileRow row, List<RowFault> faults) {
        String text = text(EntryPart.ACTIVE_FROM, row);
        if (text.isEmpty()) {
            faults.add(missing(EntryPart.ACTIVE_FROM));
            return null;
        }
        try {
            LocalDate day = text.contains("/") ? LocalDate.parse(text, DAY) : LocalDate.parse(text);
            if (day.getYear() >= 1800 && day.getYear() < 2100) {
                return day;
            }
        } catch (DateTimeException e) {
            // told below, as for days of another age
        }
        faults.add(new RowFault(EntryPart.ACTIVE_FROM.title, "not-a-day",
                "must be a day between 1800-01-01 and 2099-12-31, written 2026-04-01 or 01/04/2026"));
        return null;
    }

    private static RowFault missing(EntryPart part) {
        return new RowFault(part.title, "missing", "is needed");
    }
}
