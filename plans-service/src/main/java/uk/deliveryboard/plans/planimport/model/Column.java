package uk.deliveryboard.plans.planimport.model;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a column of a plan is about, with the headers that plans give it. */
public enum Column {
    CODE("task id", "id", "ref", "reference", "no", "number", "action no", "code", "task no", "task ref"),
    DUTY("duty",
            "duties", "area", "theme", "priority", "principle", "objective", "stakeholder group", "heading",
            "statutory duty", "key area", "prevent duty"),
    ACTION("action", "actions", "key tasks", "key task", "task",
            "tasks", "action required", "actions required",
            "what", "what we will do", "activity", "proposed action", "action to be taken",
            "actions to be taken"),
    OWNER("by whom", "lead", "leads", "who", "owner", "responsible",
            "responsible agency", "responsibility",
            "responsible person", "lead officer", "lead agency", "responsible officer", "action owner",
            "person responsible"),
    TIMESCALE("timescale", "timescales", "when", "by when", "due",
            "due date", "deadline", "target date",
            "completion date", "timeframe", "date", "timeline"),
    IMPACT("impact",
            "intended impact", "outcome", "outcomes", "expected outcome",
            "expected outcomes",
            "success criteria", "desired outcome", "measure",
            "intended outcome"),
    PROGRESS("progress", "progress update",
            "progress updates", "update", "updates", "progress to date",
            "comments",
            "current position", "latest update"),
    STATUS("rag", "rag status",
            "rag rating", "status", "brag", "rating",
            "rag rated"),
    EVIDENCE("evidence", "evidence of impact",
            "evidence base", "evidence of compliance",
            "supporting evidence");

    private final List<String> headers;

    Column(String... headers) {
        this.headers = List.of(headers);
    }

    /** @param header as written; case, punctuation and what stands in brackets do not matter */
    public static Optional<Column> of(String header) {
        String words = header.toLowerCase(Locale.ROOT).replaceAll("\\(.*?\\)", " ").replace(".", "")
                .replaceAll("[^a-z]+", " ").strip();
        return Arrays.stream(values()).filter(column -> column.headers.contains(words)).findFirst();
    }
}
