package uk.deliveryboard.referrals.vault;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Emergencies as the present transaction may see them. */
public interface BrokenGlasses {

    void add(BreakGlass glass);

    /** Whether this person has the identity open at this moment. */
    boolean isOpen(UUID referral, String by, Instant at);

    Optional<BreakGlass> find(UUID id);

    /** Those that await review, oldest first, after the given one. */
    List<BreakGlass> unreviewed(@Nullable UUID after, int limit);

    /** False where it was reviewed in the meantime. */
    boolean review(UUID id, BreakGlass.Review review);
}
