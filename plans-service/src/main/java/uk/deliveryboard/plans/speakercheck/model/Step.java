package uk.deliveryboard.plans.speakercheck.model;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.deliveryboard.plans.speakercheck.model.SpeakerCheck.Verdict;

/** What may be done with a check. */
public sealed interface Step {

    record ReceiveOutline(String summary) implements Step {}

    /** @param sources at least one */
    record Research(String summary, List<String> sources, boolean extremistLinks) implements Step {}

    record Decide(Verdict verdict, String justification, @Nullable String conditions) implements Step {}

    record Withdraw(String because) implements Step {}
}
