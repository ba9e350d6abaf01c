package uk.deliveryboard.plans.register.model;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A register, with the kinds of entry it has and whether its entries are to be reviewed. */
public enum Register {
    /** Policies in place; one may be covered by another, none has to be about Prevent alone (S3). */
    POLICY("policies", Review.NEEDED, "SAFEGUARDING_CP", "ONLINE_SAFETY", "ACCEPTABLE_USE", "ANTI_BULLYING",
            "VISITORS_SPEAKERS", "EXTERNAL_VISITS", "BOOKINGS_LETTINGS", "SAFER_RECRUITMENT", "WHISTLEBLOWING",
            "PREVENT_STANDALONE"),
    /** That unsuitable material is filtered, and was tested; to be said again within 12 months (K16). */
    ICT_FILTER("ict-filter", Review.WITHIN_A_YEAR, "LA_SUPPLIED", "OTHER_SUPPLIER"),
    /** The seven common service points of the delivery strategy (S2). */
    COMMON_CONTROL("common-controls", Review.NEEDED, "C1", "C2", "C3", "C4", "C5", "C6", "C7"),
    COMMUNICATION("communications", Review.NONE),
    ENGAGEMENT_EVENT("engagement-events", Review.NONE),
    EXTERNAL_ASSURANCE("external-assurance", Review.POSSIBLE),
    INFORMATION_SHARING_AGREEMENT("information-sharing-agreements", Review.NEEDED),
    MODEL_DOCUMENT("model-documents", Review.NEEDED);

    enum Review {
        NONE,
        POSSIBLE,
        NEEDED,
        WITHIN_A_YEAR
    }

    private final String slug;
    private final Review review;
    private final List<String> codes;

    Register(String slug, Review review, String... codes) {
        this.slug = slug;
        this.review = review;
        this.codes = List.of(codes);
    }

    /** As addresses name it. */
    public String slug() {
        return slug;
    }

    public static Optional<Register> find(String slug) {
        return Arrays.stream(values()).filter(each -> each.slug.equals(slug.toLowerCase(Locale.ROOT))).findFirst();
    }

    /** Kinds of entry; empty where there are none. */
    public List<String> codes() {
        return codes;
    }

    Review review() {
        return review;
    }
}
