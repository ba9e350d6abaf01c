package uk.deliveryboard.reporting.signoff;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import uk.deliveryboard.platform.time.Quarter;
import uk.deliveryboard.reporting.dashboard.BoardFigures;
import uk.deliveryboard.reporting.dashboard.ShowBoardQuarter;
import uk.deliveryboard.reporting.dashboard.model.Board;
import uk.deliveryboard.reporting.disclosure.Suppression;

/** Takes figures, pages and the positions they were counted up to from one snapshot of the database. */
@Component
class FreezeFigures {

    private record Counted(BoardFigures figures, String positions, Map<KeptPage, Publishing.Page> pages) {}

    private final ShowBoardQuarter show;
    private final SignOffs signOffs;
    private final Publishing publishing;
    private final Clock clock;
    private final TransactionTemplate snapshot;

    FreezeFigures(ShowBoardQuarter show, SignOffs signOffs, Publishing publishing, Clock clock,
            PlatformTransactionManager transactions) {
        this.show = show;
        this.signOffs = signOffs;
        this.publishing = publishing;
        this.clock = clock;
        this.snapshot = new TransactionTemplate(transactions);
        this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.snapshot.setReadOnly(true);
    }

    Frozen freeze(Board board, Quarter quarter, int version) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        show.tell(board, quarter);
        Counted counted = BoardScope.of(board.code(), () -> Objects.requireNonNull(snapshot.execute(
                status -> new Counted(show.count(board, quarter).asVersion(version), signOffs.positions(),
                        publishing.pages(board, quarter, version)))));
        var published = publishing.of(counted.figures());
        TreeMap<String, Object> inputs = new TreeMap<>();
        inputs.put("board", board.code());
        inputs.put("quarter", quarter.id());
        inputs.put("policy", Suppression.POLICY);
        inputs.put("positions", counted.positions());
        inputs.put("numbers", published.numbers());
        return new Frozen(version, now, Suppression.POLICY, counted.positions(),
                sha256(signOffs.canonical(inputs).getBytes(StandardCharsets.UTF_8)), published,
                publishing.files(counted.figures(), published), counted.pages());
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
