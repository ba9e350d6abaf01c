package uk.deliveryboard.reporting.dashboard.pathway;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** Where a case that is open to the Channel panel stands. */
public enum CaseStage implements Slice {
    LISTED("Listed for a panel", "LISTED_FOR_PANEL"),
    DISCUSSED("Discussed, consent not asked for yet", "PANEL_DISCUSSED"),
    CONSENT("Waiting for consent", "CONSENT_PENDING"),
    SUPPORT("Support given", "ADOPTED", "REOPENED"),
    REASSESSMENT("No consent, to be assessed again", "CONSENT_REFUSED", "CONSENT_WITHDRAWN"),
    REVIEW("Exited, reviews outstanding", "CLOSED_EXITED", "REVIEW_6M", "REVIEW_12M", "REVIEW_EXT");

    private final String label;
    private final Set<String> stages;

    CaseStage(String label, String... stages) {
        this.label = label;
        this.stages = Set.of(stages);
    }

    @Override
    public String label() {
        return label;
    }

    /** Empty for a stage in which nothing is open to a panel. */
    public static Optional<CaseStage> of(String stage) {
        return Arrays.stream(values()).filter(each -> each.stages.contains(stage)).findFirst();
    }
}
