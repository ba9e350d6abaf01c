package uk.deliveryboard.plans.directory.model.load;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import uk.deliveryboard.plans.directory.model.IdentifierScheme;

/** A column that is understood: one for each part of an entry, and one for each register of identifiers. */
sealed interface Column {

    record Part(EntryPart part) implements Column {

        @Override
        public String title() {
            return part.title;
        }
    }

    record Register(IdentifierScheme scheme) implements Column {

        @Override
        public String title() {
            return scheme.name();
        }
    }

    /** Parts of an entry that have a column. */
    enum EntryPart {
        CODE("code", true),
        NAME("name", true),
        TYPE("type", true),
        SECTOR("sector", false),
        SPECIFIED_AUTHORITY(
                "specifiedAuthority", true),
        PARENT("parent",
                false),
        BOARDS("boards", false),
        ACTIVE_FROM("activeFrom", true);

        final String title;
        final boolean needed;

        EntryPart(String title, boolean needed) {
            this.title = title;
            this.needed = needed;
        }
    }

    List<Column> ALL = Stream.<Column>concat(Arrays.stream(EntryPart.values()).map(Part::new),
            Arrays.stream(IdentifierScheme.values()).map(Register::new)).toList();

    /** What it is called here. */
    String title();

    /** The column with this heading, whatever its capitals, spaces, hyphens and underscores. */
    static Optional<Column> headed(String heading) {
        return ALL.stream().filter(each -> plain(each.title()).equals(plain(heading))).findFirst();
    }

    static String plain(String heading) {
        return heading.toLowerCase(Locale.ROOT).replaceAll("[\\s_-]", "");
    }
}
