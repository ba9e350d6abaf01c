package uk.deliveryboard.reporting.web.page;

import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.deliveryboard.platform.access.Caller;
import uk.deliveryboard.reporting.signoff.model.SignOff;
import uk.deliveryboard.reporting.web.BoardQuarters;
import uk.deliveryboard.reporting.web.SignOffDesk;
import uk.deliveryboard.reporting.web.SignOffDesk.Place;

/** Pages whose figures were kept. */
@Component
class SignedOffPages {

    private final SignOffDesk desk;
    private final BoardQuarters quarters;

    SignedOffPages(SignOffDesk desk, BoardQuarters quarters) {
        this.desk = desk;
        this.quarters = quarters;
    }

    /** The page of a quarter that is signed off. */
    Optional<QuarterPage> signedOff(String board, String quarter, Caller caller) {
        Place place = desk.place(board, quarter, caller);
        return place.standing().kept().state() instanceof SignOff.SignedOff(int version)
                ? Optional.of(version(place, version, caller))
                : Optional.empty();
    }

    QuarterPage version(Place place, int version, Caller caller) {
        return QuarterPageBuilder.frozen(place.board(), place.quarter(), version,
                desk.version(place, version, caller).page(), quarters.present());
    }
}
