package uk.deliveryboard.plans.web.action;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import uk.deliveryboard.plans.action.model.PlanAction;
import uk.deliveryboard.platform.web.PlatformProblem;
import uk.deliveryboard.platform.web.Problem;
import uk.deliveryboard.platform.web.ProblemException;
import uk.deliveryboard.platform.web.Versions;

/** Tells the second of two editors where the other version is, and in which fields it differs from what they sent. */
final class StaleEdit {

    private StaleEdit() {}

    static ProblemException of(PlanAction present, PlanAction.@Nullable Details sent) {
        List<Problem.FieldError> errors = new ArrayList<>();
        errors.add(new Problem.FieldError(HttpHeaders.IF_MATCH, "stale",
                "is not the present version, which is " + Versions.etag(present.version()) + " of /v1/plans/"
                        + present.planId() + "/actions/" + present.taskCode().value()));
        if (sent != null) {
            var stored = present.details();
            compare(errors, "/title", stored.title(), sent.title());
            compare(errors, "/description", stored.description(), sent.description());
            compare(errors, "/dutyCode", stored.dutyCode(), sent.dutyCode());
            compare(errors, "/timescale", stored.timescale(), sent.timescale());
            compare(errors, "/primaryOwner", stored.primaryOwner(), sent.primaryOwner());
            compare(errors, "/scope", stored.scope(), sent.scope());
        }
        return new ProblemException(PlatformProblem.STALE_VERSION, "Read it again and repeat your change on it.",
                errors);
    }

    private static void compare(List<Problem.FieldError> errors, String pointer, @Nullable Object stored,
            @Nullable Object sent) {
        if (!Objects.equals(stored, sent)) {
            errors.add(new Problem.FieldError(pointer, "differs", "is another in the present version"));
        }
    }
}
