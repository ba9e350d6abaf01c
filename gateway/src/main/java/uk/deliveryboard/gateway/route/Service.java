package uk.deliveryboard.gateway.route;

import java.util.Locale;

/** The services behind the gateway. */
public enum Service {
    PLANS, TRAINING, REFERRALS, REPORTING;

    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }
}
