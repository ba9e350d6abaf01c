package uk.deliveryboard.referrals.frontdoor.web;

import com.github.f4b6a3.uuid.UuidCreator;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import uk.deliveryboard.platform.access.Caller;
import uk.deliveryboard.platform.time.ClockConfiguration;
import uk.deliveryboard.platform.web.Idempotency;
import uk.deliveryboard.platform.web.IdempotencyKey;
import uk.deliveryboard.platform.web.PlatformProblem;
import uk.deliveryboard.platform.web.Problem;
import uk.deliveryboard.platform.web.ProblemException;
import uk.deliveryboard.referrals.access.ReferralAccess;
import uk.deliveryboard.referrals.frontdoor.FrontDoor;
import uk.deliveryboard.referrals.frontdoor.model.AdviceContact;
import uk.deliveryboard.referrals.input.AgencyCode;
import uk.deliveryboard.referrals.referral.model.Sector;

@RestController
@RequestMapping("/v1/advice-contacts")
@Tag(name = "Before a referral")
class AdviceController {

    private static final int LONGEST_DAYS = 366;

    record AdviceRequest(@AgencyCode @Nullable String board, @Nullable LocalDate contactedOn,
            @NotNull Sector askedBy, @NotNull AdviceContact.Topic topic, @NotNull AdviceContact.Outcome outcome) {}

    /** Every code is there, with 0 where nobody asked: it does not say how often somebody was asked about. */
    record Counts(LocalDate from, LocalDate until, int total, Map<AdviceContact.Outcome, Long> byOutcome,
            Map<AdviceContact.Topic, Long> byTopic) {}

    private final FrontDoor door;
    private final Boards boards;
    private final ReferralAccess access;
    private final Idempotency idempotency;
    private final TransactionTemplate transactions;
    private final Clock clock;

    AdviceController(FrontDoor door, Boards boards, ReferralAccess access, Idempotency idempotency,
            TransactionTemplate transactions, Clock clock) {
        this.door = door;
        this.boards = boards;
        this.access = access;
        this.idempotency = idempotency;
        this.transactions = transactions;
        this.clock = clock;
    }

    @PostMapping
    @Operation(summary = "Count advice that was given before any referral", description = "Takes codes only: whom it was about is not asked and cannot be entered.")
    ResponseEntity<byte[]> add(@Valid @RequestBody AdviceRequest request, Caller caller, IdempotencyKey key) {
        access.mayGiveAdvice(caller).orThrow();
        return idempotency.once(key, request, () -> {
            LocalDate today = ClockConfiguration.today(clock);
            LocalDate on = Objects.requireNonNullElse(request.contactedOn(), today);
            if (on.isAfter(today) || on.isBefore(today.minusDays(LONGEST_DAYS))) {
                throw wrong("/contactedOn", "is in the future or more than a year ago");
            }
            var contact = new AdviceContact(UuidCreator.getTimeOrderedEpoch(), caller.agency(),
                    boards.own(caller, request.board()), on, request.askedBy(), request.topic(), request.outcome());
            door.add(contact, clock.instant(), Boards.by(caller));
            return ResponseEntity.created(URI.create("/v1/advice-contacts")).body(contact);
        });
    }

    @GetMapping
    @Operation(summary = "Count advice of a period", description = "Of the caller's agency, or of its boards for those who work on cases.")
    Counts counts(Caller caller, @RequestParam LocalDate from, @RequestParam LocalDate until) {
        access.mayGiveAdvice(caller).orThrow();
        if (until.isBefore(from) || ChronoUnit.DAYS.between(from, until) > LONGEST_DAYS) {
            throw wrong("?until", "is before the first day or more than a year after it");
        }
        List<AdviceContact> found = Objects
                .requireNonNull(transactions.execute(status -> door.advice(from, until)));
        return new Counts(from, until, found.size(),
                counted(AdviceContact.Outcome.values(), found, AdviceContact::outcome),
                counted(AdviceContact.Topic.values(), found, AdviceContact::topic));
    }

    private static <C extends Enum<C>> Map<C, Long> counted(C[] codes, List<AdviceContact> found,
            Function<AdviceContact, C> code) {
        return Arrays.stream(codes).collect(Collectors.toMap(each -> each,
                each -> found.stream().filter(contact -> code.apply(contact) == each).count(), Long::sum,
                TreeMap::new));
    }

    private static ProblemException wrong(String pointer, String message) {
        return new ProblemException(PlatformProblem.INVALID_REQUEST, "Nothing was stored.",
                List.of(new Problem.FieldError(pointer, "invalid", message)));
    }
}
