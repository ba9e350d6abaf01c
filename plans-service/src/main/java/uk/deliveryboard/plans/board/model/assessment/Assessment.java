package uk.deliveryboard.plans.board.model.assessment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.deliveryboard.plans.board.model.action.Origin;

/**
 * What somebody said of the partnership's work or of the threat to its area, point by point.
 *
 * @param on      day on which it was received, or finished
 * @param pointer where the document is held
 */
public record Assessment(UUID id, String board, LocalDate on, @Nullable Pointer pointer, Subject subject,
        List<Point> points, long version) {

    /** @param heldBy job role, team or body; never a person */
    public record Pointer(String location, @Nullable String heldBy) {}

    public enum Marking {
        OFFICIAL,
        OFFICIAL_SENSITIVE
    }

    /** What kind of assessment it is, with what only that kind has. */
    public sealed interface Subject {

        Origin.Kind kind();
    }

    /** The counter-terrorism local profile of the police: that it is there, never what it says. */
    public record Ctlp(Marking marking, @Nullable LocalDate circulatedOn) implements Subject {

        @Override
        public Origin.Kind kind() {
            return Origin.Kind.CTLP;
        }
    }

    /** The annual audit of the strategy. */
    public record Audit(String auditor) implements Subject {

        @Override
        public Origin.Kind kind() {
            return Origin.Kind.AUDIT;
        }
    }

    /** The board's judgement of itself. */
    public record Benchmark(Framework framework, Scale scale) implements Subject {

        @Override
        public Origin.Kind kind() {
            return Origin.Kind.BENCHMARK;
        }
    }

    public Assessment {
        points = List.copyOf(points);
    }

    public Origin origin() {
        return new Origin(subject.kind(), id);
    }

    public Optional<Point> point(String ref) {
        return points.stream().filter(each -> each.ref().equals(ref)).findFirst();
    }

    public long open() {
        return points.stream().filter(Point::isOpen).count();
    }

    Assessment with(Point changed) {
        return new Assessment(id, board, on, pointer, subject,
                points.stream().map(each -> each.id().equals(changed.id()) ? changed : each).toList(), version + 1);
    }
}
