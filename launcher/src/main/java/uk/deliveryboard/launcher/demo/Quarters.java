package uk.deliveryboard.launcher.demo;

import java.time.LocalDate;

/** Financial-year quarters by their public names. */
final class Quarters {

    private Quarters() {}

    static String of(LocalDate day) {
        int year = day.getMonthValue() >= 4 ? day.getYear() : day.getYear() - 1;
        int quarter = (day.getMonthValue() + 8) % 12 / 3 + 1;
        return "%d-%02d-Q%d".formatted(year, (year + 1) % 100, quarter);
    }
}
