package uk.deliveryboard.reporting.web;

import uk.deliveryboard.platform.time.Quarter;
import uk.deliveryboard.reporting.dashboard.KpiDefinition;
import uk.deliveryboard.reporting.dashboard.model.Board;

/** Where things are. */
public final class Addresses {

    public static final String DEFINITIONS = "/definitions";

    private Addresses() {}

    public static String page(Board board, Quarter quarter) {
        return "/boards/" + board.code() + "/quarters/" + quarter.id();
    }

    public static String json(Board board, Quarter quarter) {
        return "/v1" + page(board, quarter);
    }

    public static String csv(Board board, Quarter quarter) {
        return json(board, quarter) + "/figures.csv";
    }

    public static String signOff(Board board, Quarter quarter) {
        return page(board, quarter) + "/sign-off";
    }

    public static String versionPage(Board board, Quarter quarter, int version) {
        return page(board, quarter) + "/versions/" + version;
    }

    public static String version(Board board, Quarter quarter, int version) {
        return json(board, quarter) + "/versions/" + version;
    }

    public static String versionCsv(Board board, Quarter quarter, int version) {
        return version(board, quarter, version) + "/figures.csv";
    }

    public static String definition(KpiDefinition definition) {
        return DEFINITIONS + "#" + definition.id();
    }
}
