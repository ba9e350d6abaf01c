package uk.deliveryboard.referrals.referral.model;

/** Where another system holds the same matter: its key there, never its content. */
public record ExternalRef(System system, String ref) {

    public enum System {
        MYCONCERN, ECINS, PCMT
    }
}
