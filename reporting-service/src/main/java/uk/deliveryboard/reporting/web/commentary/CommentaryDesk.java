package uk.deliveryboard.reporting.web.commentary;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.deliveryboard.platform.access.AccessDecision;
import uk.deliveryboard.platform.access.Caller;
import uk.deliveryboard.platform.access.Role;
import uk.deliveryboard.platform.web.Problem;
import uk.deliveryboard.platform.web.ProblemException;
import uk.deliveryboard.platform.web.Versions;
import uk.deliveryboard.reporting.access.BoardAccess;
import uk.deliveryboard.reporting.commentary.Commentary;
import uk.deliveryboard.reporting.commentary.WriteCommentary;
import uk.deliveryboard.reporting.commentary.WriteCommentary.Result;
import uk.deliveryboard.reporting.commentary.model.PersonalTrace;
import uk.deliveryboard.reporting.dashboard.KpiDefinition;
import uk.deliveryboard.reporting.dashboard.model.FigureSection;
import uk.deliveryboard.reporting.dashboard.model.Remark;
import uk.deliveryboard.reporting.dashboard.model.Remark.Voice;
import uk.deliveryboard.reporting.dashboard.model.Remark.Words;
import uk.deliveryboard.reporting.web.BoardQuarters;
import uk.deliveryboard.reporting.web.ReportingProblem;
import uk.deliveryboard.reporting.web.SignOffDesk;
import uk.deliveryboard.reporting.web.SignOffDesk.Place;

/** The one way in which API and page come to commentary, with the same checks and the same answers. */
@Component
class CommentaryDesk {

    static final int LONGEST = 1_000;

    /** As it was written, before anything is known of it. */
    record Draft(@Nullable String happened, @Nullable String why, @Nullable String next, @Nullable String kpi) {

        static final Draft EMPTY = new Draft("", "", "", "");
    }

    /**
     * Everything that is said, and what the caller may say.
     *
     * @param open whether it can be written
     */
    record Said(Place place, boolean open, List<Remark> remarks) {}

    private final SignOffDesk places;
    private final BoardQuarters quarters;
    private final WriteCommentary write;

    CommentaryDesk(SignOffDesk places, BoardQuarters quarters, WriteCommentary write) {
        this.places = places;
        this.quarters = quarters;
        this.write = write;
    }

    Said said(String board, String quarter, Caller caller) {
        Place place = places.place(board, quarter, caller);
        return new Said(place, WriteCommentary.isOpen(place.standing().kept().state()),
                quarters.figures(board, quarter, caller).remarks());
    }

    static boolean mayWrite(Said said, Caller caller) {
        return said.open() && BoardAccess.mayComment(caller) instanceof AccessDecision.Allowed;
    }

    /** The chair speaks as the chair, whatever else it is. */
    static Voice voice(Caller caller) {
        return caller.has(Role.BOARD_CHAIR) ? Voice.CHAIR : Voice.AGENCY;
    }

    static Commentary.Place mine(Place place, FigureSection section, Caller caller) {
        return new Commentary.Place(place.board().code(), place.quarter(), section, caller.agency(), voice(caller));
    }

    long version(Place place, FigureSection section, Caller caller) {
        return write.version(mine(place, section, caller));
    }

    /** @return the version it has now */
    long write(Place place, FigureSection section, Draft draft, long expected, Caller caller) {
        BoardAccess.mayComment(caller).orThrow();
        refuse(draft);
        Words words = new Words(plain(draft.happened()), plain(draft.why()), plain(draft.next()));
        return done(write.write(mine(place, section, caller), Optional.of(words),
                Optional.of(plain(draft.kpi())).filter(kpi -> !kpi.isEmpty()), caller.subject(), expected));
    }

    /** @return the version it has now */
    long withdraw(Place place, FigureSection section, long expected, Caller caller) {
        BoardAccess.mayComment(caller).orThrow();
        return done(write.write(mine(place, section, caller), Optional.empty(), Optional.empty(), caller.subject(),
                expected));
    }

    private static long done(Result result) {
        return switch (result) {
            case Result.Done(long version) -> version;
            case Result.Stale() -> throw Versions.stale();
            case Result.Closed() -> throw new ProblemException(ReportingProblem.COMMENTARY_CLOSED,
                    "It can be written again if the chair reopens the quarter.");
        };
    }

    private static String plain(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    private static void refuse(Draft draft) {
        List<Problem.FieldError> errors = new ArrayList<>();
        Stream.of(field("/happened", draft.happened()), field("/why", draft.why()), field("/next", draft.next()))
                .forEach(errors::addAll);
        String kpi = plain(draft.kpi());
        if (!kpi.isEmpty() && KpiDefinition.find(kpi).isEmpty()) {
            errors.add(new Problem.FieldError("/kpi", "unknown", "is no definition of ours"));
        }
        if (!errors.isEmpty()) {
            throw new ProblemException(ReportingProblem.COMMENTARY_REFUSED,
                    "Say what happened, why and what next, and nothing about any person.", errors);
        }
    }

    private static List<Problem.FieldError> field(String pointer, @Nullable String text) {
        String plain = plain(text);
        if (plain.isEmpty() || plain.length() > LONGEST) {
            return List.of(new Problem.FieldError(pointer, plain.isEmpty() ? "missing" : "too-long",
                    "needs 1 to 1,000 characters"));
        }
        if (plain.chars().anyMatch(each -> Character.isISOControl(each) && each != '\n' && each != '\r'
                && each != '\t')) {
            return List.of(new Problem.FieldError(pointer, "unreadable", "holds characters that cannot be shown"));
        }
        return PersonalTrace.in(plain).stream().map(trace -> new Problem.FieldError(pointer, trace.code(),
                "seems to hold " + trace.words())).toList();
    }
}
