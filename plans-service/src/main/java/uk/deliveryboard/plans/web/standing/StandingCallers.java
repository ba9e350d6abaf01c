package uk.deliveryboard.plans.web.standing;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import uk.deliveryboard.plans.access.PlanAccess;
import uk.deliveryboard.plans.access.Standing;
import uk.deliveryboard.plans.appointment.Appointments;
import uk.deliveryboard.plans.appointment.DelegatedRequests;
import uk.deliveryboard.plans.appointment.DelegatedRequests.DelegatedRequest;
import uk.deliveryboard.platform.access.Caller;
import uk.deliveryboard.platform.time.ClockConfiguration;

/** Gives acting deputies their rights, and enters what they ask for in a transaction of its own. */
@Component
class StandingCallers {

    private final Appointments appointments;
    private final DelegatedRequests requests;
    private final TransactionTemplate transactions;
    private final Clock clock;

    StandingCallers(Appointments appointments, DelegatedRequests requests, TransactionTemplate transactions,
            Clock clock) {
        this.appointments = appointments;
        this.requests = requests;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** @param path without parameters */
    Caller admit(Caller caller, String method, String path) {
        if (!PlanAccess.mayStandIn(caller)) {
            return caller;
        }
        return transactions.execute(status -> {
            var today = ClockConfiguration.today(clock);
            Standing standing = PlanAccess.standing(caller, appointments.heldOn(today), today);
            if (standing instanceof Standing.InPlace in) {
                requests.add(new DelegatedRequest(UuidCreator.getTimeOrderedEpoch(), caller.agency(), in.delegation(),
                        caller.subject(), in.onBehalfOf(), method, path, clock.instant()));
            }
            return standing.caller();
        });
    }
}
