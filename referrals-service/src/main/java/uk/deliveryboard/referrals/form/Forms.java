package uk.deliveryboard.referrals.form;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import uk.deliveryboard.referrals.form.model.FormBlock;

/** Which blocks of which forms were filled in, as the present transaction may see it. */
public interface Forms {

    void add(UUID referral, Set<FormBlock> completed, Instant at);

    /** Empty where the referral cannot be seen, or came before forms were kept. */
    Optional<Set<FormBlock>> completed(UUID referral);
}
