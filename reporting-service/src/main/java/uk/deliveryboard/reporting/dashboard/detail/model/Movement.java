package uk.deliveryboard.reporting.dashboard.detail.model;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.deliveryboard.reporting.dashboard.model.ActionStatus;

/** Where actions stood at the end of the quarter before, and where they stand now (P5). */
public record Movement(List<Step> steps) {

    /** Where an action stands on a day. */
    public enum Place {
        COMPLETED(ActionStatus.COMPLETED),
        ON_SCHEDULE(ActionStatus.ON_SCHEDULE),
        HAPPENING_BEHIND_SCHEDULE(ActionStatus.HAPPENING_BEHIND_SCHEDULE),
        BEHIND_OR_NOT_HAPPENING(ActionStatus.BEHIND_OR_NOT_HAPPENING),
        NO_INFORMATION(ActionStatus.NO_INFORMATION),
        NOT_DUE(null),
        /** Not entered yet. */
        NOT_THERE(null);

        private final @Nullable ActionStatus status;

        Place(@Nullable ActionStatus status) {
            this.status = status;
        }

        /** @param there whether the action had been entered */
        public static Place of(boolean there, @Nullable ActionStatus status) {
            if (!there) {
                return NOT_THERE;
            }
            return Arrays.stream(values()).filter(place -> status != null && place.status == status).findFirst()
                    .orElse(NOT_DUE);
        }

        public String label() {
            return status != null ? status.label() : this == NOT_DUE ? "Not due to start" : "Not entered yet";
        }

        /** Places an action can be in once it has been entered. */
        public static Stream<Place> entered() {
            return Arrays.stream(values()).filter(place -> place != NOT_THERE);
        }
    }

    /** So many actions of an agency that went from one place to another, or stayed. */
    public record Step(String agency, Place before, Place now, long actions) {}

    public Movement {
        steps = List.copyOf(steps);
    }

    public long count(Place before, Place now) {
        return sum(step -> step.before() == before && step.now() == now);
    }

    /** Behind schedule or not happening on both days: two quarters in a row at least (P7). */
    public long stillNotHappening(String agency) {
        return sum(step -> step.agency().equals(agency) && step.before() == Place.BEHIND_OR_NOT_HAPPENING
                && step.now() == Place.BEHIND_OR_NOT_HAPPENING);
    }

    public long stillNotHappening() {
        return count(Place.BEHIND_OR_NOT_HAPPENING, Place.BEHIND_OR_NOT_HAPPENING);
    }

    private long sum(Predicate<Step> wanted) {
        return steps.stream().filter(wanted).mapToLong(Step::actions).sum();
    }
}
