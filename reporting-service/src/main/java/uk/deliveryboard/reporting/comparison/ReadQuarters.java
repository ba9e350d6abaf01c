package uk.deliveryboard.reporting.comparison;

import java.time.Clock;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import uk.deliveryboard.platform.time.ClockConfiguration;
import uk.deliveryboard.platform.time.Quarter;
import uk.deliveryboard.reporting.comparison.PublishedQuarter.Firmness;
import uk.deliveryboard.reporting.dashboard.ShowBoardQuarter;
import uk.deliveryboard.reporting.dashboard.model.Board;
import uk.deliveryboard.reporting.signoff.Publishing;
import uk.deliveryboard.reporting.signoff.ReadSignOff;

/** Quarters as readers see them: as signed off where they are, else as they are counted now. */
@Service
public class ReadQuarters {

    private final ReadSignOff signOff;
    private final ShowBoardQuarter show;
    private final Publishing publishing;
    private final Clock clock;

    ReadQuarters(ReadSignOff signOff, ShowBoardQuarter show, Publishing publishing, Clock clock) {
        this.signOff = signOff;
        this.show = show;
        this.publishing = publishing;
        this.clock = clock;
    }

    public Scorecard year(Board board, int startYear) {
        return Scorecard.of(IntStream.rangeClosed(1, 4).mapToObj(number -> of(board, new Quarter(startYear, number)))
                .toList());
    }

    /** The two, the one that is compared with first. */
    public Scorecard compare(Board board, Quarter before, Quarter quarter) {
        return Scorecard.of(List.of(of(board, before), of(board, quarter)));
    }

    /** What readers see of a quarter. */
    public PublishedQuarter of(Board board, Quarter quarter) {
        if (quarter.compareTo(Quarter.of(ClockConfiguration.today(clock))) > 0) {
            return PublishedQuarter.notBegun(quarter);
        }
        return signOff.current(board, quarter)
                .flatMap(version -> signOff.published(board, quarter, version)
                        .map(published -> new PublishedQuarter(quarter, new Firmness.SignedOff(version),
                                published.numbers())))
                .orElseGet(() -> new PublishedQuarter(quarter, new Firmness.Provisional(),
                        publishing.numbers(show.show(board, quarter))));
    }
}
