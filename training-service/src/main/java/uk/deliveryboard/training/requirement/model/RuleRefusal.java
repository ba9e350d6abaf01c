package uk.deliveryboard.training.requirement.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Why a rule is not taken into the book. */
public enum RuleRefusal {
    /** What was counted for a quarter that is over stays as it was counted. */
    EFFECTIVE_IN_PAST_QUARTER("effectiveFrom", "is before the running quarter: past quarters keep their rules"),
    /** Further ahead is a typing error. */
    EFFECTIVE_TOO_FAR_AHEAD("effectiveFrom", "is more than five years ahead"),
    /** An agency adds to what the area requires of it; it does not take away. */
    CODE_OF_WIDER_SCOPE("code", "is in use for the whole area or for agencies of a kind: use a code of your own"),
    NOTHING_TO_WITHDRAW("withdrawn", "but nothing has been laid down that could be");

    private final String field;
    private final String message;

    RuleRefusal(String field, String message) {
        this.field = field;
        this.message = message;
    }

    public String field() {
        return field;
    }

    public String message() {
        return message;
    }

    /**
     * Judges a rule against those laid down before.
     *
     * @param known           decisions about the same, of any scope
     * @param quarterFirstDay first day of the running quarter
     * @return everything that is wrong, empty where it is taken
     */
    public static List<RuleRefusal> judge(Rule rule, Collection<? extends Rule> known, LocalDate quarterFirstDay) {
        List<RuleRefusal> reasons = new ArrayList<>();
        if (rule.effectiveFrom().isBefore(quarterFirstDay)) {
            reasons.add(EFFECTIVE_IN_PAST_QUARTER);
        }
        if (rule.effectiveFrom().isAfter(quarterFirstDay.plusYears(5))) {
            reasons.add(EFFECTIVE_TOO_FAR_AHEAD);
        }
        boolean own = rule.scope() instanceof Scope.OwnAgency;
        if (own && known.stream().anyMatch(other -> !(other.scope() instanceof Scope.OwnAgency))) {
            reasons.add(CODE_OF_WIDER_SCOPE);
        }
        if (rule.withdrawn() && known.stream().noneMatch(other -> other.scope().equals(rule.scope()))) {
            reasons.add(NOTHING_TO_WITHDRAW);
        }
        return reasons;
    }
}
