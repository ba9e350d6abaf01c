package uk.deliveryboard.platform.time;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/** The one clock of a service. {@code deliveryboard.today} shifts it by whole days, so that a demonstration stays where it was built. */
@AutoConfiguration
public class ClockConfiguration {

    @Bean
    @ConditionalOnMissingBean
    Clock clock(@Value("${deliveryboard.today:}") String today) {
        return today.isBlank() ? Clock.systemUTC() : shiftedTo(LocalDate.parse(today), Clock.systemUTC());
    }

    /** A clock that goes on ticking from the given day at the present time of day in London. */
    static Clock shiftedTo(LocalDate today, Clock base) {
        ZonedDateTime now = base.instant().atZone(Quarter.LONDON);
        LocalTime time = now.toLocalTime();
        return Clock.offset(base, Duration.between(now, ZonedDateTime.of(today, time, Quarter.LONDON)));
    }

    /** The London day of this clock. */
    public static LocalDate today(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), Quarter.LONDON);
    }
}
