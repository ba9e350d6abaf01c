package uk.deliveryboard.referrals.frontdoor.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.github.f4b6a3.uuid.UuidCreator;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
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
import uk.deliveryboard.referrals.frontdoor.model.OfficeHours;
import uk.deliveryboard.referrals.frontdoor.model.Route;
import uk.deliveryboard.referrals.input.AgencyCode;
import uk.deliveryboard.referrals.pathway.model.WorkingDays;

@RestController
@RequestMapping("/v1/referral-routes")
@Tag(name = "Before a referral", description = "Where to turn, advice without a name, and screenings.")
class RouteController {

    /** Numbers and mailboxes of a service: a person's do not belong here. */
    record RouteRequest(@AgencyCode @Nullable String board, @NotNull @AgencyCode String authority,
            @NotNull Route.AgeRoute ageRoute, @NotNull Route.Hours hours, @NotNull Route.Destination destination,
            @Pattern(regexp = "\\+?[0-9][0-9 ()-]{2,29}(?:,[0-9]{1,6})*", message = "is a telephone number, with extensions after commas") @Nullable String telephone,
            @Email @Size(max = 254) @Nullable String email,
            @Size(max = 500) @Pattern(regexp = "https://[A-Za-z0-9.-]+(?:/[A-Za-z0-9._~/-]*)?", message = "is an https address without a query") @Nullable String formUrl,
            @Nullable LocalDate from) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RouteView(UUID id, String board, String authority, Route.AgeRoute ageRoute, Route.Hours hours,
            Route.Destination destination, @Nullable String telephone, @Nullable String email,
            @Nullable String formUrl, LocalDate from, boolean answersNow) {

        static RouteView of(Route route, Route.Hours now) {
            return new RouteView(route.id(), route.board(), route.place().authority(), route.place().ageRoute(),
                    route.place().hours(), route.destination(), route.contact().telephone(), route.contact().email(),
                    route.contact().formUrl(), route.from(), route.place().hours() == now);
        }
    }

    /** @param emergency what goes before every route */
    record Routes(LocalDate on, Route.Hours now, String emergency, List<RouteView> routes) {}

    private final FrontDoor door;
    private final Boards boards;
    private final ReferralAccess access;
    private final Idempotency idempotency;
    private final TransactionTemplate transactions;
    private final WorkingDays calendar;
    private final Clock clock;

    RouteController(FrontDoor door, Boards boards, ReferralAccess access, Idempotency idempotency,
            TransactionTemplate transactions, WorkingDays calendar, Clock clock) {
        this.door = door;
        this.boards = boards;
        this.access = access;
        this.idempotency = idempotency;
        this.transactions = transactions;
        this.calendar = calendar;
        this.clock = clock;
    }

    @GetMapping
    @Operation(summary = "Read where to turn with a concern", description = "By local authority and by child or adult; says which of them answer at this hour.")
    Routes read(Caller caller, @RequestParam(required = false) @AgencyCode @Nullable String authority,
            @RequestParam(required = false) Route.@Nullable AgeRoute ageRoute) {
        access.mayAskForAdvice(caller).orThrow();
        LocalDate today = ClockConfiguration.today(clock);
        Route.Hours now = OfficeHours.at(clock.instant(), calendar);
        List<Route> all = Objects.requireNonNull(transactions.execute(status -> door.routes()));
        return new Routes(today, now, "If anybody is in immediate danger, call 999.", Route.inForce(all, today).stream()
                .filter(each -> authority == null || each.place().authority().equals(authority))
                .filter(each -> ageRoute == null || each.place().ageRoute() == ageRoute)
                .map(each -> RouteView.of(each, now)).toList());
    }

    @PostMapping
    @Operation(summary = "Enter where to turn from a day on", description = "The route of the same place before it ends with that day; what was in force is kept.")
    ResponseEntity<byte[]> add(@Valid @RequestBody RouteRequest request, Caller caller, IdempotencyKey key) {
        access.mayArrangePanel(caller).orThrow();
        if (request.telephone() == null && request.email() == null && request.formUrl() == null) {
            throw new ProblemException(PlatformProblem.INVALID_REQUEST, "Nothing was stored.", List.of(
                    new Problem.FieldError("/telephone", "invalid", "or an e-mail address or a form is needed")));
        }
        return idempotency.once(key, request, () -> {
            LocalDate today = ClockConfiguration.today(clock);
            Route route = new Route(UuidCreator.getTimeOrderedEpoch(), boards.own(caller, request.board()),
                    new Route.Place(boards.localAuthority(request.authority()), request.ageRoute(), request.hours()),
                    request.destination(),
                    new Route.Contact(request.telephone(), request.email(), request.formUrl()),
                    Objects.requireNonNullElse(request.from(), today));
            if (route.from().isBefore(today)) {
                throw new ProblemException(PlatformProblem.INVALID_REQUEST, "Nothing was stored.",
                        List.of(new Problem.FieldError("/from", "invalid", "is in the past")));
            }
            if (!door.add(route, clock.instant(), Boards.by(caller))) {
                throw new ProblemException(FrontDoorProblem.ROUTE_EXISTS, "Choose another day.");
            }
            return ResponseEntity.created(URI.create("/v1/referral-routes"))
                    .body(RouteView.of(route, OfficeHours.at(clock.instant(), calendar)));
        });
    }
}
