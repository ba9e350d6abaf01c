package uk.deliveryboard.plans.web.planimport;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.deliveryboard.plans.action.model.DutyCode;
import uk.deliveryboard.plans.action.model.Owner;
import uk.deliveryboard.plans.action.model.TaskCode;
import uk.deliveryboard.plans.planimport.model.proposal.Confirmation;
import uk.deliveryboard.plans.planimport.model.proposal.Confirmation.Choice;
import uk.deliveryboard.plans.planimport.model.proposal.RowAddress;
import uk.deliveryboard.plans.web.CreatePlanRequest;
import uk.deliveryboard.plans.web.constraint.PlainText;
import uk.deliveryboard.plans.web.constraint.PlausibleDay;

/**
 * What is to become of a dry run.
 *
 * @param plan     that is opened
 * @param rows     those decided on one by one
 * @param others   what becomes of the rest; needed unless all rows are named
 * @param defaults for what rows do not say themselves
 */
record ConfirmationRequest(@NotNull @Valid CreatePlanRequest plan,
        @Size(max = 20_000) @Nullable List<@NotNull @Valid RowRequest> rows, @Nullable Choice others,
        @Valid @Nullable DefaultsRequest defaults) {

    record RowRequest(@NotNull @Min(1) Integer table, @NotNull @Min(1) Integer row, @NotNull Choice choice,
            @Valid @Nullable CorrectionRequest correction) {

        Confirmation.RowDecision decision() {
            return new Confirmation.RowDecision(new RowAddress(table, row), choice,
                    correction == null ? null : correction.correction());
        }
    }

    record CorrectionRequest(
            @Pattern(regexp = TaskCode.FORM) @Size(max = TaskCode.MAX_LENGTH) @Nullable String taskCode,
            @PlainText(max = 300) @Nullable String title, @PlainText(max = 4000) @Nullable String description,
            @Nullable DutyCode dutyCode, @PlausibleDay @Nullable LocalDate plannedStart,
            @PlausibleDay @Nullable LocalDate due, @Valid @Nullable OwnerRequest primaryOwner,
            @Size(max = 20) @Nullable List<@NotNull @Valid OwnerRequest> contributors,
            @PlainText(max = 120) @Nullable String stakeholderGroup,
            @PlainText(max = 2000) @Nullable String intendedImpact) {

        Confirmation.Correction correction() {
            return new Confirmation.Correction(taskCode == null ? null : new TaskCode(taskCode), title, description,
                    dutyCode, plannedStart, due, primaryOwner == null ? null : primaryOwner.owner(),
                    contributors == null ? null : contributors.stream().map(OwnerRequest::owner).toList(),
                    stakeholderGroup, intendedImpact);
        }
    }

    record DefaultsRequest(@Nullable DutyCode dutyCode, @PlausibleDay @Nullable LocalDate due,
            @Valid @Nullable OwnerRequest primaryOwner) {}

    record OwnerRequest(@NotNull Owner.Kind kind, @NotNull @PlainText(max = 120) String label) {

        Owner owner() {
            return new Owner(kind, label);
        }
    }

    Confirmation confirmation() {
        return new Confirmation(rows == null ? List.of() : rows.stream().map(RowRequest::decision).toList(), others,
                defaults == null
                        ? Confirmation.Defaults.none()
                        : new Confirmation.Defaults(defaults.dutyCode(), defaults.due(),
                                defaults.primaryOwner() == null ? null : defaults.primaryOwner().owner()));
    }
}
