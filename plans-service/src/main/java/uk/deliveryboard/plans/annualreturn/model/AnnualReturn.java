package uk.deliveryboard.plans.annualreturn.model;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A return that an agency made.
 *
 * @param submittedOn London day on which it was submitted
 * @param location    where it is held
 */
public record AnnualReturn(UUID id, String agency, Type type, AcademicYear year, boolean includesPrevent,
        LocalDate submittedOn, @Nullable String location, long version) {

    public enum Type {
        /** To the safeguarding partnership (K3). */
        SAFEGUARDING_AUDIT,
        /** With the referrals to Prevent, for the governors. */
        GOVERNORS_REPORT
    }

    /** What may turn out to have been entered wrongly. */
    public record Content(boolean includesPrevent, LocalDate submittedOn, @Nullable String location) {}

    public AnnualReturn corrected(Content content) {
        return new AnnualReturn(id, agency, type, year, content.includesPrevent(), content.submittedOn(),
                content.location(), version + 1);
    }
}
