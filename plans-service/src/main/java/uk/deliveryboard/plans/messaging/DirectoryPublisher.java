package uk.deliveryboard.plans.messaging;

import org.springframework.stereotype.Component;
import uk.deliveryboard.events.EventCatalogue;
import uk.deliveryboard.events.directory.v1.OrganisationRegistered;
import uk.deliveryboard.events.directory.v1.OrganisationSucceeded;
import uk.deliveryboard.plans.directory.AgencyFacts;
import uk.deliveryboard.plans.directory.model.Agency;
import uk.deliveryboard.plans.directory.model.Succession;
import uk.deliveryboard.platform.outbox.Outbox;

@Component
class DirectoryPublisher implements AgencyFacts {

    private final Outbox outbox;

    DirectoryPublisher(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void registered(Agency agency) {
        outbox.publish(EventCatalogue.ORGANISATION_REGISTERED, agency.id(), new OrganisationRegistered(agency.code(),
                agency.name(), agency.type().name(), agency.specifiedAuthority(), agency.boards(),
                agency.activeFrom()));
    }

    @Override
    public void succeeded(Agency ended, Succession succession) {
        outbox.publish(EventCatalogue.ORGANISATION_SUCCEEDED, ended.id(), new OrganisationSucceeded(ended.code(),
                succession.lastDay(), succession.successors(), succession.continuedBy()));
    }
}
