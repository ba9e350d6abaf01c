package uk.deliveryboard.plans.web.due;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import uk.deliveryboard.plans.access.PlanAccess;
import uk.deliveryboard.plans.due.DueItems;
import uk.deliveryboard.plans.due.model.DueItem;
import uk.deliveryboard.plans.due.model.DueKind;
import uk.deliveryboard.plans.due.model.DuePlace;
import uk.deliveryboard.plans.register.model.Register;
import uk.deliveryboard.plans.web.Pages;
import uk.deliveryboard.platform.access.Caller;
import uk.deliveryboard.platform.time.ClockConfiguration;
import uk.deliveryboard.platform.web.Cursor;

@RestController
@Tag(name = "What needs me", description = "What is overdue or due soon, for the roles of the caller")
public class MyDueController {

    private static final Pattern KEY = Pattern
            .compile("\\d{4}-\\d{2}-\\d{2}\\|[A-Z_]+\\|[0-9a-f-]{36}\\|[0-9A-Za-z_]*");

    private final DueItems dueItems;
    private final Clock clock;

    MyDueController(DueItems dueItems, Clock clock) {
        this.dueItems = dueItems;
        this.clock = clock;
    }

    /**
     * @param planId null where it is not about a plan
     * @param office whose sign-off is missing, or which is vacant
     * @param link   what to open
     */
    record DueView(DueKind kind, @Nullable UUID planId, @Nullable String taskCode, String title,
            @Nullable String office, LocalDate due, boolean overdue, String link) {

        static DueView of(DueItem item, LocalDate today) {
            boolean overdue = item.due().isBefore(today);
            return switch (item.place()) {
                case DuePlace.InPlan(UUID plan, var taskCode) -> new DueView(item.kind(), plan, taskCode, item.title(),
                        item.office(), item.due(), overdue,
                        "/v1/plans/" + plan + (taskCode == null ? "" : "/actions/" + taskCode));
                case DuePlace.ActionOfBoard(String board, UUID action) -> elsewhere(item, overdue,
                        "/v1/boards/" + board + "/actions/" + action);
                case DuePlace.ReviewsOfBoard(String board) -> elsewhere(item, overdue,
                        "/v1/boards/" + board + "/reviews");
                case DuePlace.InRegister(Register register, UUID entry) -> elsewhere(item, overdue,
                        "/v1/registers/" + register.slug() + "/" + entry);
                case DuePlace.InSpeakerChecks(UUID check) -> elsewhere(item, overdue,
                        "/v1/registers/speaker-checks/" + check);
                case DuePlace.AnnualReturns() -> elsewhere(item, overdue, "/v1/registers/annual-returns");
                case DuePlace.Offices(String agency) -> elsewhere(item, overdue,
                        "/v1/agencies/" + agency + "/appointments");
            };
        }

        private static DueView elsewhere(DueItem item, boolean overdue, String link) {
            return new DueView(item.kind(), null, null, item.title(), item.office(), item.due(), overdue, link);
        }
    }

    @GetMapping("/v1/me/due")
    @Transactional(readOnly = true)
    @Operation(summary = "List what needs me: all that is overdue, and what is due in the next days", description = "All"
            + " who may read plans; each sees what is theirs to do. In the order of days.")
    public ResponseEntity<Cursor.Page<DueView>> due(@RequestParam(defaultValue = "30") @Min(0) @Max(366) int days,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            @RequestParam(required = false) @Nullable String cursor, @Parameter(hidden = true) Caller caller) {
        PlanAccess.toReadPlans(caller).orThrow();
        LocalDate today = ClockConfiguration.today(clock);
        String after = Pages.after(cursor, key -> Optional.of(key).filter(KEY.asMatchPredicate()));
        var concern = new DueItems.Concern(caller.agency(), PlanAccess.concernedWith(caller),
                PlanAccess.signsFor(caller));
        Cursor.Page<DueItem> page = Cursor.page(
                dueItems.of(concern, today, today.plusDays(days), after == null ? "" : after, limit + 1), limit,
                DueItem::key);
        List<DueView> views = page.items().stream().map(item -> DueView.of(item, today)).toList();
        return Cursor.response(new Cursor.Page<>(views, page.next()));
    }
}
