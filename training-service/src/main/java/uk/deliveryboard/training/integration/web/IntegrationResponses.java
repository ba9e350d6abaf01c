package uk.deliveryboard.training.integration.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.deliveryboard.platform.web.Versions;
import uk.deliveryboard.training.integration.Integrations.UnknownVerb;
import uk.deliveryboard.training.integration.Integrations.Unmatched;
import uk.deliveryboard.training.integration.model.Integration;
import uk.deliveryboard.training.integration.model.Integration.Health;
import uk.deliveryboard.training.integration.model.Traffic;

/** What is said of integrations. */
final class IntegrationResponses {

    private IntegrationResponses() {}

    /** @param explanation page that says what the code means and what to do */
    record FailureResponse(Instant at, int status, String code, @Nullable URI explanation) {

        static @Nullable FailureResponse of(Integration.@Nullable Failure failure) {
            return failure == null
                    ? null
                    : new FailureResponse(failure.at(), failure.status(), failure.code(),
                            failure.code().startsWith("http-") ? null : URI.create("/problems/" + failure.code()));
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Summary(String client, Health health, Instant firstSeenAt, @Nullable Instant lastSuccessAt,
            @Nullable FailureResponse lastFailure, long silentForDays, int silentAfterDays, String etag) {

        static Summary of(Integration integration, Instant now) {
            return new Summary(integration.client(), integration.health(now), integration.firstSeenAt(),
                    integration.lastSuccessAt(), FailureResponse.of(integration.lastFailure()),
                    integration.silentForDays(now), integration.silentAfterDays(),
                    Versions.etag(integration.version()));
        }
    }

    /**
     * A part of a whole.
     *
     * @param percent to one decimal; absent where there is no whole: that is no information, not 0
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Share(long count, long of, @Nullable BigDecimal percent) {

        static Share of(long count, long of) {
            return new Share(count, of,
                    of == 0
                            ? null
                            : BigDecimal.valueOf(100 * count).divide(BigDecimal.valueOf(of), 1,
                                    RoundingMode.HALF_UP));
        }
    }

    record Day(LocalDate day, long requests, long refused, long statements, long duplicates, long ignored) {

        static Day of(Traffic traffic) {
            return new Day(traffic.day(), traffic.requests(), traffic.refused(), traffic.statements(),
                    traffic.duplicates(), traffic.ignored());
        }
    }

    /**
     * @param duplicates of statements in the days shown, those that were known already
     * @param ignored    of new statements in the days shown, those that say nothing of anybody's training
     * @param unmatched  of all claims on somebody's training, those that wait for the desk
     * @param sampleCurl a request to try the connection with; the secret is put in by whoever has it
     */
    record Detail(Summary integration, List<Day> days, Share duplicates, Share ignored, Share unmatched,
            List<UnknownVerb> unknownVerbs, String sampleCurl) {

        static Detail of(Summary summary, List<Traffic> days, Unmatched unmatched, List<UnknownVerb> verbs) {
            Traffic sum = days.stream().reduce(Traffic.none(LocalDate.EPOCH), Traffic::plus);
            return new Detail(summary, days.stream().map(Day::of).toList(),
                    Share.of(sum.duplicates(), sum.statements()), Share.of(sum.ignored(), sum.added()),
                    Share.of(unmatched.waiting(), unmatched.all()), verbs, curl(summary.client()));
        }

        private static String curl(String client) {
            return """
                    curl -sS -u '%s':"$SECRET" "$DELIVERYBOARD_URL/xapi/statements" \\
                      -H 'X-Experience-API-Version: 1.0.3' -H 'Content-Type: application/json' \\
                      -d '[{"actor":{"account":{"homePage":"https://lms.example.org","name":"connection-test"}},\
                    "verb":{"id":"http://adlnet.gov/expapi/verbs/initialized"},\
                    "object":{"id":"https://lms.example.org/connection-test"}}]'"""
                    .formatted(client.replace("'", "'\\''"));
        }
    }
}
