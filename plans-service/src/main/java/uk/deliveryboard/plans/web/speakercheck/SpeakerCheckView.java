package uk.deliveryboard.plans.web.speakercheck;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.deliveryboard.plans.speakercheck.model.KeptCheck;
import uk.deliveryboard.plans.speakercheck.model.SpeakerCheck;
import uk.deliveryboard.plans.speakercheck.model.SpeakerCheck.Decided;
import uk.deliveryboard.plans.speakercheck.model.SpeakerCheck.Decision;
import uk.deliveryboard.plans.speakercheck.model.SpeakerCheck.Outline;
import uk.deliveryboard.plans.speakercheck.model.SpeakerCheck.Outlined;
import uk.deliveryboard.plans.speakercheck.model.SpeakerCheck.Request;
import uk.deliveryboard.plans.speakercheck.model.SpeakerCheck.Requested;
import uk.deliveryboard.plans.speakercheck.model.SpeakerCheck.Research;
import uk.deliveryboard.plans.speakercheck.model.SpeakerCheck.Researched;
import uk.deliveryboard.plans.speakercheck.model.SpeakerCheck.Status;
import uk.deliveryboard.plans.speakercheck.model.SpeakerCheck.Withdrawal;
import uk.deliveryboard.plans.speakercheck.model.SpeakerCheck.Withdrawn;

/** A check with the steps it has behind it. */
record SpeakerCheckView(UUID id, Status status, Request request, @Nullable Outline outline,
        @Nullable Research research, @Nullable Decision decision, @Nullable Withdrawal withdrawal, long version) {

    static SpeakerCheckView of(KeptCheck kept) {
        SpeakerCheck check = kept.check();
        return switch (check) {
            case Requested requested -> view(kept, null, null, null, null);
            case Outlined(Request request, Outline outline) -> view(kept, outline, null, null, null);
            case Researched(Request request, Outline outline, Research research) ->
                view(kept, outline, research, null, null);
            case Decided(Request request, Outline outline, Research research, Decision decision) ->
                view(kept, outline, research, decision, null);
            case Withdrawn(Request request, Outline outline, Research research, Withdrawal withdrawal) ->
                view(kept, outline, research, null, withdrawal);
        };
    }

    private static SpeakerCheckView view(KeptCheck kept, @Nullable Outline outline, @Nullable Research research,
            @Nullable Decision decision, @Nullable Withdrawal withdrawal) {
        return new SpeakerCheckView(kept.id(), kept.check().status(), kept.check().request(), outline, research,
                decision, withdrawal, kept.version());
    }
}
