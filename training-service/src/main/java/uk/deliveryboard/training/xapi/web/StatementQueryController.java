package uk.deliveryboard.training.xapi.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import uk.deliveryboard.platform.access.Caller;
import uk.deliveryboard.platform.web.PlatformProblem;
import uk.deliveryboard.platform.web.Problem.FieldError;
import uk.deliveryboard.platform.web.ProblemException;
import uk.deliveryboard.training.access.TrainingAccess;
import uk.deliveryboard.training.xapi.LearningSystem;
import uk.deliveryboard.training.xapi.StatementQuery;
import uk.deliveryboard.training.xapi.Statements;
import uk.deliveryboard.training.xapi.Statements.Kept;
import uk.deliveryboard.training.xapi.model.Json;
import uk.deliveryboard.training.xapi.model.JsonText;
import uk.deliveryboard.training.xapi.model.Rendering;

/** Lets a learning system read back what it sent itself. */
@RestController
@Tag(name = "xAPI")
class StatementQueryController {

    private static final int MOST = 200;
    private static final String BOUNDARY = "deliveryboard-statements";

    private final Statements statements;
    private final StatementReader reader;
    private final Clock clock;

    StatementQueryController(Statements statements, StatementReader reader, Clock clock) {
        this.statements = statements;
        this.reader = reader;
        this.clock = clock;
    }

    /** The parameters are named for the documentation; they are read by {@link StatementParameters}. */
    @GetMapping("/xapi/statements")
    @Transactional(readOnly = true)
    @Operation(summary = "Read statements that you sent: one by its id, or those of a query")
    public ResponseEntity<byte[]> get(@RequestParam(required = false) @Nullable String statementId,
            @RequestParam(required = false) @Nullable String voidedStatementId,
            @RequestParam(required = false) @Nullable String agent,
            @RequestParam(required = false) @Nullable String verb,
            @RequestParam(required = false) @Nullable String activity,
            @RequestParam(required = false) @Nullable String registration,
            @RequestParam(name = "related_activities", required = false) @Nullable String relatedActivities,
            @RequestParam(name = "related_agents", required = false) @Nullable String relatedAgents,
            @RequestParam(required = false) @Nullable String since,
            @RequestParam(required = false) @Nullable String until,
            @RequestParam(required = false) @Nullable String limit,
            @RequestParam(required = false) @Nullable String format,
            @RequestParam(required = false) @Nullable String attachments,
            @RequestParam(required = false) @Nullable String ascending,
            @RequestParam(required = false) @Nullable String more, Caller caller, HttpServletRequest request,
            HttpServletResponse response) {
        XapiHeaders.required(request);
        TrainingAccess.sendStatements(caller).orThrow();
        LearningSystem system = LearningSystem.of(caller);
        XapiHeaders.consistentThrough(response, statements.consistentThrough(system, clock.instant()));
        StatementParameters parameters = new StatementParameters(request, reader);
        StatementParameters.ById one = parameters.byId();
        if (one != null) {
            return one(system, one, parameters.format(), parameters.attachments(), request);
        }
        if (more != null) {
            requireAlone(request);
            return page(system, MoreLink.decode(more, MOST), request);
        }
        return page(system, new MoreLink(parameters.query(MOST), parameters.format(), parameters.attachments()),
                request);
    }

    private ResponseEntity<byte[]> one(LearningSystem system, StatementParameters.ById wanted, Rendering format,
            boolean attachments, HttpServletRequest request) {
        Kept kept = statements.find(system, wanted.id(), wanted.voided()).orElseThrow(() -> new ProblemException(
                PlatformProblem.NOT_FOUND, "You sent no such statement" + (wanted.voided()
                        ? " that was voided since."
                        : ", or it was voided.")));
        ResponseEntity.BodyBuilder builder = ResponseEntity.ok().lastModified(kept.stored());
        return body(builder, rendered(kept, format, languages(request)), attachments);
    }

    private ResponseEntity<byte[]> page(LearningSystem system, MoreLink link, HttpServletRequest request) {
        StatementQuery query = link.query();
        List<Kept> found = statements.find(system, query.withLimit(query.limit() + 1));
        List<Kept> page = found.subList(0, Math.min(found.size(), query.limit()));
        List<Locale.LanguageRange> languages = languages(request);
        List<String> texts = page.stream().map(kept -> rendered(kept, link.format(), languages)).toList();
        String more = found.size() > page.size()
                ? "/xapi/statements?more="
                        + new MoreLink(query.after(page.getLast()), link.format(), link.attachments()).encoded()
                : "";
        return body(ResponseEntity.ok(),
                "{\"statements\":[" + String.join(",", texts) + "],\"more\":\"" + more + "\"}", link.attachments());
    }

    /** With attachments asked for the answer has parts, of which there is only the first: none are kept. */
    private static ResponseEntity<byte[]> body(ResponseEntity.BodyBuilder builder, String text, boolean attachments) {
        builder.header(HttpHeaders.CACHE_CONTROL, "no-store");
        if (attachments) {
            String parts = "--" + BOUNDARY + "\r\nContent-Type: application/json\r\n\r\n" + text + "\r\n--" + BOUNDARY
                    + "--\r\n";
            return builder.contentType(new MediaType(MediaType.MULTIPART_MIXED, Map.of("boundary", BOUNDARY)))
                    .body(parts.getBytes(StandardCharsets.UTF_8));
        }
        return builder.contentType(MediaType.APPLICATION_JSON).body(text.getBytes(StandardCharsets.UTF_8));
    }

    private String rendered(Kept kept, Rendering format, List<Locale.LanguageRange> languages) {
        if (format == Rendering.EXACT) {
            return kept.text();
        }
        Json statement = reader.parse(kept.text().getBytes(StandardCharsets.UTF_8));
        return JsonText.of(format.of(statement, languages));
    }

    private static void requireAlone(HttpServletRequest request) {
        if (request.getParameterMap().size() > 1) {
            throw new ProblemException(PlatformProblem.INVALID_PARAMETER, "Use the link as it was given.",
                    List.of(new FieldError("?more", "not-together", "does not go with other parameters")));
        }
    }

    private static List<Locale.LanguageRange> languages(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        try {
            return header == null || header.isBlank() ? List.of() : Locale.LanguageRange.parse(header);
        } catch (IllegalArgumentException e) {
            return List.of();
        }
    }
}
