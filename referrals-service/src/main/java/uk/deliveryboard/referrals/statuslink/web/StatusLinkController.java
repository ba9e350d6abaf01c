package uk.deliveryboard.referrals.statuslink.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import uk.deliveryboard.platform.access.Caller;
import uk.deliveryboard.platform.web.Idempotency;
import uk.deliveryboard.platform.web.IdempotencyKey;
import uk.deliveryboard.platform.web.PlatformProblem;
import uk.deliveryboard.platform.web.ProblemException;
import uk.deliveryboard.referrals.access.ReferralAccess;
import uk.deliveryboard.referrals.audit.Access;
import uk.deliveryboard.referrals.audit.AccessLog;
import uk.deliveryboard.referrals.audit.model.Action;
import uk.deliveryboard.referrals.referral.Referrals;
import uk.deliveryboard.referrals.referral.model.Referral;
import uk.deliveryboard.referrals.statuslink.IssueStatusLink;
import uk.deliveryboard.referrals.statuslink.StatusLinkHeader;
import uk.deliveryboard.referrals.statuslink.model.StatusLink;

@RestController
@RequestMapping("/v1/referrals/{id}/status-links")
@Tag(name = "Referrals")
class StatusLinkController {

    /** The link itself is in the header {@code Link}, which is stored nowhere. */
    record LinkIssued(UUID referralId, int number, LocalDate expiresOn) {}

    private final IssueStatusLink issue;
    private final StatusLinkHeader header;
    private final Referrals referrals;
    private final ReferralAccess access;
    private final AccessLog log;
    private final Idempotency idempotency;

    StatusLinkController(IssueStatusLink issue, StatusLinkHeader header, Referrals referrals, ReferralAccess access,
            AccessLog log, Idempotency idempotency) {
        this.issue = issue;
        this.header = header;
        this.referrals = referrals;
        this.access = access;
        this.log = log;
        this.idempotency = idempotency;
    }

    @PostMapping
    @Operation(summary = "Get a new link to the status of a referral", description = "For the agency that referred. The link comes in the header Link (rel=\"status\"); the one before it works no longer.")
    ResponseEntity<byte[]> issue(@PathVariable UUID id, Caller caller, IdempotencyKey key) {
        access.mayRefer(caller).orThrow();
        return header.add(idempotency.once(key, id, () -> {
            Referral referral = referrals.find(id).orElseThrow(() -> new ProblemException(PlatformProblem.NOT_FOUND,
                    "No such referral among those you may see."));
            access.mayIssueStatusLink(caller, referral.agency()).orThrow();
            StatusLink link = issue.issue(referral, new Referrals.RecordedBy(caller.subject(), caller.agency()));
            log.record(caller, Access.to(Action.CREATE, "STATUS_LINK", referral));
            return ResponseEntity.created(URI.create("/v1/referrals/" + id + "/status-links/" + link.number()))
                    .body(new LinkIssued(id, link.number(), link.expiresOn()));
        }));
    }
}
