package uk.deliveryboard.referrals.audit.model;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** What deserves a second look by the data protection officer. */
public enum Flag {
    OUT_OF_HOURS, SAME_SURNAME;

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final LocalTime OPENS = LocalTime.of(7, 0);
    private static final LocalTime CLOSES = LocalTime.of(20, 0);

    /** Before seven, from eight in the evening, or on a Saturday or Sunday, in London. */
    public static boolean outOfHours(Instant at) {
        ZonedDateTime london = at.atZone(LONDON);
        LocalTime time = london.toLocalTime();
        return london.getDayOfWeek() == DayOfWeek.SATURDAY || london.getDayOfWeek() == DayOfWeek.SUNDAY
                || time.isBefore(OPENS) || !time.isBefore(CLOSES);
    }
}
