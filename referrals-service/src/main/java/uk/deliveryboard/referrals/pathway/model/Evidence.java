package uk.deliveryboard.referrals.pathway.model;

import java.time.LocalDate;
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
