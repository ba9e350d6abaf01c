package uk.deliveryboard.referrals.statuslink;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.deliveryboard.platform.time.ClockConfiguration;
import uk.deliveryboard.referrals.referral.Referrals;
import uk.deliveryboard.referrals.referral.model.Referral;
import uk.deliveryboard.referrals.statuslink.model.StatusLink;

/** Gives an agency a link to the status of its referral; the one before it works no longer. */
@Component
public class IssueStatusLink {

    private final StatusLinks links;
    private final StatusTokens tokens;
    private final Clock clock;

    IssueStatusLink(StatusLinks links, StatusTokens tokens, Clock clock) {
        this.links = links;
        this.tokens = tokens;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public StatusLink issue(Referral referral, Referrals.RecordedBy by) {
        int number = links.newest(referral.id()) + 1;
        var link = new StatusLink(referral.id(), number, referral.agency(),
                StatusTokens.hash(tokens.token(referral.id(), number)),
                ClockConfiguration.today(clock).plusMonths(StatusLink.MONTHS));
        links.issue(link, clock.instant(), by);
        return link;
    }
}
