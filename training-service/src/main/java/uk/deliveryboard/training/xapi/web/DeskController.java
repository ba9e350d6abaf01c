package uk.deliveryboard.training.xapi.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import uk.deliveryboard.platform.access.Caller;
import uk.deliveryboard.platform.web.Cursor;
import uk.deliveryboard.platform.web.PlatformProblem;
import uk.deliveryboard.platform.web.Problem.FieldError;
import uk.deliveryboard.platform.web.ProblemException;
import uk.deliveryboard.platform.web.Versions;
import uk.deliveryboard.training.access.TrainingAccess;
import uk.deliveryboard.training.xapi.DecideMeaning;
import uk.deliveryboard.training.xapi.DecideMeaning.Outcome;
import uk.deliveryboard.training.xapi.Desk;
import uk.deliveryboard.training.xapi.LearningSystem;

/** The queues of learners and activities that nobody has placed yet, and the decisions that empty them. */
@RestController
@Tag(name = "xAPI desk", description = "Who and what the learning systems of the caller's agency speak of")
class DeskController {

    private final Desk desk;
    private final DecideMeaning decideMeaning;

    DeskController(Desk desk, DecideMeaning decideMeaning) {
        this.desk = desk;
        this.decideMeaning = decideMeaning;
    }

    /** Decisions about learners. */
    enum LearnerState {
        OPEN, LINKED, NOT_OURS
    }

    /** Decisions about activities. */
    enum ActivityState {
        OPEN, MAPPED, SET_ASIDE
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record LearnerResponse(UUID learnerId, String kind, @Nullable String homePage, String name,
            @Nullable String shownAs, LearnerState state, @Nullable String staffRef, long waiting,
            @Nullable Instant last, String etag) {

        static LearnerResponse of(Desk.Learner learner) {
            return new LearnerResponse(learner.learnerId(), learner.kind(), learner.homePage(), learner.name(),
                    learner.shownAs(), LearnerState.valueOf(learner.decision()), learner.staffRef(),
                    learner.waiting(), learner.last(), Versions.etag(learner.version()));
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ActivityResponse(UUID activityId, String key, @Nullable String title, ActivityState state,
            @Nullable String courseCode, long waiting, @Nullable Instant last, String etag) {

        static ActivityResponse of(Desk.Activity activity) {
            return new ActivityResponse(activity.activityId(), activity.key(), activity.title(),
                    ActivityState.valueOf(activity.decision()), activity.courseCode(), activity.waiting(),
                    activity.last(), Versions.etag(activity.version()));
        }
    }

    /** @param staffRef whom it is; left out where it is nobody of ours */
    record LearnerDecision(@Nullable @Pattern(regexp = "[A-Za-z0-9-]{1,40}") String staffRef) {}

    /** @param courseCode which course it is; left out where it is none of ours */
    record ActivityDecision(@Nullable @Pattern(regexp = "[A-Z0-9][A-Z0-9-]{0,39}") String courseCode) {}

    @GetMapping("/v1/training/xapi/{client}/learners")
    @Transactional(readOnly = true)
    @Operation(summary = "List whom a learning system speaks of", description = "OPEN: nobody has said yet who it is, and completions wait for that.")
    public ResponseEntity<Cursor.Page<LearnerResponse>> learners(@PathVariable String client,
            @RequestParam(defaultValue = "OPEN") LearnerState state,
            @RequestParam(defaultValue = "50") @Min(1) @Max(Cursor.MAX_LIMIT) int limit,
            @RequestParam(required = false) @Nullable String cursor, Caller caller) {
        TrainingAccess.keepMeanings(caller).orThrow();
        List<LearnerResponse> rows = desk.learners(system(caller, client), state.name(), Cursor.after(cursor),
                limit + 1).stream().map(LearnerResponse::of).toList();
        return Cursor.response(Cursor.page(rows, limit, row -> row.learnerId().toString()));
    }

    @GetMapping("/v1/training/xapi/{client}/activities")
    @Transactional(readOnly = true)
    @Operation(summary = "List what a learning system has people complete", description = "OPEN: nobody has said yet which course it is, and completions wait for that.")
    public ResponseEntity<Cursor.Page<ActivityResponse>> activities(@PathVariable String client,
            @RequestParam(defaultValue = "OPEN") ActivityState state,
            @RequestParam(defaultValue = "50") @Min(1) @Max(Cursor.MAX_LIMIT) int limit,
            @RequestParam(required = false) @Nullable String cursor, Caller caller) {
        TrainingAccess.keepMeanings(caller).orThrow();
        List<ActivityResponse> rows = desk.activities(system(caller, client), state.name(), Cursor.after(cursor),
                limit + 1).stream().map(ActivityResponse::of).toList();
        return Cursor.response(Cursor.page(rows, limit, row -> row.activityId().toString()));
    }

    @PutMapping("/v1/training/xapi/{client}/learners/{learnerId}")
    @Transactional
    @Operation(summary = "Say who a learner is", description = "What waited for it is recorded at once; what was recorded for another is moved.")
    public ResponseEntity<LearnerResponse> decide(@PathVariable String client, @PathVariable UUID learnerId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody LearnerDecision decision, Caller caller) {
        TrainingAccess.keepMeanings(caller).orThrow();
        LearningSystem system = system(caller, client);
        require(decideMeaning.learner(system, learnerId, Versions.required(ifMatch), decision.staffRef()));
        LearnerResponse learner = LearnerResponse.of(desk.learner(system, learnerId).orElseThrow());
        return ResponseEntity.ok().eTag(learner.etag()).body(learner);
    }

    @PutMapping("/v1/training/xapi/{client}/activities/{activityId}")
    @Transactional
    @Operation(summary = "Say which course an activity is", description = "What waited for it is recorded at once; what was recorded as another is moved.")
    public ResponseEntity<ActivityResponse> decide(@PathVariable String client, @PathVariable UUID activityId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody ActivityDecision decision, Caller caller) {
        TrainingAccess.keepMeanings(caller).orThrow();
        LearningSystem system = system(caller, client);
        require(decideMeaning.activity(system, activityId, Versions.required(ifMatch), decision.courseCode()));
        ActivityResponse activity = ActivityResponse.of(desk.activity(system, activityId).orElseThrow());
        return ResponseEntity.ok().eTag(activity.etag()).body(activity);
    }

    private static LearningSystem system(Caller caller, String client) {
        if (client.chars().anyMatch(Character::isISOControl)) {
            throw new ProblemException(PlatformProblem.NOT_FOUND, "No learning system has such a client.");
        }
        return new LearningSystem(caller.agency(), client);
    }

    private static void require(Outcome outcome) {
        switch (outcome) {
            case DECIDED -> {
            }
            case STALE -> throw Versions.stale();
            case UNKNOWN -> throw new ProblemException(PlatformProblem.NOT_FOUND,
                    "This learning system has not spoken of it.");
            case STAFF_UNKNOWN -> throw new ProblemException(XapiProblem.STAFF_UNKNOWN, "Nothing was decided.",
                    List.of(new FieldError("/staffRef", "staff-unknown",
                            "names nobody on your agency's list of staff in scope")));
            case COURSE_UNKNOWN -> throw new ProblemException(XapiProblem.COURSE_UNKNOWN, "Nothing was decided.",
                    List.of(new FieldError("/courseCode", "course-unknown", "names no course")));
        }
    }
}
