package uk.deliveryboard.referrals.referral.model;

/** A type of concern: a code means something only together with its list. */
public record Concern(ConcernTaxonomy taxonomy, String code) {

    public Concern {
        if (!taxonomy.has(code)) {
            throw new IllegalArgumentException("not a code of " + taxonomy);
        }
    }
}
