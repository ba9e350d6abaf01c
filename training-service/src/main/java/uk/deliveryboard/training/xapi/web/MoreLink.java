package uk.deliveryboard.training.xapi.web;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import uk.deliveryboard.platform.web.PlatformProblem;
import uk.deliveryboard.platform.web.Problem.FieldError;
import uk.deliveryboard.platform.web.ProblemException;
import uk.deliveryboard.training.xapi.StatementQuery;
import uk.deliveryboard.training.xapi.model.Rendering;

/**
 * Where a query goes on, as one parameter. It says all that the query said, agents by their hash, so that it can be
 * used at any later time and shows nobody's address.
 */
record MoreLink(StatementQuery query, Rendering format, boolean attachments) {

    private static final String SEPARATOR = "\n";
    private static final int PARTS = 14;

    String encoded() {
        StatementQuery q = query;
        String text = String.join(SEPARATOR, text(q.agent()), String.valueOf(q.relatedAgents()), text(q.verb()),
                text(q.activity()), String.valueOf(q.relatedActivities()), text(q.registration()), text(q.since()),
                text(q.until()), String.valueOf(q.ascending()), String.valueOf(q.limit()), text(q.afterStored()),
                String.valueOf(q.afterPosition()), format.name(), String.valueOf(attachments));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    static MoreLink decode(String encoded, int most) {
        try {
            String[] part = new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.UTF_8)
                    .split(SEPARATOR, -1);
            if (part.length == PARTS && encoded.length() < 8_000) {
                return new MoreLink(new StatementQuery(value(part[0], text -> text), Boolean.parseBoolean(part[1]),
                        value(part[2], text -> text), value(part[3], text -> text), Boolean.parseBoolean(part[4]),
                        value(part[5], UUID::fromString), value(part[6], Instant::parse),
                        value(part[7], Instant::parse), Boolean.parseBoolean(part[8]),
                        Math.clamp(Integer.parseInt(part[9]), 1, most), value(part[10], Instant::parse),
                        Long.parseLong(part[11])), Rendering.valueOf(part[12]), Boolean.parseBoolean(part[13]));
            }
        } catch (IllegalArgumentException | DateTimeException e) {
            // not one of ours
        }
        throw new ProblemException(PlatformProblem.INVALID_CURSOR, "Start again with a query.",
                List.of(new FieldError("?more", "invalid", "is not a continuation of ours")));
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private static <T> @Nullable T value(String text, Function<String, T> parser) {
        return text.isEmpty() ? null : parser.apply(text);
    }
}
