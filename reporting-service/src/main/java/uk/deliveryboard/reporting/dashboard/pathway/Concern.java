package uk.deliveryboard.reporting.dashboard.pathway;

import java.util.Set;

/**
 * Types of concern in the words of the statistics published since 2025. Codes of the lists before are counted where they
 * mean the same, and as other where they do not: a change of list is a break in the series.
 */
public enum Concern implements Slice {
    EXTREME_RIGHT_WING("Extreme right-wing", "RIGHT_WING"),
    ISLAMIST("Islamist"),
    LEFT_ANARCHIST_SINGLE_ISSUE("Left-wing, anarchist or single issue"),
    INCEL("Incel"),
    CONFLICTED("Conflicted", "MIXED_UNSTABLE_UNCLEAR"),
    FASCINATION_EXTREME_VIOLENCE_OR_MASS_CASUALTY("Fascination with extreme violence or mass casualty attacks",
            "SCHOOL_MASSACRE"),
    NO_IDEOLOGY_OTHER_SUSCEPTIBILITY("No ideology: other susceptibility to radicalisation",
            "HIGH_CT_RISK_NO_IDEOLOGY"),
    NO_IDEOLOGY_NO_RISK_IDENTIFIED("No ideology: no risk identified", "VULNERABILITY_NO_IDEOLOGY_NO_CT_RISK",
            "NO_SPECIFIC_EXTREMISM_ISSUE"),
    OTHER("Other or not specified");

    private final String label;
    private final Set<String> before;

    Concern(String label, String... before) {
        this.label = label;
        this.before = Set.of(before);
    }

    @Override
    public String label() {
        return label;
    }

    public static Concern of(String code) {
        for (Concern concern : values()) {
            if (concern.name().equals(code) || concern.before.contains(code)) {
                return concern;
            }
        }
        return OTHER;
    }
}
