package uk.deliveryboard.plans.web.constraint;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A code of lower-case words joined by hyphens, such as {@code northmere-police}. */
@Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*")
@Size(max = 64)
@ReportAsSingleViolation
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = {})
public @interface Slug {

    String message() default "must be lower-case words joined by hyphens, at most 64 characters";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
