package uk.deliveryboard.training.xapi.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import uk.deliveryboard.platform.web.PlatformProblem;
import uk.deliveryboard.platform.web.Problem.FieldError;
import uk.deliveryboard.platform.web.ProblemException;
import uk.deliveryboard.training.xapi.StatementQuery;
import uk.deliveryboard.training.xapi.model.AgentId;
import uk.deliveryboard.training.xapi.model.Json;
import uk.deliveryboard.training.xapi.model.Moments;
import uk.deliveryboard.training.xapi.model.Rendering;
import uk.deliveryboard.training.xapi.model.grammar.StatementGrammar;

/** Parameters of a query, each of the form that the specification gives it and at most once. */
final class StatementParameters {

    private static final Pattern UUID_FORM = Pattern
            .compile("[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}");
    private static final Pattern IRI_FORM = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:[^\\s\\p{Cntrl}]+");
    private static final Set<String> WITH_ID = Set.of("statementId", "voidedStatementId", "attachments", "format");

    private final HttpServletRequest request;
    private final StatementReader reader;
    private final List<FieldError> errors = new ArrayList<>();

    StatementParameters(HttpServletRequest request, StatementReader reader) {
        this.request = request;
        this.reader = reader;
    }

    /** Which statement is asked for by id, or null where a query is meant. */
    @Nullable
    ById byId() {
        UUID id = parse("statementId", StatementParameters::uuid, "is a UUID");
        UUID voided = parse("voidedStatementId", StatementParameters::uuid, "is a UUID");
        boolean asked = request.getParameter("statementId") != null
                || request.getParameter("voidedStatementId") != null;
        if (asked) {
            List<String> names = List.copyOf(request.getParameterMap().keySet());
            if (names.contains("statementId") && names.contains("voidedStatementId")) {
                errors.add(new FieldError("?voidedStatementId", "not-together", "does not go with statementId"));
            }
            names.stream().filter(name -> !WITH_ID.contains(name)).sorted().forEach(name -> errors
                    .add(new FieldError("?" + name, "not-together", "does not go with a statement's id")));
        }
        refuse();
        return id != null ? new ById(id, false) : voided != null ? new ById(voided, true) : null;
    }

    record ById(UUID id, boolean voided) {}

    Rendering format() {
        Rendering format = parse("format", text -> switch (text) {
            case "ids" -> Rendering.IDS;
            case "exact" -> Rendering.EXACT;
            case "canonical" -> Rendering.CANONICAL;
            default -> null;
        }, "is ids, exact or canonical");
        refuse();
        return format == null ? Rendering.EXACT : format;
    }

    boolean attachments() {
        boolean wanted = flag("attachments");
        refuse();
        return wanted;
    }

    StatementQuery query(int most) {
        String agent = parse("agent", this::agent, "is an agent or identified group in JSON");
        Integer limit = parse("limit", text -> text.matches("\\d{1,9}") ? Integer.valueOf(text) : null,
                "is a whole number from 0");
        StatementQuery query = new StatementQuery(agent, flag("related_agents"),
                parse("verb", StatementParameters::iri, "is an IRI"),
                parse("activity", StatementParameters::iri, "is an IRI"), flag("related_activities"),
                parse("registration", StatementParameters::uuid, "is a UUID"), moment("since"), moment("until"),
                flag("ascending"), limit == null || limit == 0 || limit > most ? most : limit, null, 0);
        refuse();
        return query;
    }

    private @Nullable Instant moment(String name) {
        return parse(name, text -> Moments.parse(text).orElse(null), "is an ISO 8601 date and time");
    }

    private boolean flag(String name) {
        Boolean value = parse(name, text -> switch (text.toLowerCase(Locale.ROOT)) {
            case "true" -> Boolean.TRUE;
            case "false" -> Boolean.FALSE;
            default -> null;
        }, "is true or false");
        return value != null && value;
    }

    private @Nullable String agent(String text) {
        Json agent = reader.parse(text.getBytes(StandardCharsets.UTF_8));
        return StatementGrammar.faultsOfActor(agent).isEmpty()
                ? AgentId.of(agent).map(AgentId::hash).orElse(null)
                : null;
    }

    private static @Nullable UUID uuid(String text) {
        return UUID_FORM.matcher(text).matches() ? UUID.fromString(text) : null;
    }

    private static @Nullable String iri(String text) {
        return IRI_FORM.matcher(text).matches() ? text : null;
    }

    private <T> @Nullable T parse(String name, Function<String, @Nullable T> parser, String needed) {
        String[] values = request.getParameterValues(name);
        if (values == null) {
            return null;
        }
        T value = values.length == 1 ? parser.apply(values[0]) : null;
        if (value == null) {
            errors.add(new FieldError("?" + name, "invalid", needed));
        }
        return value;
    }

    private void refuse() {
        if (!errors.isEmpty()) {
            throw new ProblemException(PlatformProblem.INVALID_PARAMETER, "Nothing was looked for.", errors);
        }
    }
}
