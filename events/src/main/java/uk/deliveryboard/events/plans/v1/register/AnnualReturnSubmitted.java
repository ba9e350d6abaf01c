package uk.deliveryboard.events.plans.v1.register;

import java.time.LocalDate;

/** An agency made an annual return, or corrected it. Fields: {@code schema/plans/annual-return-submitted.v1.json}. */
public record AnnualReturnSubmitted(String agency, String type, String academicYear, boolean includesPrevent,
        LocalDate submittedOn) implements RegisterEvent {}
