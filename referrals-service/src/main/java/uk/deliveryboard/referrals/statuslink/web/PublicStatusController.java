package uk.deliveryboard.referrals.statuslink.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import uk.deliveryboard.platform.web.PlatformProblem;
import uk.deliveryboard.platform.web.ProblemException;
import uk.deliveryboard.referrals.statuslink.ReadStatus;
import uk.deliveryboard.referrals.statuslink.model.PublicStatus;

/** Needs no token of access: the link itself is the right to look, at one referral and at no more than this. */
@RestController
@RequestMapping("/v1/referral-status/{token}")
@Tag(name = "Referrals")
class PublicStatusController {

    record StatusShown(String ref, PublicStatus status, String meaning, LocalDate linkExpiresOn) {}

    private static final Pattern TOKEN = Pattern.compile("[0-9a-f]{64}");

    private final ReadStatus status;

    PublicStatusController(ReadStatus status) {
        this.status = status;
    }

    @GetMapping
    @SecurityRequirements
    @Operation(summary = "See how far a referral has come, by its link", description = "Received, in progress or closed: never more. Without signing in; a link works for six months, or until the agency asks for a new one.")
    ResponseEntity<StatusShown> read(@PathVariable String token, HttpServletResponse response) throws Exception {
        ReadStatus.Outcome outcome = TOKEN.matcher(token).matches()
                ? status.read(token)
                : new ReadStatus.Outcome.Unknown();
        return switch (outcome) {
            case ReadStatus.Outcome.Shown(var ref, var shown, var expiresOn) -> ResponseEntity.ok()
                    .cacheControl(CacheControl.noStore()).header("X-Robots-Tag", "noindex")
                    .body(new StatusShown(ref, shown, shown.meaning(), expiresOn));
            case ReadStatus.Outcome.Unknown() -> throw new ProblemException(PlatformProblem.NOT_FOUND,
                    "The link does not work, or does so no longer. Ask your agency for a new one.");
            case ReadStatus.Outcome.TooOften(var pause) -> {
                response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, pause.toSeconds())));
                throw new ProblemException(StatusLinkProblem.LOOKED_TOO_OFTEN,
                        "A link shows the status " + ReadStatus.LOOKS_AN_HOUR + " times an hour.");
            }
        };
    }
}
