package uk.deliveryboard.reporting.comparison;

import java.util.Set;

/**
 * The eight sections of the Prevent duty toolkit for local authorities (Home Office, 12 February 2024), with the figures
 * that bear on each.
 */
public enum ToolkitSection {
    PARTNERSHIP_GROUP("Multi-agency partnership group", Set.of("K4", "K6", "K17")),
    RISK_ASSESSMENT("Local risk assessment", Set.of("K18")),
    PARTNERSHIP_PLAN("Partnership plan", Set.of("K3", "K5", "K13", "K20", "K21", "K25")),
    REFERRAL_PATHWAY("Referral pathway", Set.of("K7", "K9", "K24")),
    CHANNEL_PANEL("Channel panel", Set.of("K8", "K10", "K19", "K22", "K23", "R8")),
    TRAINING("Training programme", Set.of("K1", "K1b", "K11", "K12")),
    PERMISSIVE_ENVIRONMENTS("Reducing permissive environments", Set.of("K14", "K15", "K16")),
    COMMUNICATIONS("Communications and engagement", Set.of());

    private final String title;
    private final Set<String> figures;

    ToolkitSection(String title, Set<String> figures) {
        this.title = title;
        this.figures = figures;
    }

    public String title() {
        return title;
    }

    public boolean holds(Scorecard.Line line) {
        return figures.contains(line.definition().id());
    }
}
