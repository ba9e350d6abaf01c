package uk.deliveryboard.referrals.pathway.model;

import org.jspecify.annotations.Nullable;
import uk.deliveryboard.referrals.pathway.model.Evidence.Decision;

/** How a panel may come to a decision: by all, failing that by most, failing that by the chair. */
final class PanelDecision {

    static final String SOURCE = "CTSA 2015 s.37(6)";

    private PanelDecision() {}

    static void check(@Nullable Decision decision, Guard.Findings findings) {
        if (decision == null || decision.method() == null || decision.inFavour() == null
                || decision.against() == null) {
            findings.require(false, "/decision", "method, inFavour and against are needed");
            return;
        }
        int inFavour = decision.inFavour();
        int against = decision.against();
        boolean dissent = Guards.isGiven(decision.dissent());
        switch (decision.method()) {
            case UNANIMOUS -> findings
                    .require(inFavour > 0 && against == 0, "/decision/against", "a unanimous decision has none against")
                    .require(!dissent, "/decision/dissent", "a unanimous decision has no dissent");
            case MAJORITY -> findings
                    .require(inFavour > against && against > 0, "/decision/inFavour",
                            "a majority has more in favour than against, and some against")
                    .require(dissent, "/decision/dissent", "is needed unless all agree");
            case CHAIR -> findings
                    .require(inFavour > 0 && inFavour == against, "/decision/method",
                            "the chair decides only where the panel is evenly divided")
                    .require(dissent, "/decision/dissent", "is needed unless all agree");
        }
    }
}
