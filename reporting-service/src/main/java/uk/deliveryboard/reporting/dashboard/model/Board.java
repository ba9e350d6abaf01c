package uk.deliveryboard.reporting.dashboard.model;

import java.util.List;

/**
 * A delivery board.
 *
 * @param agencies those that sit on it, by name; never empty
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

    public boolean has(String agency) {
        return agencies.stream().anyMatch(member -> member.code().equals(agency));
    }
}
