package uk.deliveryboard.referrals.panel;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.deliveryboard.platform.access.Caller;
import uk.deliveryboard.platform.time.ClockConfiguration;
import uk.deliveryboard.referrals.audit.Access;
import uk.deliveryboard.referrals.audit.AccessLog;
import uk.deliveryboard.referrals.audit.model.Action;
import uk.deliveryboard.referrals.directory.Agencies;
import uk.deliveryboard.referrals.panel.model.PanelAction;
import uk.deliveryboard.referrals.pathway.model.Refusal;
import uk.deliveryboard.referrals.referral.Referrals;

/** Asks agencies for what a case needs, without telling them of the case, and takes their answers. */
@Component
public class AskAgency {

    /** What is asked. */
    public record Command(String board, String agency, PanelAction.Task task, @Nullable String meeting,
            LocalDate dueOn, @Nullable UUID caseId) {}

    /** What became of it. */
    public sealed interface Outcome {
        record Done(PanelAction action) implements Outcome {}

        record Unknown() implements Outcome {}

        record Stale() implements Outcome {}

        record Answered(PanelAction action) implements Outcome {}

        record Refused(List<Refusal> refusals) implements Outcome {}
    }

    private final PanelActions actions;
    private final Referrals referrals;
    private final Agencies agencies;
    private final AccessLog log;
    private final Clock clock;

    AskAgency(PanelActions actions, Referrals referrals, Agencies agencies, AccessLog log, Clock clock) {
        this.actions = actions;
        this.referrals = referrals;
        this.agencies = agencies;
        this.log = log;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public Outcome ask(Command command, Caller caller) {
        if (agencies.find(caller.agency()).filter(each -> each.boards().contains(command.board())).isEmpty()) {
            return new Outcome.Unknown();
        }
        List<Refusal> refusals = new ArrayList<>();
        if (agencies.find(command.agency()).filter(each -> each.boards().contains(command.board())).isEmpty()) {
            refusals.add(new Refusal("R-10", "/agency", "sits not on this board, and owes its panel no co-operation"));
        }
        if (command.dueOn().isBefore(ClockConfiguration.today(clock))) {
            refusals.add(new Refusal("P-17", "/dueOn", "is in the past"));
        }
        if (command.caseId() != null && referrals.find(command.caseId())
                .filter(each -> each.board().equals(command.board())).isEmpty()) {
            refusals.add(new Refusal("P-17", "/caseId", "is no case of this board"));
        }
        if (!refusals.isEmpty()) {
            return new Outcome.Refused(refusals);
        }
        PanelAction action = new PanelAction(UuidCreator.getTimeOrderedEpoch(), command.board(), command.agency(),
                command.task(), command.meeting(), command.dueOn(), PanelAction.Answer.OPEN, null, 1);
        actions.add(action, command.caseId(), clock.instant(),
                new Referrals.RecordedBy(caller.subject(), caller.agency()));
        log.record(caller, new Access(Action.CREATE, "PANEL_ACTION",
                command.caseId() == null ? List.of() : List.of(command.caseId()), List.of(command.board()),
                command.task().name(), List.of(), command.agency(), 1, List.of()));
        return new Outcome.Done(action);
    }

    /** Only the agency that was asked answers, once. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Outcome answer(String board, UUID id, PanelAction.Answer said, long version, Caller caller) {
        PanelAction action = actions.find(board, id).filter(each -> each.agency().equals(caller.agency()))
                .orElse(null);
        if (action == null) {
            return new Outcome.Unknown();
        }
        if (action.version() != version) {
            return new Outcome.Stale();
        }
        if (action.answer() != PanelAction.Answer.OPEN) {
            return new Outcome.Answered(action);
        }
        if (said == PanelAction.Answer.OPEN) {
            return new Outcome.Refused(List.of(new Refusal("P-17", "/answer", "must be DONE or NOT_POSSIBLE")));
        }
        PanelAction answered = action.answered(said, ClockConfiguration.today(clock));
        if (!actions.change(answered)) {
            return new Outcome.Stale();
        }
        log.record(caller, Access.to(Action.ALTER, "PANEL_ACTION", 1));
        return new Outcome.Done(answered);
    }

    /** By id, one more than the limit where there are more. */
    @Transactional
    public List<PanelAction> page(String board, @Nullable UUID after, int limit, Caller caller) {
        List<PanelAction> found = actions.page(board, after, limit + 1);
        log.record(caller, Access.to(Action.SEARCH, "PANEL_ACTION", Math.min(limit, found.size())));
        return found;
    }
}
