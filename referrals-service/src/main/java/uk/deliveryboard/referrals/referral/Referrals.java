package uk.deliveryboard.referrals.referral;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.deliveryboard.referrals.pathway.model.Actor;
import uk.deliveryboard.referrals.pathway.model.Evidence;
import uk.deliveryboard.referrals.pathway.model.StageChange;
import uk.deliveryboard.referrals.pathway.model.StateCode;
import uk.deliveryboard.referrals.referral.model.HistoryEntry;
import uk.deliveryboard.referrals.referral.model.Reference;
import uk.deliveryboard.referrals.referral.model.Referral;

/** The ledger as the present transaction may see it. */
public interface Referrals {

    /** Whoever enters something: a pseudonymous id, and for whom they act. */
    record RecordedBy(String subject, String agency) {}

    /** A step to be written to the history, with all that was shown to the guards. */
    record Step(StageChange change, Evidence evidence, Actor as) {}

    /** The next number of a year; others wait for it until the transaction ends, so that none is left out. */
    Reference nextReference(int year);

    void add(Referral referral, Instant at, RecordedBy by);

    Optional<Referral> find(UUID id);

    /** Stores what a step made of a referral; false where it was changed in the meantime. */
    boolean move(Referral moved, Step step, Instant at, RecordedBy by);

    List<HistoryEntry> history(UUID id);

    /** Those of a board that stand at one of the stages, in the order of their receipt. */
    List<Referral> at(String board, Set<StateCode> stages);

    /** Newest first, those before the given one. */
    List<Referral> page(@Nullable UUID before, int limit);
}
