package uk.deliveryboard.reporting.signoff;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Pages below the summary that are kept with a version. */
public enum KeptPage {
    PLANS("Plans"),
    TRAINING("Training"),
    RETURNS("Returns"),
    DATA_QUALITY("Data quality");

    private final String label;

    KeptPage(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Last part of its address, such as {@code data-quality}. */
    public String path() {
        return label.toLowerCase(Locale.ROOT).replace(' ', '-');
    }

    public static Optional<KeptPage> at(String path) {
        return Arrays.stream(values()).filter(page -> page.path().equals(path)).findFirst();
    }
}
