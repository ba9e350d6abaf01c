package uk.deliveryboard.referrals.referral.model;

import java.util.Set;

/** Lists of concerns, a new one whenever the published categories change; a trend over a change has a break. */
public enum ConcernTaxonomy {
    CONCERN_2016("ISLAMIST", "RIGHT_WING", "OTHER", "UNSPECIFIED"),
    CONCERN_2018("ISLAMIST", "RIGHT_WING", "MIXED_UNSTABLE_UNCLEAR", "OTHER", "UNSPECIFIED"),
    CONCERN_2021("EXTREME_RIGHT_WING", "ISLAMIST", "CONFLICTED", "VULNERABILITY_NO_IDEOLOGY_NO_CT_RISK",
            "HIGH_CT_RISK_NO_IDEOLOGY", "NO_SPECIFIC_EXTREMISM_ISSUE", "SCHOOL_MASSACRE", "INCEL", "OTHER",
            "UNSPECIFIED"),
    CONCERN_2025("EXTREME_RIGHT_WING", "ISLAMIST", "LEFT_ANARCHIST_SINGLE_ISSUE", "INCEL", "CONFLICTED",
            "FASCINATION_EXTREME_VIOLENCE_OR_MASS_CASUALTY", "NO_IDEOLOGY_OTHER_SUSCEPTIBILITY",
            "NO_IDEOLOGY_NO_RISK_IDENTIFIED", "OTHER");

    private final Set<String> codes;

    ConcernTaxonomy(String... codes) {
        this.codes = Set.of(codes);
    }

    public boolean has(String code) {
        return codes.contains(code);
    }
}
