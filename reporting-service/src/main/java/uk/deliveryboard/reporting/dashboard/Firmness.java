package uk.deliveryboard.reporting.dashboard;

/**
 * How firm figures are.
 *
 * @param label   in a word or two
 * @param meaning what that means for the reader
 */
public record Firmness(String label, String meaning) {

    public static Firmness of(BoardFigures figures) {
        return of(figures.version(), figures.reckoning().over());
    }

    /**
     * @param version that is signed off, 0 while they are provisional
     * @param over    whether the quarter is
     */
    public static Firmness of(int version, boolean over) {
        if (version > 0) {
            return new Firmness("Signed off, version " + version,
                    "These figures never change; facts that arrived later are listed with the sign-off.");
        }
        return new Firmness("Provisional", over
                ? "The quarter is over but has not been signed off: facts that arrive late still change these figures."
                : "The quarter is still running: these figures change as agencies report.");
    }
}
