package uk.deliveryboard.referrals.assessment.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.deliveryboard.referrals.pathway.model.Refusal;

/**
 * One assessment of a case: codes and bands. There is no sum of anything, and nothing is decided by a number.
 *
 * @param dimensions bands of the instrument's dimensions
 * @param ratings    what was found of each factor
 * @param pcmtRef    key of the full assessment in the national tracker
 */
public record Assessment(UUID id, String instrument, String version, Occasion occasion, LocalDate completedOn,
        Band overall, Map<String, Band> dimensions, Map<String, Presence> ratings, @Nullable String pcmtRef) {

    private static final String RULE = "P-19";

    /** Why it was made: at adoption, about every three months, at closure. */
    public enum Occasion {
        ADOPTION, REFRESH, CLOSURE
    }

    /** A judgement, made by a person. */
    public enum Band {
        LOW, MEDIUM, HIGH, UNKNOWN
    }

    /** What was found of a factor. */
    public enum Presence {
        NOT_PRESENT, PARTLY, PRESENT, UNKNOWN
    }

    public Assessment {
        dimensions = Map.copyOf(dimensions);
        ratings = Map.copyOf(ratings);
    }

    /** What does not fit the instrument: nothing is left out of it, and nothing is added. */
    public List<Refusal> refusals(Instrument by, LocalDate today) {
        List<Refusal> refusals = new ArrayList<>();
        if (completedOn.isAfter(today)) {
            refusals.add(new Refusal(RULE, "/completedOn", "is in the future"));
        }
        new TreeMap<>(dimensions).keySet().stream().filter(each -> !by.dimensions().contains(each))
                .forEach(each -> refusals.add(new Refusal(RULE, "/dimensions/" + each, "is none of the instrument")));
        by.dimensions().stream().filter(each -> !dimensions.containsKey(each))
                .forEach(each -> refusals.add(new Refusal(RULE, "/dimensions/" + each, "is needed")));
        new TreeMap<>(ratings).keySet().stream().filter(each -> !by.has(each))
                .forEach(each -> refusals.add(new Refusal(RULE, "/ratings/" + each, "is none of the instrument")));
        by.factors().stream().map(Instrument.Factor::code).filter(each -> !ratings.containsKey(each))
                .forEach(each -> refusals.add(new Refusal(RULE, "/ratings/" + each, "is needed")));
        return List.copyOf(refusals);
    }
}
