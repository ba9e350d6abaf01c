package uk.deliveryboard.plans.web.annualreturn;

import com.github.f4b6a3.uuid.UuidCreator;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import uk.deliveryboard.plans.access.PlanAccess;
import uk.deliveryboard.plans.annualreturn.AnnualReturns;
import uk.deliveryboard.plans.annualreturn.SubmitAnnualReturn;
import uk.deliveryboard.plans.annualreturn.model.AcademicYear;
import uk.deliveryboard.plans.annualreturn.model.AnnualReturn;
import uk.deliveryboard.plans.directory.Agencies;
import uk.deliveryboard.plans.model.Refusal;
import uk.deliveryboard.plans.web.Outcomes;
import uk.deliveryboard.plans.web.Pages;
import uk.deliveryboard.plans.web.PlansProblem;
import uk.deliveryboard.plans.web.constraint.PlainText;
import uk.deliveryboard.plans.web.constraint.PlausibleDay;
import uk.deliveryboard.platform.access.Caller;
import uk.deliveryboard.platform.web.Cursor;
import uk.deliveryboard.platform.web.Idempotency;
import uk.deliveryboard.platform.web.IdempotencyKey;
import uk.deliveryboard.platform.web.PlatformProblem;
import uk.deliveryboard.platform.web.ProblemException;
import uk.deliveryboard.platform.web.Versions;

@RestController
@RequestMapping("/v1/registers/annual-returns")
@Tag(name = "Annual returns", description = "The safeguarding audit and the report to governors of an academic year")
public class AnnualReturnController {

    /**
     * @param academicYear such as 2025-26
     * @param location     where the return is held
     */
    record ReturnRequest(@NotNull AnnualReturn.Type type, @NotNull @PlainText(max = 7) String academicYear,
            @NotNull Boolean includesPrevent, @NotNull @PlausibleDay LocalDate submittedOn,
            @PlainText(max = 1000) @Nullable String location) {

        AnnualReturn of(String agency) {
            AcademicYear year = AcademicYear.find(academicYear).orElseThrow(() -> PlansProblem.rulesNotMet(
                    List.of(new Refusal("/academicYear", "not-an-academic-year", "must be like 2025-26"))));
            return new AnnualReturn(UuidCreator.getTimeOrderedEpoch(), agency, type, year, includesPrevent,
                    submittedOn, location, 1);
        }
    }

    record CorrectionRequest(@NotNull Boolean includesPrevent, @NotNull @PlausibleDay LocalDate submittedOn,
            @PlainText(max = 1000) @Nullable String location) {}

    record ReturnView(UUID id, AnnualReturn.Type type, String academicYear, boolean includesPrevent,
            LocalDate submittedOn, @Nullable String location, long version) {

        static ReturnView of(AnnualReturn made) {
            return new ReturnView(made.id(), made.type(), made.year().toString(), made.includesPrevent(),
                    made.submittedOn(), made.location(), made.version());
        }
    }

    private final AnnualReturns returns;
    private final SubmitAnnualReturn submitAnnualReturn;
    private final Agencies agencies;
    private final Idempotency idempotency;

    AnnualReturnController(AnnualReturns returns, SubmitAnnualReturn submitAnnualReturn, Agencies agencies,
            Idempotency idempotency) {
        this.returns = returns;
        this.submitAnnualReturn = submitAnnualReturn;
        this.agencies = agencies;
        this.idempotency = idempotency;
    }

    @PostMapping
    @Operation(summary = "Enter an annual return of your agency", description = "SPOC, DEPUTY_SPOC or PREVENT_LEAD. One"
            + " of each type for an academic year.")
    ResponseEntity<byte[]> submit(@Valid @RequestBody ReturnRequest request, @Parameter(hidden = true) Caller caller,
            @Parameter(hidden = true) IdempotencyKey key) {
        PlanAccess.toKeepRegister(caller).orThrow();
        AnnualReturn made = request.of(caller.agency());
        return idempotency.once(key, request, () -> {
            if (!agencies.has(caller.agency())) {
                throw new ProblemException(PlansProblem.AGENCY_NOT_REGISTERED, "Ask for it to be registered first.");
            }
            AnnualReturn kept = Outcomes.done(submitAnnualReturn.submit(made, caller.subject()));
            return ResponseEntity.created(URI.create("/v1/registers/annual-returns/" + kept.id()))
                    .eTag(Versions.etag(kept.version())).body(ReturnView.of(kept));
        });
    }

    @PutMapping("/{returnId}")
    @Transactional
    @Operation(summary = "Correct an annual return", description = "SPOC, DEPUTY_SPOC or PREVENT_LEAD. Type and year"
            + " stay: a return of another year is another return.")
    public ResponseEntity<ReturnView> correct(@PathVariable UUID returnId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody CorrectionRequest request, @Parameter(hidden = true) Caller caller) {
        PlanAccess.toKeepRegister(caller).orThrow();
        long version = Versions.required(ifMatch);
        AnnualReturn kept = Outcomes.done(submitAnnualReturn.correct(found(returnId), version, new AnnualReturn.Content(
                request.includesPrevent(), request.submittedOn(), request.location()), caller.subject()));
        return ResponseEntity.ok().eTag(Versions.etag(kept.version())).body(ReturnView.of(kept));
    }

    @GetMapping
    @Transactional(readOnly = true)
    @Operation(summary = "List the annual returns of your agency as they were entered", description = "All who may read"
            + " plans.")
    public ResponseEntity<Cursor.Page<ReturnView>> list(@RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            @RequestParam(required = false) @Nullable String cursor, @Parameter(hidden = true) Caller caller) {
        PlanAccess.toReadPlans(caller).orThrow();
        List<ReturnView> rows = returns.page(Pages.after(cursor, Pages::uuid), limit + 1).stream().map(ReturnView::of)
                .toList();
        return Cursor.response(Cursor.page(rows, limit, made -> made.id().toString()));
    }

    @GetMapping("/{returnId}")
    @Transactional(readOnly = true)
    @Operation(summary = "Read an annual return", description = "All who may read plans.")
    public ResponseEntity<ReturnView> read(@PathVariable UUID returnId, @Parameter(hidden = true) Caller caller) {
        PlanAccess.toReadPlans(caller).orThrow();
        AnnualReturn made = found(returnId);
        return ResponseEntity.ok().eTag(Versions.etag(made.version())).body(ReturnView.of(made));
    }

    private AnnualReturn found(UUID id) {
        return returns.find(id).orElseThrow(
                () -> new ProblemException(PlatformProblem.NOT_FOUND, "Your agency has no such return."));
    }
}
