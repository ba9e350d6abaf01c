package uk.deliveryboard.referrals.consent.web;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import uk.deliveryboard.referrals.consent.model.ConsentEntry.Answer;
import uk.deliveryboard.referrals.consent.model.ConsentEntry.Method;
import uk.deliveryboard.referrals.consent.model.Scope;
import uk.deliveryboard.referrals.input.PlainText;
import uk.deliveryboard.referrals.pathway.model.Evidence.GiveConsent;
import uk.deliveryboard.referrals.pathway.model.Evidence.Giver;
import uk.deliveryboard.referrals.pathway.model.Evidence.RefuseConsent;

/** An entry of the history of consent: the answer, and the fields that such an answer takes. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "answer")
@JsonSubTypes({@JsonSubTypes.Type(value = ConsentRequest.Requested.class, name = "REQUESTED"),
        @JsonSubTypes.Type(value = ConsentRequest.Given.class, name = "GIVEN"),
        @JsonSubTypes.Type(value = ConsentRequest.Refused.class, name = "REFUSED"),
        @JsonSubTypes.Type(value = ConsentRequest.Withdrawn.class, name = "WITHDRAWN")})
sealed interface ConsentRequest {

    /** Keys of records kept elsewhere have a digit and no blanks, so that no sentence and no name by itself is one. */
    String KEY = "(?=[A-Za-z./-]*[0-9])[A-Za-z0-9][A-Za-z0-9./-]{0,59}";

    Scope scope();

    /** London day of the entry; today where it is left out. */
    @Nullable
    LocalDate on();

    @Nullable
    Method method();

    Answer answer();

    default GiveConsent given() {
        return new GiveConsent(null, null, null, null, null);
    }

    default RefuseConsent refused() {
        return new RefuseConsent(null, null);
    }

    default @Nullable String evidenceRef() {
        return null;
    }

    record Requested(@NotNull Scope scope, @Nullable LocalDate on, @Nullable Method method) implements ConsentRequest {
        @Override
        public Answer answer() {
            return Answer.REQUESTED;
        }
    }

    record Given(@NotNull Scope scope, @Nullable LocalDate on, @Nullable Method method, @Nullable Giver giver,
            @Min(0) @Max(120) @Nullable Integer ageAtDecision, @Nullable Boolean capacityAssessed,
            @Nullable YearMonth turns18In, @Nullable Boolean explainedPrivacy,
            @Pattern(regexp = KEY) @Nullable String evidenceRef) implements ConsentRequest {
        @Override
        public Answer answer() {
            return Answer.GIVEN;
        }

        @Override
        public GiveConsent given() {
            return new GiveConsent(giver, ageAtDecision, capacityAssessed, turns18In, explainedPrivacy);
        }
    }

    record Refused(@NotNull Scope scope, @Nullable LocalDate on, @Nullable Method method, @Nullable Giver giver,
            @Nullable LocalDate reassessOn, @PlainText @Nullable String alternatives,
            @Pattern(regexp = KEY) @Nullable String evidenceRef) implements ConsentRequest {
        @Override
        public Answer answer() {
            return Answer.REFUSED;
        }

        @Override
        public GiveConsent given() {
            return new GiveConsent(giver, null, null, null, null);
        }

        @Override
        public RefuseConsent refused() {
            return new RefuseConsent(reassessOn, alternatives);
        }
    }

    record Withdrawn(@NotNull Scope scope, @Nullable LocalDate on, @Nullable Method method, @Nullable Giver giver,
            @Nullable LocalDate reassessOn, @Pattern(regexp = KEY) @Nullable String evidenceRef)
            implements
                ConsentRequest {
        @Override
        public Answer answer() {
            return Answer.WITHDRAWN;
        }

        @Override
        public GiveConsent given() {
            return new GiveConsent(giver, null, null, null, null);
        }

        @Override
        public RefuseConsent refused() {
            return new RefuseConsent(reassessOn, null);
        }
    }
}
