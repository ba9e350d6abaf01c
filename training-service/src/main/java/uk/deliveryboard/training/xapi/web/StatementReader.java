package uk.deliveryboard.training.xapi.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uk.deliveryboard.platform.web.PlatformProblem;
import uk.deliveryboard.platform.web.Problem.FieldError;
import uk.deliveryboard.platform.web.ProblemException;
import uk.deliveryboard.training.xapi.model.Fault;
import uk.deliveryboard.training.xapi.model.Json;
import uk.deliveryboard.training.xapi.model.Statement;
import uk.deliveryboard.training.xapi.model.XapiVersion;
import uk.deliveryboard.training.xapi.model.grammar.StatementGrammar;

/** Reads statements, all of them or none: one that is not valid refuses its batch, with every place and reason. */
@Component
class StatementReader {

    private static final int MOST_FAULTS = 50;

    private final JsonMapper json;

    StatementReader(JsonMapper json) {
        this.json = json.rebuild().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();
    }

    /** Statements of a body, and where each of them stands in it. */
    record Batch(List<Statement> statements, List<String> pointers) {}

    /** One statement or a list of them. */
    Batch batch(byte[] body, HttpServletRequest request, XapiVersion version) {
        return check(parse(body, request), version);
    }

    Batch check(Json value, XapiVersion version) {
        boolean one = !(value instanceof Json.Arr);
        List<Json> items = value.itemsAt();
        List<Fault> faults = new ArrayList<>();
        List<String> pointers = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (int index = 0; index < items.size(); index++) {
            String pointer = one ? "" : "/" + index;
            pointers.add(pointer);
            faults.addAll(StatementGrammar.faults(items.get(index), pointer, version));
            String id = items.get(index).textAt("id");
            if (id != null && !ids.add(id.toLowerCase(Locale.ROOT))) {
                faults.add(new Fault(pointer + "/id", "id-repeated", "is in an earlier statement of this batch"));
            }
        }
        refuse(faults);
        return new Batch(items.stream().map(item -> new Statement((Json.Obj) item)).toList(), pointers);
    }

    /** The one statement of a body, with this id. */
    Statement single(byte[] body, HttpServletRequest request, XapiVersion version, UUID id) {
        Json value = parse(body, request);
        if (value instanceof Json.Arr) {
            refuse(List.of(new Fault("", "wrong-type", "is a single statement")));
        }
        Statement statement = check(value, version).statements().getFirst();
        if (statement.id().isPresent() && !statement.id().get().equals(id)) {
            refuse(List.of(new Fault("/id", "other-than-parameter", "is the same as the parameter statementId")));
        }
        return new Statement(statement.json().with("id", new Json.Text(id.toString())));
    }

    Json parse(byte[] body, HttpServletRequest request) {
        if (!isJson(request.getContentType())) {
            throw new ProblemException(XapiProblem.CONTENT_TYPE_NOT_TAKEN,
                    "Attachments are not taken in: send statements that name their files by fileUrl.");
        }
        return parse(body);
    }

    Json parse(byte[] text) {
        try {
            JsonNode node = json.readTree(text);
            if (!node.isMissingNode()) {
                return json(node);
            }
        } catch (JacksonException e) {
            // its message quotes what was sent
        }
        throw new ProblemException(PlatformProblem.MALFORMED_JSON, "Each name may be used once in an object.");
    }

    private static boolean isJson(@Nullable String contentType) {
        try {
            return contentType != null && MediaType.APPLICATION_JSON.includes(MediaType.parseMediaType(contentType));
        } catch (InvalidMediaTypeException e) {
            return false;
        }
    }

    private static void refuse(List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw new ProblemException(XapiProblem.STATEMENT_INVALID, "Nothing was stored.",
                    faults.stream().limit(MOST_FAULTS)
                            .map(fault -> new FieldError(fault.pointer(), fault.code(), fault.message())).toList());
        }
    }

    private static Json json(JsonNode node) {
        return switch (node.getNodeType()) {
            case OBJECT -> {
                Map<String, Json> members = new LinkedHashMap<>();
                node.properties().forEach(entry -> members.put(entry.getKey(), json(entry.getValue())));
                yield new Json.Obj(members);
            }
            case ARRAY -> {
                List<Json> items = new ArrayList<>();
                node.forEach(item -> items.add(json(item)));
                yield new Json.Arr(items);
            }
            case STRING -> new Json.Text(node.stringValue());
            case NUMBER -> new Json.Num(node.decimalValue());
            case BOOLEAN -> new Json.Bool(node.booleanValue());
            case NULL -> new Json.Null();
            case MISSING, BINARY, POJO -> throw new IllegalStateException("not JSON");
        };
    }
}
