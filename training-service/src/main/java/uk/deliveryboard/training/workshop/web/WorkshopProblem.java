package uk.deliveryboard.training.workshop.web;

import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import uk.deliveryboard.platform.web.PlatformProblem;
import uk.deliveryboard.platform.web.Problem.FieldError;
import uk.deliveryboard.platform.web.ProblemException;
import uk.deliveryboard.platform.web.ProblemType;
import uk.deliveryboard.platform.web.Versions;
import uk.deliveryboard.training.workshop.RunWorkshop.Outcome;
import uk.deliveryboard.training.workshop.model.Workshop;
import uk.deliveryboard.training.workshop.model.WorkshopRefusal;

/** Problems of workshops and trainers. */
enum WorkshopProblem implements ProblemType {
    WORKSHOP_REFUSED(HttpStatus.UNPROCESSABLE_CONTENT, "This cannot be done with the workshop"),
    TRAINER_REFUSED(HttpStatus.UNPROCESSABLE_CONTENT, "This person cannot be made a trainer");

    private final HttpStatus status;
    private final String title;

    WorkshopProblem(HttpStatus status, String title) {
        this.status = status;
        this.title = title;
    }

    @Override
    public HttpStatus status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }

    static Workshop done(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done(var workshop) -> workshop;
            case Outcome.Refused(var reason) -> throw WORKSHOP_REFUSED.refusal(List.of(reason));
            case Outcome.Stale() -> throw Versions.stale();
            case Outcome.Unknown() -> throw unknown();
        };
    }

    static ProblemException unknown() {
        return new ProblemException(PlatformProblem.NOT_FOUND, "Your agency has no workshop with this id.");
    }

    ProblemException refusal(List<WorkshopRefusal> reasons) {
        return new ProblemException(this, "Nothing was changed.",
                reasons.stream().map(reason -> new FieldError(reason.pointer(),
                        reason.name().toLowerCase(Locale.ROOT).replace('_', '-'), reason.message())).toList());
    }
}
