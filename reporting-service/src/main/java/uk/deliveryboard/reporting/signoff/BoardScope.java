package uk.deliveryboard.reporting.signoff;

import java.util.Map;
import java.util.function.Supplier;
import uk.deliveryboard.platform.access.RowScope;

/** The rows of one board. */
public final class BoardScope {

    private BoardScope() {}

    public static <T> T of(String board, Supplier<T> work) {
        try {
            return RowScope.with(Map.of("app.board", board), work::get);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
