package uk.deliveryboard.plans.plan.model;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where a plan stands, with what is known of it there. All days are London days. */
public sealed interface PlanState {

    record Draft() implements PlanState {}

    /** @param submittedBy pseudonymous id */
    record InReview(String submittedBy) implements PlanState {}

    /** @param submittedBy pseudonymous id */
    record Approved(String submittedBy, LocalDate approvedOn) implements PlanState {}

    record Active(Adoption adoption) implements PlanState {}

    record Extended(Adoption adoption, LocalDate to) implements PlanState {}

    record Closed(Adoption adoption, @Nullable LocalDate extendedTo, LocalDate on) implements PlanState {}

    /** @param by edition that took its place */
    record Superseded(Adoption adoption, @Nullable LocalDate extendedTo, LocalDate on, UUID by) implements PlanState {}

    /** @param adoption null where it never came into force */
    record Withdrawn(@Nullable Adoption adoption, @Nullable LocalDate extendedTo, LocalDate on) implements PlanState {}

    /** When it was approved and when it came into force. */
    record Adoption(LocalDate approvedOn, LocalDate adoptedOn) {}

    default PlanStatus status() {
        return switch (this) {
            case Draft draft -> PlanStatus.DRAFT;
            case InReview review -> PlanStatus.IN_REVIEW;
            case Approved approved -> PlanStatus.APPROVED;
            case Active active -> PlanStatus.ACTIVE;
            case Extended extended -> PlanStatus.EXTENDED;
            case Closed closed -> PlanStatus.CLOSED;
            case Superseded superseded -> PlanStatus.SUPERSEDED;
            case Withdrawn withdrawn -> PlanStatus.WITHDRAWN;
        };
    }

    default @Nullable String submittedBy() {
        return switch (this) {
            case InReview(String by) -> by;
            case Approved(String by, LocalDate on) -> by;
            case Draft draft -> null;
            case Active active -> null;
            case Extended extended -> null;
            case Closed closed -> null;
            case Superseded superseded -> null;
            case Withdrawn withdrawn -> null;
        };
    }

    default @Nullable LocalDate approvedOn() {
        Adoption adoption = adopted();
        return this instanceof Approved approved
                ? approved.approvedOn()
                : adoption == null ? null : adoption.approvedOn();
    }

    /** Null where it never came into force. */
    default @Nullable Adoption adopted() {
        return switch (this) {
            case Draft draft -> null;
            case InReview review -> null;
            case Approved approved -> null;
            case Active(Adoption adoption) -> adoption;
            case Extended extended -> extended.adoption();
            case Closed closed -> closed.adoption();
            case Superseded superseded -> superseded.adoption();
            case Withdrawn withdrawn -> withdrawn.adoption();
        };
    }

    default @Nullable LocalDate extendedUntil() {
        return switch (this) {
            case Draft draft -> null;
            case InReview review -> null;
            case Approved approved -> null;
            case Active active -> null;
            case Extended extended -> extended.to();
            case Closed closed -> closed.extendedTo();
            case Superseded superseded -> superseded.extendedTo();
            case Withdrawn withdrawn -> withdrawn.extendedTo();
        };
    }

    default @Nullable LocalDate endedOn() {
        return switch (this) {
            case Draft draft -> null;
            case InReview review -> null;
            case Approved approved -> null;
            case Active active -> null;
            case Extended extended -> null;
            case Closed closed -> closed.on();
            case Superseded superseded -> superseded.on();
            case Withdrawn withdrawn -> withdrawn.on();
        };
    }

    default @Nullable UUID succeededBy() {
        return this instanceof Superseded superseded ? superseded.by() : null;
    }
}
