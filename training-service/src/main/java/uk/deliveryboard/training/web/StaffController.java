package uk.deliveryboard.training.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import uk.deliveryboard.platform.access.Caller;
import uk.deliveryboard.platform.web.Cursor;
import uk.deliveryboard.platform.web.Idempotency;
import uk.deliveryboard.platform.web.IdempotencyKey;
import uk.deliveryboard.training.access.TrainingAccess;
import uk.deliveryboard.training.staff.EnterStaff;
import uk.deliveryboard.training.staff.Staff;
import uk.deliveryboard.training.staff.model.StaffOutcome;
import uk.deliveryboard.training.web.RowReader.Row;

@RestController
@Tag(name = "Staff in scope", description = "Staff of the caller's agency, by pseudonymous reference")
class StaffController {

    private final EnterStaff enterStaff;
    private final Staff staff;
    private final RowReader reader;
    private final Idempotency idempotency;

    StaffController(EnterStaff enterStaff, Staff staff, RowReader reader, Idempotency idempotency) {
        this.enterStaff = enterStaff;
        this.staff = staff;
        this.reader = reader;
        this.idempotency = idempotency;
    }

    @PostMapping("/v1/staff:batch")
    @Operation(summary = "Enter or change up to 1,000 staff, with a result for each row")
    ResponseEntity<byte[]> enter(@Valid @RequestBody Batch batch, Caller caller, IdempotencyKey key) {
        TrainingAccess.keepStaff(caller).orThrow();
        return idempotency.once(key, batch, () -> ResponseEntity.ok(enter(batch, caller.agency())));
    }

    private StaffResponses.Result enter(Batch batch, String agency) {
        List<Row<StaffRow>> rows = reader.read(batch.rows(), StaffRow.class);
        Iterator<StaffOutcome> outcomes = enterStaff
                .enter(agency, Row.readable(rows).stream().map(StaffRow::entry).toList()).iterator();
        List<StaffResponses.Row> results = new ArrayList<>();
        for (Row<StaffRow> row : rows) {
            results.add(switch (row) {
                case Row.Readable<StaffRow> _ -> StaffResponses.Row.of(results.size(), outcomes.next());
                case Row.Unreadable<StaffRow>(var errors) -> StaffResponses.Row.refused(results.size(), errors);
            });
        }
        return StaffResponses.Result.of(results);
    }

    @GetMapping("/v1/staff")
    @Transactional(readOnly = true)
    @Operation(summary = "List the staff in scope of your agency")
    public ResponseEntity<Cursor.Page<StaffResponses.Person>> list(
            @RequestParam(defaultValue = "50") @Min(1) @Max(Cursor.MAX_LIMIT) int limit,
            @RequestParam(required = false) @Nullable String cursor, Caller caller) {
        TrainingAccess.keepStaff(caller).orThrow();
        List<StaffResponses.Person> rows = staff.after(caller.agency(), Cursor.after(cursor), limit + 1).stream()
                .map(StaffResponses.Person::of).toList();
        return Cursor.response(Cursor.page(rows, limit, StaffResponses.Person::staffRef));
    }
}
