package uk.deliveryboard.referrals.matching.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import uk.deliveryboard.platform.access.Caller;
import uk.deliveryboard.platform.web.PlatformProblem;
import uk.deliveryboard.platform.web.ProblemException;
import uk.deliveryboard.referrals.access.ReferralAccess;
import uk.deliveryboard.referrals.matching.FindRepeats;
import uk.deliveryboard.referrals.matching.model.Sign;
import uk.deliveryboard.referrals.pathway.model.StateCode;

/** A search creates nothing and each one is recorded: it takes no Idempotency-Key. */
@RestController
@RequestMapping("/v1/referrals/{id}/repeat-searches")
@Tag(name = "Identity vault")
class RepeatController {

    /**
     * What was found.
     *
     * @param supervisorReviewNeeded whether it may be the third referral of the same person, or a later one
     */
    record Repeats(UUID referralId, String ref, List<CandidateView> candidates,
            List<String> possibleMatchHeldElsewhere, boolean supervisorReviewNeeded) {}

    record CandidateView(UUID referralId, String ref, LocalDate receivedOn, StateCode state, Set<Sign> signs) {}

    /** This one and two before it. */
    private static final int EARLIER_ONES_FOR_A_REVIEW = 2;

    private final FindRepeats repeats;
    private final ReferralAccess access;

    RepeatController(FindRepeats repeats, ReferralAccess access) {
        this.repeats = repeats;
        this.access = access;
    }

    @PostMapping
    @Operation(summary = "Look for other referrals that may be of the same person", description = "For a person to judge: nothing is merged. Of other boards it says only that they may hold a match.")
    ResponseEntity<Repeats> search(@PathVariable UUID id, Caller caller) throws Exception {
        access.mayReadIdentity(caller, false).orThrow();
        return switch (repeats.find(id, caller)) {
            case FindRepeats.Outcome.Found found ->
                ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(view(found));
            case FindRepeats.Outcome.Unknown() ->
                throw new ProblemException(PlatformProblem.NOT_FOUND, "No such referral on your boards.");
            case FindRepeats.Outcome.NotHeld() ->
                throw new ProblemException(PlatformProblem.NOT_FOUND, "Nobody's identity is held of it.");
        };
    }

    private static Repeats view(FindRepeats.Outcome.Found found) {
        List<CandidateView> candidates = found.candidates().stream()
                .map(each -> new CandidateView(each.referral().id(), each.referral().ref().toString(),
                        each.referral().intake().receivedOn(), each.referral().state().code(), each.signs()))
                .toList();
        return new Repeats(found.referral().id(), found.referral().ref().toString(), candidates,
                found.boardsElsewhere(), candidates.size() >= EARLIER_ONES_FOR_A_REVIEW);
    }
}
