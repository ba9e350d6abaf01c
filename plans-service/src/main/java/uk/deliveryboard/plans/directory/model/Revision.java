package uk.deliveryboard.plans.directory.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How an agency is from a day on: the whole of it, also what stays. Components as those of {@link Agency}. */
public record Revision(String name, AgencyType type, @Nullable Sector sector, boolean specifiedAuthority,
        @Nullable String parent, List<String> boards, List<Identifier> identifiers, LocalDate validFrom) {

    public Revision {
        boards = List.copyOf(boards);
        identifiers = List.copyOf(identifiers);
    }
}
