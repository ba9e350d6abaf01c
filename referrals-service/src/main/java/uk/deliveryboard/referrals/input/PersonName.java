package uk.deliveryboard.referrals.input;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A name of a person, in any script: letters, and what stands between them. */
@Size(max = 100)
@Pattern(regexp = "[\\p{L}\\p{M}][\\p{L}\\p{M}'’.,\\- ]*+")
@ReportAsSingleViolation
@Constraint(validatedBy = {})
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.METHOD, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface PersonName {

    String message() default "is at most 100 letters, with apostrophes, hyphens, full stops, commas and blanks";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
