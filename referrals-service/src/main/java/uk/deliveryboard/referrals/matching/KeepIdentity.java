package uk.deliveryboard.referrals.matching;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.deliveryboard.referrals.referral.model.Referral;
import uk.deliveryboard.referrals.vault.IdentityVault;
import uk.deliveryboard.referrals.vault.model.Identity;

/** Seals what a new referral brings, and lets it be found again by those who may. */
@Component
public class KeepIdentity {

    private final IdentityVault vault;

    KeepIdentity(IdentityVault vault) {
        this.vault = vault;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(Referral referral, Identity identity) {
        vault.keep(referral, identity);
        if (identity.subject() != null) {
            vault.index(referral.id(), Likeness.features(identity.subject()));
        }
    }
}
