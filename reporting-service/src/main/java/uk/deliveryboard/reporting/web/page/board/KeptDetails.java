package uk.deliveryboard.reporting.web.page.board;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.deliveryboard.platform.access.Caller;
import uk.deliveryboard.reporting.dashboard.Wording;
import uk.deliveryboard.reporting.signoff.KeptPage;
import uk.deliveryboard.reporting.web.SignOffDesk;
import uk.deliveryboard.reporting.web.SignOffDesk.Place;

/** Pages below the summary that were kept. */
@Component
class KeptDetails {

    private final SignOffDesk desk;

    KeptDetails(SignOffDesk desk) {
        this.desk = desk;
    }

    /** The page of a quarter that is signed off. */
    Optional<BoardPage> signedOff(String board, String quarter, KeptPage page, Caller caller) {
        Place place = desk.place(board, quarter, caller);
        return desk.page(place, page)
                .map(html -> kept(place, page, html));
    }

    /** The page of a version, whether or not it still stands. */
    BoardPage version(String board, String quarter, int version, KeptPage page, Caller caller) {
        Place place = desk.place(board, quarter, caller);
        return kept(place, page, desk.page(place, version, page, caller));
    }

    /** In today's surroundings. */
    private static BoardPage kept(Place place, KeptPage page, byte[] html) {
        return BoardPage.of(place.board(), place.quarter(), place.board().name() + ": "
                + page.label().toLowerCase(Locale.UK) + ", " + Wording.name(place.quarter()), page.label(), "")
                .keeping(new String(html, StandardCharsets.UTF_8));
    }
}
