package uk.deliveryboard.plans.speakercheck;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.deliveryboard.plans.speakercheck.model.KeptCheck;

/** Checks of the caller's agency; those of others are as if they were not there. */
public interface SpeakerChecks {

    /** @param by pseudonymous id */
    void add(KeptCheck check, String by);

    Optional<KeptCheck> find(UUID id);

    /** In the order in which they were asked for. */
    List<KeptCheck> page(@Nullable UUID after, int limit);

    /**
     * @param by pseudonymous id of who took the step
     * @return false where it is no longer at the version before this one
     */
    boolean save(KeptCheck check, String by);

    /** @return how many of events before the day were removed, of all agencies, in the row scope of the job */
    int removeBefore(LocalDate day);
}
