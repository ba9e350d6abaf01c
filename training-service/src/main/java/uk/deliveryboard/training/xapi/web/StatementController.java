package uk.deliveryboard.training.xapi.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import uk.deliveryboard.platform.access.Caller;
import uk.deliveryboard.platform.web.PlatformProblem;
import uk.deliveryboard.platform.web.Problem.FieldError;
import uk.deliveryboard.platform.web.ProblemException;
import uk.deliveryboard.training.access.TrainingAccess;
import uk.deliveryboard.training.xapi.LearningSystem;
import uk.deliveryboard.training.xapi.ReceiveStatements;
import uk.deliveryboard.training.xapi.ReceiveStatements.Receipt;
import uk.deliveryboard.training.xapi.StatementConflict;
import uk.deliveryboard.training.xapi.model.Statement;
import uk.deliveryboard.training.xapi.model.XapiVersion;

@RestController
@Tag(name = "xAPI", description = "Statement intake for learning systems, xAPI 1.0.3 and 2.0")
class StatementController {

    private static final Pattern UUID_FORM = Pattern
            .compile("[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}");

    private final ReceiveStatements receiveStatements;
    private final StatementReader reader;

    StatementController(ReceiveStatements receiveStatements, StatementReader reader) {
        this.receiveStatements = receiveStatements;
        this.reader = reader;
    }

    @PostMapping("/xapi/statements")
    @Operation(summary = "Send statements, one or a list", description = "All are stored or none. Answers with their ids, in their order; the same again gets the same answer.")
    ResponseEntity<List<UUID>> post(@RequestBody(required = false) byte[] body, Caller caller,
            HttpServletRequest request, HttpServletResponse response) {
        XapiVersion version = XapiHeaders.required(request);
        TrainingAccess.sendStatements(caller).orThrow();
        StatementReader.Batch batch = reader.batch(body == null ? new byte[0] : body, request, version);
        Receipt receipt = receive(caller, batch.statements(), batch.pointers(), version);
        XapiHeaders.consistentThrough(response, receipt.stored());
        return ResponseEntity.ok(receipt.ids());
    }

    @PutMapping("/xapi/statements")
    @Operation(summary = "Send one statement with its id")
    ResponseEntity<Void> put(@RequestParam String statementId, @RequestBody(required = false) byte[] body,
            Caller caller, HttpServletRequest request, HttpServletResponse response) {
        XapiVersion version = XapiHeaders.required(request);
        TrainingAccess.sendStatements(caller).orThrow();
        if (!UUID_FORM.matcher(statementId).matches()) {
            throw new ProblemException(PlatformProblem.INVALID_PARAMETER, "Nothing was stored.",
                    List.of(new FieldError("?statementId", "invalid", "is a UUID")));
        }
        Statement statement = reader.single(body == null ? new byte[0] : body, request, version,
                UUID.fromString(statementId));
        Receipt receipt = receive(caller, List.of(statement), List.of(""), version);
        XapiHeaders.consistentThrough(response, receipt.stored());
        return ResponseEntity.status(HttpStatus.NO_CONTENT).build();
    }

    @GetMapping("/xapi/about")
    @Operation(summary = "Which versions of xAPI are spoken")
    Map<String, List<String>> about() {
        return Map.of("version", List.of(XapiVersion.V1.latest(), XapiVersion.V2.latest()));
    }

    private Receipt receive(Caller caller, List<Statement> statements, List<String> pointers, XapiVersion version) {
        try {
            return receiveStatements.receive(LearningSystem.of(caller), statements, version);
        } catch (StatementConflict conflict) {
            throw new ProblemException(XapiProblem.STATEMENT_CONFLICT,
                    "A statement is never changed. Void it and send another. Nothing was stored.",
                    conflict.positions().stream().map(position -> new FieldError(pointers.get(position) + "/id",
                            "exists", "is that of a statement that says something else")).toList());
        }
    }
}
