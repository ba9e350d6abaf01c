package uk.deliveryboard.referrals.frontdoor.model;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import uk.deliveryboard.referrals.frontdoor.model.Route.Hours;
import uk.deliveryboard.referrals.pathway.model.WorkingDays;

/** When services answer in office hours: from 09:00 until 17:00 of a working day, London time. */
public final class OfficeHours {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final LocalTime OPENS = LocalTime.of(9, 0);
    private static final LocalTime CLOSES = LocalTime.of(17, 0);

    private OfficeHours() {}

    public static Hours at(Instant moment, WorkingDays calendar) {
        ZonedDateTime local = moment.atZone(LONDON);
        LocalTime time = local.toLocalTime();
        return calendar.isWorkingDay(local.toLocalDate()) && !time.isBefore(OPENS) && time.isBefore(CLOSES)
                ? Hours.OFFICE
                : Hours.OUT_OF_HOURS;
    }
}
