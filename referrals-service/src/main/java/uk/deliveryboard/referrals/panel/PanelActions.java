package uk.deliveryboard.referrals.panel;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.deliveryboard.referrals.panel.model.PanelAction;
import uk.deliveryboard.referrals.referral.Referrals;

/** What panels ask of agencies: an agency sees its own, those who work on cases see those of their boards. */
public interface PanelActions {

    /** @param referral the case that it serves, known to those who work on cases only */
    void add(PanelAction action, @Nullable UUID referral, Instant at, Referrals.RecordedBy by);

    Optional<PanelAction> find(String board, UUID id);

    /** By id, after the given one. */
    List<PanelAction> page(String board, @Nullable UUID after, int limit);

    List<PanelAction> open(String board);

    /** The cases that these actions serve, as far as the caller may know. */
    Map<UUID, UUID> cases(List<UUID> actions);

    /** False where it was changed in the meantime. */
    boolean change(PanelAction action);
}
