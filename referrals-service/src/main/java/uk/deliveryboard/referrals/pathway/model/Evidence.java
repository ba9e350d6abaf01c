package uk.deliveryboard.referrals.pathway.model;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is put forward for a step, a type for each. Anything may be left out: the guards say what may not. */
public sealed interface Evidence {

    /** Codes of the agencies that it names. */
    default Set<String> agencies() {
        return Set.of();
    }

    record ScreenOut(@Nullable Onward onward) implements Evidence {}

    record SendToTriage(@Nullable String policeForce, @Nullable LocalDate deconflictionRequestedOn)
            implements
                Evidence {

        @Override
        public Set<String> agencies() {
            return named(Stream.of(this).map(SendToTriage::policeForce));
        }
    }

    record ClosePursue() implements Evidence {}

    record CloseNoPreventConcern(@Nullable TriageResult result, @Nullable String rationale) implements Evidence {}

    record GatherInformation(List<PartnerRequest> requests) implements Evidence {

        @Override
        public Set<String> agencies() {
            return named(requests.stream().map(PartnerRequest::agency));
        }
    }

    record AssessGrounds(@Nullable String assessedBy, @Nullable Boolean groundsMet, @Nullable String reasonableGrounds)
            implements
                Evidence {

        @Override
        public Set<String> agencies() {
            return named(Stream.of(this).map(AssessGrounds::assessedBy));
        }
    }

    record LeaveToPolice(@Nullable PoliceLedReason reason) implements Evidence {}

    record CloseBelowThreshold(@Nullable Onward onward) implements Evidence {}

    record ListForPanel(@Nullable String meeting, @Nullable LocalDate meetingOn) implements Evidence {}

    record Discuss(@Nullable String meeting, @Nullable String forceOfResidence, List<Attendee> attendance)
            implements
                Evidence {

        @Override
        public Set<String> agencies() {
            return named(Stream.concat(Stream.of(this).map(Discuss::forceOfResidence),
                    attendance.stream().map(Attendee::agency)));
        }
    }

    record DoNotAdopt(@Nullable Decision decision, @Nullable Onward onward) implements Evidence {}

    record SeekConsent(@Nullable Decision decision, @Nullable SupportPlan plan) implements Evidence {}

    /**
     * Consent to support. It is not the ground on which data are processed, which is the public task: that was
     * explained.
     *
     * @param ageAtDecision     in years, on the day of the decision
     * @param capacityAssessed  whether the capacity of an adult for whom another decides was assessed
     * @param turns18In         month in which a child comes of age
     */
    record GiveConsent(@Nullable Giver giver, @Nullable Integer ageAtDecision, @Nullable Boolean capacityAssessed,
            @Nullable YearMonth turns18In, @Nullable Boolean explainedPrivacy) implements Evidence {}

    record RefuseConsent(@Nullable LocalDate reassessOn, @Nullable String alternatives) implements Evidence {}

    record WithdrawConsent(@Nullable LocalDate reassessOn) implements Evidence {}

    /**
     * A review by the panel.
     *
     * @param nextOn day of the next, where the panel sets one
     */
    record HoldReview(@Nullable ReviewKind kind, @Nullable String meeting, @Nullable String summary,
            @Nullable LocalDate nextOn) implements Evidence {}

    /**
     * The end of support.
     *
     * @param assessedOn day of the final assessment
     * @param viewsSought whether the individual, or who speaks for them, was asked
     */
    record CloseCase(@Nullable ExitReason reason, @Nullable LocalDate assessedOn, @Nullable Boolean viewsSought,
            @Nullable String viewsNotSought) implements Evidence {}

    record ExtendReviews(@Nullable LocalDate until, @Nullable String reason) implements Evidence {}

    record Reopen(@Nullable String meeting, @Nullable String concern) implements Evidence {}

    record Archive() implements Evidence {}

    /** Who consents. */
    enum Giver {
        SELF, PARENT_GUARDIAN, OTHER_LAWFUL
    }

    enum ReviewKind {
        MONTHLY, REASSESSMENT, SIX_MONTHS, TWELVE_MONTHS, EXTENDED
    }

    enum ExitReason {
        SUPPORT_COMPLETED,
        CONCERN_NO_LONGER_HELD,
        MAINSTREAM_SERVICES,
        CONSENT_WITHDRAWN,
        MOVED_AWAY,
        POLICE_LED,
        OTHER
    }

    /** Whether the individual was referred on to another service. */
    enum OnwardChoice {
        REFERRED, NOT_NEEDED
    }

    enum OnwardService {
        CHILDRENS_SOCIAL_CARE,
        ADULT_SOCIAL_CARE,
        MENTAL_HEALTH,
        PRIMARY_CARE,
        EARLY_HELP,
        EDUCATION_SUPPORT,
        HOUSING,
        COMMUNITY_SAFETY,
        OTHER;

        boolean isHealthOrSocialCare() {
            return switch (this) {
                case CHILDRENS_SOCIAL_CARE, ADULT_SOCIAL_CARE, MENTAL_HEALTH, PRIMARY_CARE -> true;
                case EARLY_HELP, EDUCATION_SUPPORT, HOUSING, COMMUNITY_SAFETY, OTHER -> false;
            };
        }
    }

    record Onward(@Nullable OnwardChoice choice, @Nullable OnwardService service, @Nullable String reason) {}

    enum TriageResult {
        SIGNPOSTED, NO_FURTHER_ACTION
    }

    enum PoliceLedReason {
        RISK_NOT_MANAGEABLE_IN_CHANNEL, CONSENT_NOT_APPLICABLE
    }

    /** A partner was asked for information; without a date it is due after the usual time. */
    record PartnerRequest(@Nullable String agency, @Nullable LocalDate dueOn) {}

    enum Seat {
        CHAIR, POLICE, HEALTH, EDUCATION, PROBATION, CHILDRENS_SERVICES, ADULTS_SERVICES, OTHER
    }

    record Attendee(@Nullable Seat seat, @Nullable String agency) {}

    enum DecisionMethod {
        UNANIMOUS, MAJORITY, CHAIR
    }

    /**
     * How the panel came to its decision.
     *
     * @param inFavour votes for what was decided
     */
    record Decision(@Nullable DecisionMethod method, @Nullable Integer inFavour, @Nullable Integer against,
            @Nullable String dissent) {}

    /** The four things that a support plan must state, CTSA 2015 s.36(5). */
    record SupportPlan(@Nullable String consentRequest, @Nullable String supportNature, @Nullable String responsible,
            @Nullable String delivery) {}

    private static Set<String> named(Stream<@Nullable String> codes) {
        return codes.filter(Objects::nonNull).map(Objects::requireNonNull).collect(Collectors.toUnmodifiableSet());
    }
}
