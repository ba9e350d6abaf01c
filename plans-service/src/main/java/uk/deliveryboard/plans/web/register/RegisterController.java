package uk.deliveryboard.plans.web.register;

import com.github.f4b6a3.uuid.UuidCreator;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import java.time.Clock;
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
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import uk.deliveryboard.plans.access.PlanAccess;
import uk.deliveryboard.plans.directory.Agencies;
import uk.deliveryboard.plans.register.KeepRegister;
import uk.deliveryboard.plans.register.Registers;
import uk.deliveryboard.plans.register.model.Entry;
import uk.deliveryboard.plans.register.model.Register;
import uk.deliveryboard.plans.web.Outcomes;
import uk.deliveryboard.plans.web.Pages;
import uk.deliveryboard.plans.web.PlansProblem;
import uk.deliveryboard.plans.web.constraint.PlainText;
import uk.deliveryboard.plans.web.constraint.PlausibleDay;
import uk.deliveryboard.platform.access.Caller;
import uk.deliveryboard.platform.time.ClockConfiguration;
import uk.deliveryboard.platform.web.Cursor;
import uk.deliveryboard.platform.web.Idempotency;
import uk.deliveryboard.platform.web.IdempotencyKey;
import uk.deliveryboard.platform.web.PlatformProblem;
import uk.deliveryboard.platform.web.ProblemException;
import uk.deliveryboard.platform.web.Versions;

@RestController
@RequestMapping("/v1/registers/{register}")
@Tag(name = "Registers", description = "Policies, attestations, controls, communications, events, assurance, agreements"
        + " and model documents of an agency")
public class RegisterController {

    /**
     * @param owner           job role or team that answers for it; never a person
     * @param location        where the document or the evidence is held
     * @param mentionsPrevent for policies, and needed there
     * @param coveredBy       entry of the policy that covers this one
     */
    record EntryRequest(@Pattern(regexp = "[A-Z0-9_]{2,40}") @Nullable String code, @NotNull @PlausibleDay LocalDate on,
            @PlausibleDay @Nullable LocalDate reviewDue, @NotNull @PlainText(max = 200) String title,
            @NotNull @PlainText(max = 120) String owner, @PlainText(max = 1000) @Nullable String location,
            @PlainText(max = 4000) @Nullable String summary, @Min(0) @Max(10_000_000) @Nullable Integer reach,
            @Nullable Boolean mentionsPrevent, @Nullable UUID coveredBy) {

        Entry of(Register register, String agency) {
            return new Entry(UuidCreator.getTimeOrderedEpoch(), agency, register, code, on, reviewDue,
                    new Entry.Content(title, owner, location, summary, reach),
                    mentionsPrevent == null && coveredBy == null
                            ? null
                            : new Entry.Policy(Boolean.TRUE.equals(mentionsPrevent), coveredBy),
                    null, 1);
        }
    }

    record WithdrawalRequest(@NotNull @PlainText(max = 1000) String because) {}

    /** @param inDate whether it counts today: not withdrawn, and its review not overdue */
    record EntryView(UUID id, @Nullable String code, LocalDate on, @Nullable LocalDate reviewDue, String title,
            String owner, @Nullable String location, @Nullable String summary, @Nullable Integer reach,
            @Nullable Boolean mentionsPrevent, @Nullable UUID coveredBy, @Nullable LocalDate withdrawnOn,
            @Nullable String withdrawnBecause, boolean inDate, long version) {

        static EntryView of(Entry entry, LocalDate today) {
            var content = entry.content();
            var policy = entry.policy();
            var withdrawal = entry.withdrawal();
            return new EntryView(entry.id(), entry.code(), entry.on(), entry.reviewDue(), content.title(),
                    content.owner(), content.location(), content.summary(), content.reach(),
                    policy == null ? null : policy.mentionsPrevent(), policy == null ? null : policy.coveredBy(),
                    withdrawal == null ? null : withdrawal.on(), withdrawal == null ? null : withdrawal.because(),
                    entry.isInDate(today), entry.version());
        }
    }

    /** What decides the effect of an entry or a withdrawal. */
    private record Asked(Object body, long version) {}

