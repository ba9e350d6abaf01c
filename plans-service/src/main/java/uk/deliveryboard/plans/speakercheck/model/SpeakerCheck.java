package uk.deliveryboard.plans.speakercheck.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A check of an external speaker, or of who wants to use premises, before the day of the event (S0): an outline of the
 * content is asked for, speaker and organisation are researched, links to extremism lead to a denial, and the decision is
 * justified in writing, whichever it is.
 */
public sealed interface SpeakerCheck {

    enum Kind {
        SPEAKER,
        PREMISES
    }

    /** How far it has come. */
    enum Status {
        REQUESTED,
        OUTLINE_RECEIVED,
        RESEARCHED,
        DECIDED,
        WITHDRAWN
    }

    enum Verdict {
        APPROVED,
        APPROVED_WITH_CONDITIONS,
        DENIED
    }

    /**
     * What is asked for.
     *
     * @param about   the event, and who is to speak or to hire; about third parties, and kept no longer than needed
     * @param eventOn London day of the event
     * @param madeOn  London day of the request
     */
    record Request(Kind kind, String about, LocalDate eventOn, LocalDate madeOn) {}

    /** @param summary what is to be said or done there, as the organiser outlined it */
    record Outline(String summary, LocalDate receivedOn) {}

    /**
     * What was found out.
     *
     * @param sources         where it was looked up
     * @param extremistLinks whether links to extremism were found
     */
    record Research(String summary, List<String> sources, boolean extremistLinks, LocalDate madeOn) {

        public Research {
            sources = List.copyOf(sources);
        }
    }

    /**
     * @param justification why, in writing, for an approval as well as for a denial
     * @param conditions    of an approval with conditions, and of nothing else
     */
    record Decision(Verdict verdict, String justification, @Nullable String conditions, LocalDate madeOn) {}

    record Withdrawal(String because, LocalDate on) {}

    record Requested(Request request) implements SpeakerCheck {
        @Override
        public Status status() {
            return Status.REQUESTED;
        }
    }

    record Outlined(Request request, Outline outline) implements SpeakerCheck {
        @Override
        public Status status() {
            return Status.OUTLINE_RECEIVED;
        }
    }

    record Researched(Request request, Outline outline, Research research) implements SpeakerCheck {
        @Override
        public Status status() {
            return Status.RESEARCHED;
        }
    }

    record Decided(Request request, Outline outline, Research research, Decision decision) implements SpeakerCheck {
        @Override
        public Status status() {
            return Status.DECIDED;
        }
    }

    /** Nobody wants it any more, at whatever step it was. */
    record Withdrawn(Request request, @Nullable Outline outline, @Nullable Research research,
            Withdrawal withdrawal) implements SpeakerCheck {
        @Override
        public Status status() {
            return Status.WITHDRAWN;
        }
    }

    Request request();

    Status status();
}
