package uk.deliveryboard.plans.web.directory;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.deliveryboard.plans.directory.LoadAgencies;
import uk.deliveryboard.plans.directory.LoadReport;

/** A load of which nothing stays, in a transaction of its own. */
@Component
class DryLoad {

    private final LoadAgencies loadAgencies;

    DryLoad(LoadAgencies loadAgencies) {
        this.loadAgencies = loadAgencies;
    }

    @Transactional
    public LoadReport of(SentAgencies sent, String by) {
        return loadAgencies.load(sent.header(), sent.rows(), true, by);
    }
}
