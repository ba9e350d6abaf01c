package uk.deliveryboard.reporting.dashboard;

/**
 * How firm figures are.
 *
 * @param label   in a word or two
 * @param meaning what that means for the reader
 */
public record Firmness(String label, String meaning) {

    public static Firmness of(BoardFigures figures) {
        if (!figures.provisional()) {
            return new Firmness("Signed off, version " + figures.version(),
                    "These figures never change; facts that arrived later are listed with the sign-off.");
        }
        return new Firmness("Provisional", figures.reckoning().over()
                ? "The quarter is over but has not been signed off: facts that arrive late still change these figures."
                : "The quarter is still running: these figures change as agencies report.");
    }
}
