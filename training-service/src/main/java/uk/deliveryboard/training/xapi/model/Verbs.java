package uk.deliveryboard.training.xapi.model;

import java.util.Set;

/** Verbs that mean something here. All others are kept and counted. */
public final class Verbs {

    public static final String VOIDED = "http://adlnet.gov/expapi/verbs/voided";

    static final Set<String> COMPLETED = Set.of("http://adlnet.gov/expapi/verbs/completed",
            "http://id.tincanapi.com/verb/completed");
    static final String PASSED = "http://adlnet.gov/expapi/verbs/passed";
    static final String FAILED = "http://adlnet.gov/expapi/verbs/failed";
    static final String ATTENDED = "http://adlnet.gov/expapi/verbs/attended";
    static final String SATISFIED = "https://w3id.org/xapi/adl/verbs/satisfied";
    static final String WAIVED = "https://w3id.org/xapi/adl/verbs/waived";
    static final String UNCOMPLETED = "https://xapi.edlm/profiles/edlm-lms/concepts/verbs/uncompleted";
    /** A certificate or badge was issued. */
    static final String ACHIEVED = "https://w3id.org/xapi/tla/verbs/achieved";
    /** It was revoked. */
    static final String FORFEITED = "https://w3id.org/xapi/tla/verbs/forfeited";

    private Verbs() {}
}
