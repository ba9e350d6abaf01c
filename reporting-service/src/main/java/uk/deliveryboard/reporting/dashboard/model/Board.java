package uk.deliveryboard.reporting.dashboard.model;

import java.time.LocalDate;
import java.util.List;

/**
 * A delivery board.
 *
 * @param agencies those that sit on it, by name
 */
public record Board(String code, List<Agency> agencies) {

    public Board {
        agencies = List.copyOf(agencies);
    }

    /** {@code northmere-east} reads Northmere East. */
    public String name() {
        StringBuilder name = new StringBuilder();
        for (String word : code.split("-")) {
            name.append(name.isEmpty() ? "" : " ").append(Character.toUpperCase(word.charAt(0)))
                    .append(word.substring(1));
        }
        return name.toString();
    }

    /**
     * The board as of a day: whoever ended before it is neither expected nor counted. Days up to then stay as they were.
     */
    public Board on(LocalDate day) {
        return new Board(code, agencies.stream().filter(agency -> agency.isThereOn(day)).toList());
    }

    public boolean has(String agency) {
        return agencies.stream().anyMatch(member -> member.code().equals(agency));
    }
}
