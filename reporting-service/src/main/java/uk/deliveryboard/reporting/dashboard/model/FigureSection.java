package uk.deliveryboard.reporting.dashboard.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Questions of the board about which agencies say more than numbers do. */
public enum FigureSection {
    ACTIONS("Plan actions"),
    COVERAGE("WRAP training"),
    REFERRALS("Referrals"),
    GOVERNANCE("Plans in force and the board");

    private final String label;

    FigureSection(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** As addresses and the ids of a page write it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<FigureSection> find(String code) {
        return Arrays.stream(values()).filter(section -> section.code().equals(code)).findFirst();
    }
}
