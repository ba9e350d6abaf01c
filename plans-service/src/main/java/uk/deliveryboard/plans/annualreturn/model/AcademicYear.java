package uk.deliveryboard.plans.annualreturn.model;

import java.time.LocalDate;
import java.time.Month;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * 1 September to 31 August, written {@code 2025-26}.
 *
 * @param begins calendar year in which it begins, 2000 to 2098
 */
public record AcademicYear(int begins) {

    private static final Pattern FORM = Pattern.compile("(20\\d{2})-(\\d{2})");

    public AcademicYear {
        if (begins < 2000 || begins > 2098) {
            throw new IllegalArgumentException("an academic year begins between 2000 and 2098");
        }
    }

    /** Empty for anything that is not two years, one after the other. */
    public static Optional<AcademicYear> find(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        int begins = Integer.parseInt(form.group(1));
        return begins <= 2098 && Integer.parseInt(form.group(2)) == (begins + 1) % 100
                ? Optional.of(new AcademicYear(begins))
                : Optional.empty();
    }

    public LocalDate firstDay() {
        return LocalDate.of(begins, Month.SEPTEMBER, 1);
    }

    @Override
    public String toString() {
        return "%d-%02d".formatted(begins, (begins + 1) % 100);
    }
}
