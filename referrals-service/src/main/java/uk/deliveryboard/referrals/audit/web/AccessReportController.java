package uk.deliveryboard.referrals.audit.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import uk.deliveryboard.platform.access.Caller;
import uk.deliveryboard.platform.web.Cursor;
import uk.deliveryboard.platform.web.PlatformProblem;
import uk.deliveryboard.platform.web.Problem;
import uk.deliveryboard.platform.web.ProblemException;
import uk.deliveryboard.referrals.access.ReferralAccess;
import uk.deliveryboard.referrals.audit.AccessEntries;
import uk.deliveryboard.referrals.audit.ReportAccess;
import uk.deliveryboard.referrals.audit.model.AccessEntry;
import uk.deliveryboard.referrals.audit.model.Action;

@RestController
@Tag(name = "Who looked", description = "The access log, for data protection officers and auditors. Reading it is recorded in it.")
class AccessReportController {

    /** A row of the access log. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record AccessView(long number, Instant at, String actor, String agency, List<String> roles, Action action,
            String resource, @Nullable String purpose, List<String> reasons, @Nullable String recipient,
            List<String> flags, @Nullable String requestId) {

        static AccessView of(AccessEntries.Row row) {
            AccessEntry entry = row.entry();
            return new AccessView(row.seq(), entry.at(), entry.actor(), entry.actorAgency(), entry.actorRoles(),
                    entry.action(), entry.resource(), entry.purpose(), entry.reasons(), entry.recipient(),
                    entry.flags(), entry.correlationId());
        }
    }

    private final ReportAccess report;
    private final ReferralAccess access;

    AccessReportController(ReportAccess report, ReferralAccess access) {
        this.report = report;
        this.access = access;
    }

    @GetMapping("/v1/audit/subjects/{id}/access")
    @Operation(summary = "List who looked at a referral, newest first", description = "Every view, search, change, export and refusal, listings in which it was shown included.")
    ResponseEntity<Cursor.Page<AccessView>> of(@PathVariable UUID id, Caller caller,
            @RequestParam(defaultValue = "50") @Min(1) @Max(Cursor.MAX_LIMIT) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        access.mayAudit(caller).orThrow();
        List<AccessView> rows = report.of(id, before(cursor), limit, caller)
                .orElseThrow(() -> new ProblemException(PlatformProblem.NOT_FOUND, "No such referral on your boards."))
                .stream().map(AccessView::of).toList();
        return Cursor.response(Cursor.page(rows, limit, each -> Long.toString(each.number())));
    }

    private static long before(@Nullable String cursor) {
        if (cursor == null) {
            return Long.MAX_VALUE;
        }
        try {
            return Long.parseLong(Cursor.after(cursor));
        } catch (NumberFormatException e) {
            throw new ProblemException(PlatformProblem.INVALID_CURSOR, "Start again without a cursor.",
                    List.of(new Problem.FieldError("?cursor", "invalid", "is not a cursor of ours")));
        }
    }
}
