package uk.deliveryboard.reporting.signoff;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import uk.deliveryboard.platform.time.ClockConfiguration;
import uk.deliveryboard.platform.time.Quarter;
import uk.deliveryboard.reporting.dashboard.ShowBoardQuarter;
import uk.deliveryboard.reporting.dashboard.model.Board;
import uk.deliveryboard.reporting.disclosure.Suppression;
import uk.deliveryboard.reporting.export.ExportFormat;
import uk.deliveryboard.reporting.signoff.model.PublishedNumbers;
import uk.deliveryboard.reporting.signoff.model.PublishedNumbers.Difference;
import uk.deliveryboard.reporting.signoff.model.QuarterDates;
import uk.deliveryboard.reporting.signoff.model.SignOff;

/** How far a quarter has come, its versions, and what differs between them or from the figures of now. */
@Service
public class ReadSignOff {

    /** Everything about the sign-off of a quarter. */
    public record Standing(Kept kept, QuarterDates dates, QuarterDates.Phase phase, List<Version> versions,
            List<Entry> decisions) {}

    private final SignOffs signOffs;
    private final ShowBoardQuarter show;
    private final Publishing publishing;
    private final Clock clock;
    private final TransactionTemplate reading;

    ReadSignOff(SignOffs signOffs, ShowBoardQuarter show, Publishing publishing, Clock clock,
            PlatformTransactionManager transactions) {
        this.signOffs = signOffs;
        this.show = show;
        this.publishing = publishing;
        this.clock = clock;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    public Standing standing(Board board, Quarter quarter) {
        QuarterDates dates = QuarterDates.of(quarter);
        return read(board, () -> new Standing(signOffs.find(board.code(), quarter), dates,
                dates.phase(ClockConfiguration.today(clock)), signOffs.versions(board.code(), quarter),
                signOffs.decisions(board.code(), quarter)));
    }

    /** The version that stands for the quarter: empty while its figures are provisional. */
    public Optional<Integer> current(Board board, Quarter quarter) {
        return read(board, () -> signOffs.find(board.code(), quarter)).state() instanceof SignOff.SignedOff(int number)
                ? Optional.of(number)
                : Optional.empty();
    }

    /** What was published, byte for byte; a version that still waits is there to be judged. */
    public Optional<Publishing.Published> published(Board board, Quarter quarter, int version) {
        return read(board, () -> signOffs.published(board.code(), quarter, version));
    }

    /** A file to take along, byte for byte; empty of a version from before files were kept. */
    public Optional<byte[]> file(Board board, Quarter quarter, int version, ExportFormat format) {
        return read(board, () -> signOffs.file(board.code(), quarter, version, format));
    }

    /** A page below the summary, byte for byte; empty of a version from before pages were kept. */
    public Optional<byte[]> page(Board board, Quarter quarter, int version, KeptPage page) {
        return read(board, () -> signOffs.page(board.code(), quarter, version, page));
    }

    /** The same for programs; empty of a version from before that was kept. */
    public Optional<byte[]> pageJson(Board board, Quarter quarter, int version, KeptPage page) {
        return read(board, () -> signOffs.pageJson(board.code(), quarter, version, page));
    }

    /** What differs from one version to another. */
    public Optional<List<Difference>> differences(Board board, Quarter quarter, int before, int after) {
        return published(board, quarter, before).flatMap(old -> published(board, quarter, after)
                .map(now -> PublishedNumbers.differences(old.numbers(), now.numbers())));
    }

    /** What facts that came after a version was frozen would change in it. */
    public Optional<List<Difference>> lateEffects(Board board, Quarter quarter, int version) {
        return published(board, quarter, version).map(old -> PublishedNumbers
                .lateEffects(old.numbers(), publishing.numbers(show.show(board, quarter)),
                        Suppression.STANDARD.threshold()));
    }

    private <T> T read(Board board, Supplier<T> query) {
        return BoardScope.of(board.code(), () -> Objects.requireNonNull(reading.execute(status -> query.get())));
    }
}