    private final Registers registers;
    private final KeepRegister keepRegister;
    private final Agencies agencies;
    private final Idempotency idempotency;
    private final Clock clock;

    RegisterController(Registers registers, KeepRegister keepRegister, Agencies agencies, Idempotency idempotency,
            Clock clock) {
        this.registers = registers;
        this.keepRegister = keepRegister;
        this.agencies = agencies;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    @PostMapping
    @Operation(summary = "Enter something in a register of your agency", description = "SPOC, DEPUTY_SPOC or"
            + " PREVENT_LEAD. Registers: policies, ict-filter, common-controls, communications, engagement-events,"
            + " external-assurance, information-sharing-agreements, model-documents. A renewal is a new entry.")
    ResponseEntity<byte[]> enter(@PathVariable String register, @Valid @RequestBody EntryRequest request,
            @Parameter(hidden = true) Caller caller, @Parameter(hidden = true) IdempotencyKey key) {
        PlanAccess.toKeepRegister(caller).orThrow();
        Register of = known(register);
        return idempotency.once(key, request, () -> {
            if (!agencies.has(caller.agency())) {
                throw new ProblemException(PlansProblem.AGENCY_NOT_REGISTERED, "Ask for it to be registered first.");
            }
            return answer(Outcomes.done(keepRegister.enter(request.of(of, caller.agency()), caller.subject())));
        });
    }

    @PostMapping("/{entryId}/withdrawal")
    @Operation(summary = "Withdraw an entry that is wrong or no longer holds", description = "SPOC, DEPUTY_SPOC or"
            + " PREVENT_LEAD. It stays readable; a policy that covers another is withdrawn after that one.")
    ResponseEntity<byte[]> withdraw(@PathVariable String register, @PathVariable UUID entryId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody WithdrawalRequest request, @Parameter(hidden = true) Caller caller,
            @Parameter(hidden = true) IdempotencyKey key) {
        PlanAccess.toKeepRegister(caller).orThrow();
        Register of = known(register);
        long version = Versions.required(ifMatch);
        return idempotency.once(key, new Asked(request, version),
                () -> answer(Outcomes.done(keepRegister.withdraw(found(of, entryId), version, request.because(),
                        caller.subject()))));
    }

    @GetMapping
    @Transactional(readOnly = true)
    @Operation(summary = "List a register of your agency as it was entered", description = "All who may read plans.")
    public ResponseEntity<Cursor.Page<EntryView>> list(@PathVariable String register,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            @RequestParam(required = false) @Nullable String cursor, @Parameter(hidden = true) Caller caller) {
        PlanAccess.toReadPlans(caller).orThrow();
        LocalDate today = ClockConfiguration.today(clock);
        List<EntryView> rows = registers.of(known(register), Pages.after(cursor, Pages::uuid), limit + 1).stream()
                .map(entry -> EntryView.of(entry, today)).toList();
        return Cursor.response(Cursor.page(rows, limit, entry -> entry.id().toString()));
    }

    @GetMapping("/{entryId}")
    @Transactional(readOnly = true)
    @Operation(summary = "Read an entry of a register", description = "All who may read plans.")
    public ResponseEntity<EntryView> read(@PathVariable String register, @PathVariable UUID entryId,
            @Parameter(hidden = true) Caller caller) {
        PlanAccess.toReadPlans(caller).orThrow();
        Entry entry = found(known(register), entryId);
        return ResponseEntity.ok().eTag(Versions.etag(entry.version()))
                .body(EntryView.of(entry, ClockConfiguration.today(clock)));
    }

    private static Register known(String slug) {
        return Register.find(slug)
                .orElseThrow(() -> new ProblemException(PlatformProblem.NOT_FOUND, "There is no such register."));
    }

    private Entry found(Register register, UUID id) {
        return registers.find(id).filter(entry -> entry.register() == register).orElseThrow(
                () -> new ProblemException(PlatformProblem.NOT_FOUND, "The register has no such entry."));
    }

    private ResponseEntity<?> answer(Entry entry) {
        return ResponseEntity.created(URI.create("/v1/registers/" + entry.register().slug() + "/" + entry.id()))
                .eTag(Versions.etag(entry.version())).body(EntryView.of(entry, ClockConfiguration.today(clock)));
    }
}
