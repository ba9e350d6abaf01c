package uk.deliveryboard.training.xapi;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.deliveryboard.training.course.Courses;
import uk.deliveryboard.training.staff.Staff;

/** Says whom or what a learning system means; whatever waited for that, or was recorded otherwise, follows at once. */
@Component
public class DecideMeaning {

    /** What became of a decision. */
    public enum Outcome {
        DECIDED, STALE, UNKNOWN, STAFF_UNKNOWN, COURSE_UNKNOWN
    }

    private final Statements statements;
    private final Desk desk;
    private final Claims claims;
    private final SettleClaims settleClaims;
    private final Staff staff;
    private final Courses courses;

    DecideMeaning(Statements statements, Desk desk, Claims claims, SettleClaims settleClaims, Staff staff,
            Courses courses) {
        this.statements = statements;
        this.desk = desk;
        this.claims = claims;
        this.settleClaims = settleClaims;
        this.staff = staff;
        this.courses = courses;
    }

    /** @param staffRef whom it is; null where it is nobody of ours */
    @Transactional
    public Outcome learner(LearningSystem system, UUID learnerId, long version, @Nullable String staffRef) {
        statements.begin(system, Instant.EPOCH);
        if (desk.learner(system, learnerId).isEmpty()) {
            return Outcome.UNKNOWN;
        }
        if (staffRef != null && staff.id(system.agency(), staffRef).isEmpty()) {
            return Outcome.STAFF_UNKNOWN;
        }
        if (!desk.decideLearner(system, learnerId, version, staffRef == null ? "NOT_OURS" : "LINKED", staffRef)) {
            return Outcome.STALE;
        }
        settleClaims.settle(system, claims.aboutLearner(system, learnerId));
        return Outcome.DECIDED;
    }

    /** @param courseCode which course it is; null where it is none of ours */
    @Transactional
    public Outcome activity(LearningSystem system, UUID activityId, long version, @Nullable String courseCode) {
        statements.begin(system, Instant.EPOCH);
        if (desk.activity(system, activityId).isEmpty()) {
            return Outcome.UNKNOWN;
        }
        if (courseCode != null && courses.byCode(Set.of(courseCode)).isEmpty()) {
            return Outcome.COURSE_UNKNOWN;
        }
        if (!desk.decideActivity(system, activityId, version, courseCode == null ? "SET_ASIDE" : "MAPPED",
                courseCode)) {
            return Outcome.STALE;
        }
        settleClaims.settle(system, claims.aboutActivity(system, activityId));
        return Outcome.DECIDED;
    }
}
