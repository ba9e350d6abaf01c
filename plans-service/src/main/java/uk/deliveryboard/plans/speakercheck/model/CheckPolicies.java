package uk.deliveryboard.plans.speakercheck.model;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import uk.deliveryboard.plans.model.Outcome;
import uk.deliveryboard.plans.model.Policy;
import uk.deliveryboard.plans.model.Refusal;
import uk.deliveryboard.plans.speakercheck.model.SpeakerCheck.Decided;
import uk.deliveryboard.plans.speakercheck.model.SpeakerCheck.Decision;
import uk.deliveryboard.plans.speakercheck.model.SpeakerCheck.Outline;
import uk.deliveryboard.plans.speakercheck.model.SpeakerCheck.Outlined;
import uk.deliveryboard.plans.speakercheck.model.SpeakerCheck.Request;
import uk.deliveryboard.plans.speakercheck.model.SpeakerCheck.Requested;
import uk.deliveryboard.plans.speakercheck.model.SpeakerCheck.Researched;
import uk.deliveryboard.plans.speakercheck.model.SpeakerCheck.Verdict;
import uk.deliveryboard.plans.speakercheck.model.SpeakerCheck.Withdrawal;
import uk.deliveryboard.plans.speakercheck.model.SpeakerCheck.Withdrawn;

/** Which step follows which, and what a decision has to fulfil. */
public final class CheckPolicies {

    /** A decision on what was found out, and the day on which it is made. */
    record Judged(Researched check, Step.Decide decision, LocalDate today) {

        boolean hasConditions() {
            return decision.conditions() != null && !decision.conditions().isBlank();
        }
    }

    static final Policy<Judged> IT_IS_MADE_BEFORE_THE_EVENT = Policy.require(
            judged -> judged.today().isBefore(judged.check().request().eventOn()), "", "event-not-ahead",
            "must be made before the day of the event");

    static final Policy<Judged> IT_IS_JUSTIFIED_IN_WRITING = Policy.require(
            judged -> !judged.decision().justification().isBlank(), "/justification", "justification-needed",
            "is needed, for an approval as well as for a denial");

    static final Policy<Judged> EXTREMIST_LINKS_LEAD_TO_A_DENIAL = Policy.require(
            judged -> !judged.check().research().extremistLinks() || judged.decision().verdict() == Verdict.DENIED,
            "/verdict", "links-need-denial", "must be a denial: links to extremism were found");

    static final Policy<Judged> CONDITIONS_ARE_SAID_WHERE_THERE_ARE_SOME = Policy.require(
            judged -> (judged.decision().verdict() == Verdict.APPROVED_WITH_CONDITIONS) == judged.hasConditions(),
            "/conditions", "conditions-of-approval",
            "are needed for an approval with conditions, and for nothing else");

    static final List<Policy<Judged>> OF_A_DECISION = List.of(IT_IS_MADE_BEFORE_THE_EVENT, IT_IS_JUSTIFIED_IN_WRITING,
            EXTREMIST_LINKS_LEAD_TO_A_DENIAL, CONDITIONS_ARE_SAID_WHERE_THERE_ARE_SOME);

    private CheckPolicies() {}

    public static Outcome<SpeakerCheck> open(Request request) {
        return request.madeOn().isBefore(request.eventOn())
                ? new Outcome.Done<>(new Requested(request))
                : new Outcome.Refused<>(List.of(new Refusal("/eventOn", "event-not-ahead",
                        "must be a day to come: what took place cannot be checked any more")));
    }

    public static Outcome<SpeakerCheck> take(SpeakerCheck check, Step step, LocalDate today) {
        return switch (step) {
            case Step.ReceiveOutline(String summary) -> check instanceof Requested(Request request)
                    ? new Outcome.Done<>(new Outlined(request, new Outline(summary, today)))
                    : notAtStep(check);
            case Step.Research(String summary, List<String> sources, boolean links) ->
                check instanceof Outlined(Request request, Outline outline)
                        ? new Outcome.Done<>(new Researched(request, outline,
                                new SpeakerCheck.Research(summary, sources, links, today)))
                        : notAtStep(check);
            case Step.Decide decide -> check instanceof Researched researched
                    ? judge(new Judged(researched, decide, today))
                    : notAtStep(check);
            case Step.Withdraw(String because) -> withdraw(check, new Withdrawal(because, today));
        };
    }

    private static Outcome<SpeakerCheck> judge(Judged judged) {
        return when(Policy.all(OF_A_DECISION, judged), () -> {
            Researched check = judged.check();
            Step.Decide decision = judged.decision();
            return new Decided(check.request(), check.outline(), check.research(), new Decision(decision.verdict(),
                    decision.justification(), decision.conditions(), judged.today()));
        });
    }

    private static Outcome<SpeakerCheck> when(List<Refusal> refusals, Supplier<SpeakerCheck> done) {
        return refusals.isEmpty() ? new Outcome.Done<>(done.get()) : new Outcome.Refused<>(refusals);
    }

    private static Outcome<SpeakerCheck> withdraw(SpeakerCheck check, Withdrawal withdrawal) {
        return switch (check) {
            case Requested(Request request) -> withdrawn(request, null, null, withdrawal);
            case Outlined(Request request, Outline outline) -> withdrawn(request, outline, null, withdrawal);
            case Researched(Request request, Outline outline, SpeakerCheck.Research research) ->
                withdrawn(request, outline, research, withdrawal);
            case Decided decided -> notAtStep(decided);
            case Withdrawn withdrawn -> notAtStep(withdrawn);
        };
    }

    private static Outcome<SpeakerCheck> withdrawn(Request request, @Nullable Outline outline,
            SpeakerCheck.@Nullable Research research, Withdrawal withdrawal) {
        return new Outcome.Done<>(new Withdrawn(request, outline, research, withdrawal));
    }

    private static Outcome<SpeakerCheck> notAtStep(SpeakerCheck check) {
        return new Outcome.NotReady<>(List.of(new Refusal("", "speaker-check-not-at-step",
                "the check stands at " + check.status() + ": steps are taken in their order, each once")));
    }
}
