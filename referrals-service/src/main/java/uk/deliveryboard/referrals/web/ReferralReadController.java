package uk.deliveryboard.referrals.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import uk.deliveryboard.platform.access.Caller;
import uk.deliveryboard.platform.web.Cursor;
import uk.deliveryboard.platform.web.PlatformProblem;
import uk.deliveryboard.platform.web.ProblemException;
import uk.deliveryboard.platform.web.Versions;
import uk.deliveryboard.referrals.access.ReferralAccess;
import uk.deliveryboard.referrals.input.CursorOfId;
import uk.deliveryboard.referrals.referral.model.Referral;

@RestController
@RequestMapping("/v1/referrals")
@Tag(name = "Referrals")
class ReferralReadController {

    private final ReferralViews views;
    private final ReferralAccess access;

    ReferralReadController(ReferralViews views, ReferralAccess access) {
        this.views = views;
        this.access = access;
    }

    @GetMapping("/{id}")
    @Operation(summary = "Read a referral and its history", description = "Case workers see it as a case, the referring agency sees how far it has come.")
    ResponseEntity<ReferralView> one(@PathVariable UUID id, Caller caller) {
        access.mayRead(caller).orThrow();
        return views.one(id, caller)
                .map(found -> ResponseEntity.ok().eTag(Versions.etag(found.version())).body(found.view()))
                .orElseThrow(() -> new ProblemException(PlatformProblem.NOT_FOUND,
                        "No such referral among those you may see."));
    }

    @GetMapping
    @Operation(summary = "List referrals, newest first", description = "Of the caller's agency, or of its boards for case workers.")
    ResponseEntity<Cursor.Page<ReferralView>> list(Caller caller,
            @RequestParam(defaultValue = "50") @Min(1) @Max(Cursor.MAX_LIMIT) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        access.mayRead(caller).orThrow();
        List<Referral> rows = views.page(CursorOfId.after(cursor), limit, caller);
        Cursor.Page<Referral> page = Cursor.page(rows, limit, referral -> referral.id().toString());
        return Cursor.response(new Cursor.Page<>(
                page.items().stream().map(each -> views.inList(each, caller)).toList(), page.next()));
    }
}
