package uk.deliveryboard.referrals.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.deliveryboard.referrals.input.AgencyCode;
import uk.deliveryboard.referrals.input.PlainText;
import uk.deliveryboard.referrals.pathway.model.Evidence;

/** Parts of evidence that come in more than one step, in the form in which they are sent. */
final class EvidenceBlocks {

    private EvidenceBlocks() {}

    record OnwardBlock(Evidence.@Nullable OnwardChoice choice, Evidence.@Nullable OnwardService service,
            @PlainText @Nullable String reason) {

        static Evidence.@Nullable Onward of(@Nullable OnwardBlock block) {
            return block == null ? null : new Evidence.Onward(block.choice, block.service, block.reason);
        }
    }

    record DecisionBlock(Evidence.@Nullable DecisionMethod method, @Min(0) @Max(100) @Nullable Integer inFavour,
            @Min(0) @Max(100) @Nullable Integer against, @PlainText @Nullable String dissent) {

        static Evidence.@Nullable Decision of(@Nullable DecisionBlock block) {
            return block == null
                    ? null
                    : new Evidence.Decision(block.method, block.inFavour, block.against, block.dissent);
        }
    }

    record PlanBlock(@PlainText @Nullable String consentRequest, @PlainText @Nullable String supportNature,
            @PlainText @Nullable String responsible, @PlainText @Nullable String delivery) {

        static Evidence.@Nullable SupportPlan of(@Nullable PlanBlock block) {
            return block == null
                    ? null
                    : new Evidence.SupportPlan(block.consentRequest, block.supportNature, block.responsible,
                            block.delivery);
        }
    }

    record PartnerRequestBlock(@AgencyCode @Nullable String agency, @Nullable LocalDate dueOn) {

        Evidence.PartnerRequest evidence() {
            return new Evidence.PartnerRequest(agency, dueOn);
        }
    }

    record AttendeeBlock(Evidence.@Nullable Seat seat, @AgencyCode @Nullable String agency) {

        Evidence.Attendee evidence() {
            return new Evidence.Attendee(seat, agency);
        }
    }
}
