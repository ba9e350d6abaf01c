package uk.deliveryboard.training.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.deliveryboard.platform.web.Problem.FieldError;
import uk.deliveryboard.training.staff.model.Absence;
import uk.deliveryboard.training.staff.model.Employment;
import uk.deliveryboard.training.staff.model.StaffEntry;
import uk.deliveryboard.training.staff.model.StaffMember;
import uk.deliveryboard.training.staff.model.StaffOutcome;

/** What is said of staff. */
final class StaffResponses {

    private StaffResponses() {}

    enum Outcome {
        CREATED, CHANGED, UNCHANGED, REJECTED
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Person(UUID personId, String staffRef, @Nullable String jobRole, @Nullable String roleGroup,
            boolean relevant, LocalDate joinedOn, @Nullable LocalDate leftOn, Employment employment,
            @Nullable Absence absence) {

        static Person of(StaffMember member) {
            StaffEntry entry = member.entry();
            return new Person(member.personId(), entry.staffRef(), entry.jobRole(), entry.roleGroup(),
                    entry.relevant(), entry.joinedOn(), entry.leftOn(), entry.employment(), entry.absence());
        }
    }

    /** @param index position in the request, from 0 */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Row(@JsonInclude int index, Outcome outcome, @Nullable UUID personId, List<FieldError> errors) {

        static Row of(int index, StaffOutcome outcome) {
            return switch (outcome) {
                case StaffOutcome.Created(var member) -> new Row(index, Outcome.CREATED, member.personId(), List.of());
                case StaffOutcome.Changed(var member) -> new Row(index, Outcome.CHANGED, member.personId(), List.of());
                case StaffOutcome.Unchanged(var member) ->
                    new Row(index, Outcome.UNCHANGED, member.personId(), List.of());
                case StaffOutcome.Refused(var reasons) -> refused(index,
                        reasons.stream().map(reason -> new FieldError("/rows/" + index + "/" + reason.field(),
                                TrainingProblem.slug(reason), reason.message())).toList());
            };
        }

        static Row refused(int index, List<FieldError> errors) {
            return new Row(index, Outcome.REJECTED, null, errors);
        }
    }

    record Result(long created, long changed, long unchanged, long rejected, List<Row> rows) {

        static Result of(List<Row> rows) {
            return new Result(count(rows, Outcome.CREATED), count(rows, Outcome.CHANGED),
                    count(rows, Outcome.UNCHANGED), count(rows, Outcome.REJECTED), rows);
        }

        private static long count(List<Row> rows, Outcome outcome) {
            return rows.stream().filter(row -> row.outcome() == outcome).count();
        }
    }
}
