package uk.deliveryboard.referrals.audit.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.ModelAndView;
import uk.deliveryboard.platform.access.AccessDecision;
import uk.deliveryboard.platform.access.AccessRefused;
import uk.deliveryboard.platform.access.Caller;
import uk.deliveryboard.platform.access.RowScope;
import uk.deliveryboard.platform.web.PlatformProblem;
import uk.deliveryboard.platform.web.ProblemException;
import uk.deliveryboard.referrals.audit.Access;
import uk.deliveryboard.referrals.audit.AccessEntries;
import uk.deliveryboard.referrals.audit.AccessLog;
import uk.deliveryboard.referrals.audit.model.Action;

/**
 * Writes every refusal to the access log, with all its reasons, and leaves the answer to whoever makes it: also the
 * attempt at a referral that exists and is out of the caller's reach, which to them does not exist.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class RefusalRecorder implements HandlerExceptionResolver {

    private static final Logger LOG = LoggerFactory.getLogger(RefusalRecorder.class);
    private static final Map<String, String> AS_RECORDER = Map.of("app.audit", "recorder");
    private static final Pattern IS_UUID = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

    private final AccessLog log;
    private final AccessEntries entries;
    private final TransactionTemplate transactions;

    RefusalRecorder(AccessLog log, AccessEntries entries, TransactionTemplate transactions) {
        this.log = log;
        this.entries = entries;
        this.transactions = transactions;
    }

    @Override
    public @Nullable ModelAndView resolveException(HttpServletRequest request, HttpServletResponse response,
            @Nullable Object handler, Exception e) {
        Caller caller = Caller.current();
        if (caller == null) {
            return null;
        }
        if (e instanceof AccessRefused refused) {
            record(request, caller, refused.reasons().stream().map(AccessDecision.Reason::code).toList(), false);
        } else if (e instanceof ProblemException problem && problem.type() == PlatformProblem.NOT_FOUND) {
            record(request, caller, List.of("out-of-reach"), true);
        }
        return null;
    }

    private void record(HttpServletRequest request, Caller caller, List<String> reasons, boolean onlyIfItExists) {
        try {
            RowScope.with(AS_RECORDER, () -> transactions.execute(status -> {
                List<UUID> asked = referral(request).stream().toList();
                List<String> boards = asked.isEmpty() ? List.of() : entries.boardsOf(asked);
                if (!onlyIfItExists || !boards.isEmpty()) {
                    log.record(caller, new Access(Action.REFUSED, resource(request),
                            boards.isEmpty() ? List.of() : asked, boards, null, reasons, null, 0, List.of()));
                }
                return true;
            }));
        } catch (Exception e) {
            LOG.warn("a refusal could not be recorded: {}", e.getClass().getSimpleName());
        }
    }

    /** The route, such as {@code GET /v1/referrals/{id}}: what was typed into the path is not repeated. */
    private static String resource(HttpServletRequest request) {
        Object route = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        return request.getMethod() + " " + (route == null ? "?" : route);
    }

    private static Optional<UUID> referral(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
                && variables.get("id") instanceof String id && IS_UUID.matcher(id).matches()
                        ? Optional.of(UUID.fromString(id))
                        : Optional.empty();
    }
}
