package uk.deliveryboard.referrals.web;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uk.deliveryboard.referrals.input.AgencyCode;
import uk.deliveryboard.referrals.input.PlainText;
import uk.deliveryboard.referrals.pathway.model.Evidence;
import uk.deliveryboard.referrals.web.EvidenceBlocks.AttendeeBlock;
import uk.deliveryboard.referrals.web.EvidenceBlocks.DecisionBlock;
import uk.deliveryboard.referrals.web.EvidenceBlocks.OnwardBlock;
import uk.deliveryboard.referrals.web.EvidenceBlocks.PartnerRequestBlock;
import uk.deliveryboard.referrals.web.EvidenceBlocks.PlanBlock;

/** A step along the pathway: the state to enter, and the fields that this step takes as evidence. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "to")
@JsonSubTypes({@JsonSubTypes.Type(value = TransitionRequest.ScreenOut.class, name = "SCREENED_OUT_NOT_PREVENT"),
        @JsonSubTypes.Type(value = TransitionRequest.SendToTriage.class, name = "POLICE_TRIAGE"),
        @JsonSubTypes.Type(value = TransitionRequest.ClosePursue.class, name = "CLOSED_PURSUE"),
        @JsonSubTypes.Type(value = TransitionRequest.CloseNoPreventConcern.class, name = "CLOSED_NO_PREVENT_CONCERN"),
        @JsonSubTypes.Type(value = TransitionRequest.GatherInformation.class, name = "INFORMATION_GATHERING"),
        @JsonSubTypes.Type(value = TransitionRequest.AssessGrounds.class, name = "SECTION36_DECISION"),
        @JsonSubTypes.Type(value = TransitionRequest.LeaveToPolice.class, name = "POLICE_LED"),
        @JsonSubTypes.Type(value = TransitionRequest.CloseBelowThreshold.class, name = "CLOSED_BELOW_THRESHOLD"),
        @JsonSubTypes.Type(value = TransitionRequest.ListForPanel.class, name = "LISTED_FOR_PANEL"),
        @JsonSubTypes.Type(value = TransitionRequest.Discuss.class, name = "PANEL_DISCUSSED"),
        @JsonSubTypes.Type(value = TransitionRequest.DoNotAdopt.class, name = "NOT_ADOPTED"),
        @JsonSubTypes.Type(value = TransitionRequest.SeekConsent.class, name = "CONSENT_PENDING"),
        @JsonSubTypes.Type(value = TransitionRequest.CloseCase.class, name = "CLOSED_EXITED"),
        @JsonSubTypes.Type(value = TransitionRequest.ExtendReviews.class, name = "REVIEW_EXT"),
        @JsonSubTypes.Type(value = TransitionRequest.Reopen.class, name = "REOPENED"),
        @JsonSubTypes.Type(value = TransitionRequest.Archive.class, name = "ARCHIVED")})
sealed interface TransitionRequest {

    String MEETING = "[A-Za-z0-9][A-Za-z0-9-]{0,39}";

    /** London day of the step; today where it is left out. */
    @Nullable
    LocalDate on();

    Evidence evidence();

    record ScreenOut(@Nullable LocalDate on, @Valid @Nullable OnwardBlock onward) implements TransitionRequest {

        @Override
        public Evidence evidence() {
            return new Evidence.ScreenOut(OnwardBlock.of(onward));
        }
    }

    record SendToTriage(@Nullable LocalDate on, @AgencyCode @Nullable String policeForce,
            @Nullable LocalDate deconflictionRequestedOn) implements TransitionRequest {

        @Override
        public Evidence evidence() {
            return new Evidence.SendToTriage(policeForce, deconflictionRequestedOn);
        }
    }

    /** Takes no detail: of a criminal matter the ledger keeps only that the police lead. */
    record ClosePursue(@Nullable LocalDate on) implements TransitionRequest {

        @Override
        public Evidence evidence() {
            return new Evidence.ClosePursue();
        }
    }

    record CloseNoPreventConcern(@Nullable LocalDate on, Evidence.@Nullable TriageResult result,
            @PlainText @Nullable String rationale) implements TransitionRequest {

        @Override
        public Evidence evidence() {
            return new Evidence.CloseNoPreventConcern(result, rationale);
        }
    }

    record GatherInformation(@Nullable LocalDate on,
            @Size(max = 50) @Nullable List<@NotNull @Valid PartnerRequestBlock> requests)
            implements
                TransitionRequest {

        @Override
        public Evidence evidence() {
            return new Evidence.GatherInformation(Objects.requireNonNullElse(requests, List.<PartnerRequestBlock>of())
                    .stream().map(PartnerRequestBlock::evidence).toList());
        }
    }

    record AssessGrounds(@Nullable LocalDate on, @AgencyCode @Nullable String assessedBy,
            @Nullable Boolean groundsMet, @PlainText @Nullable String reasonableGrounds)
            implements
                TransitionRequest {

        @Override
        public Evidence evidence() {
            return new Evidence.AssessGrounds(assessedBy, groundsMet, reasonableGrounds);
        }
    }

    record LeaveToPolice(@Nullable LocalDate on, Evidence.@Nullable PoliceLedReason reason)
            implements
                TransitionRequest {

        @Override
        public Evidence evidence() {
            return new Evidence.LeaveToPolice(reason);
        }
    }

    record CloseBelowThreshold(@Nullable LocalDate on, @Valid @Nullable OnwardBlock onward)
            implements
                TransitionRequest {

        @Override
        public Evidence evidence() {
            return new Evidence.CloseBelowThreshold(OnwardBlock.of(onward));
        }
    }

    record ListForPanel(@Nullable LocalDate on, @Pattern(regexp = MEETING) @Nullable String meeting,
            @Nullable LocalDate meetingOn) implements TransitionRequest {

        @Override
        public Evidence evidence() {
            return new Evidence.ListForPanel(meeting, meetingOn);
        }
    }

    record Discuss(@Nullable LocalDate on, @Pattern(regexp = MEETING) @Nullable String meeting,
            @AgencyCode @Nullable String forceOfResidence,
            @Size(max = 50) @Nullable List<@NotNull @Valid AttendeeBlock> attendance) implements TransitionRequest {

        @Override
        public Evidence evidence() {
            return new Evidence.Discuss(meeting, forceOfResidence,
                    Objects.requireNonNullElse(attendance, List.<AttendeeBlock>of()).stream()
                            .map(AttendeeBlock::evidence).toList());
        }
    }

    record DoNotAdopt(@Nullable LocalDate on, @Valid @Nullable DecisionBlock decision,
            @Valid @Nullable OnwardBlock onward) implements TransitionRequest {

        @Override
        public Evidence evidence() {
            return new Evidence.DoNotAdopt(DecisionBlock.of(decision), OnwardBlock.of(onward));
        }
    }

    record SeekConsent(@Nullable LocalDate on, @Valid @Nullable DecisionBlock decision,
            @Valid @Nullable PlanBlock plan) implements TransitionRequest {

        @Override
        public Evidence evidence() {
            return new Evidence.SeekConsent(DecisionBlock.of(decision), PlanBlock.of(plan));
        }
    }

    /** The end of support. */
    record CloseCase(@Nullable LocalDate on, Evidence.@Nullable ExitReason reason, @Nullable LocalDate assessedOn,
            @Nullable Boolean viewsSought, @PlainText @Nullable String viewsNotSought) implements TransitionRequest {
        @Override
        public Evidence evidence() {
            return new Evidence.CloseCase(reason, assessedOn, viewsSought, viewsNotSought);
        }
    }

    record ExtendReviews(@Nullable LocalDate on, @Nullable LocalDate until, @PlainText @Nullable String reason)
            implements
                TransitionRequest {
        @Override
        public Evidence evidence() {
            return new Evidence.ExtendReviews(until, reason);
        }
    }

    /** A concern that was found after closure; no new referral is needed. */
    record Reopen(@Nullable LocalDate on, @Pattern(regexp = MEETING) @Nullable String meeting,
            @PlainText @Nullable String concern) implements TransitionRequest {
        @Override
        public Evidence evidence() {
            return new Evidence.Reopen(meeting, concern);
        }
    }

    record Archive(@Nullable LocalDate on) implements TransitionRequest {
        @Override
        public Evidence evidence() {
            return new Evidence.Archive();
        }
    }
}
