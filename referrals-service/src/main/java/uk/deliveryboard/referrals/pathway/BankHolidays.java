package uk.deliveryboard.referrals.pathway;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.deliveryboard.platform.time.ClockConfiguration;
import uk.deliveryboard.referrals.pathway.model.WorkingDays;

/** Reads the bank holidays of England and Wales. Beyond the last year of the file only weekends are left out. */
@Configuration(proxyBeanMethods = false)
class BankHolidays {

    private static final Logger LOG = LoggerFactory.getLogger(BankHolidays.class);
    private static final String FILE = "/calendar/bank-holidays-england-and-wales.txt";

    @Bean
    WorkingDays workingDays(Clock clock) {
        WorkingDays calendar = read();
        LocalDate last = calendar.bankHolidays().stream().max(Comparator.naturalOrder()).orElseThrow();
        if (last.isBefore(ClockConfiguration.today(clock).plusYears(1))) {
            LOG.warn("the list of bank holidays ends on {}: add the years that follow", last);
        }
        return calendar;
    }

    static WorkingDays read() {
        try (InputStream in = Objects.requireNonNull(BankHolidays.class.getResourceAsStream(FILE))) {
            return new WorkingDays(new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line -> LocalDate.parse(line.substring(0, 10))).collect(Collectors.toUnmodifiableSet()));
        } catch (IOException e) {
            throw new IllegalStateException("the list of bank holidays cannot be read", e);
        }
    }
}
