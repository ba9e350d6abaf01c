package uk.deliveryboard.reporting.web;

import java.util.UUID;
import org.springframework.web.util.UriComponentsBuilder;
import uk.deliveryboard.platform.time.Quarter;
import uk.deliveryboard.reporting.dashboard.KpiDefinition;
import uk.deliveryboard.reporting.dashboard.model.Board;
import uk.deliveryboard.reporting.filter.Filter;

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
        return file(json(board, quarter), "csv");
    }

    /** Of the figures of a quarter or version, whose address is that of its JSON. */
    public static String file(String address, String extension) {
        return address + "/figures." + extension;
    }

    /** Of a file that is made in the background; its status for programs is at the same below /v1. */
    public static String order(String board, String quarter, UUID id) {
        return "/boards/" + board + "/quarters/" + quarter + "/files/" + id;
    }

    /** Below it are its files: the same address with the end of their name before the query. */
    public static String tables(Board board, Quarter quarter, Filter filter) {
        return page(board, quarter) + "/tables" + query(filter);
    }

    public static String tables(Board board, Quarter quarter, Filter filter, String extension) {
        return json(board, quarter) + "/tables" + (extension.isEmpty() ? "" : "." + extension) + query(filter);
    }

    private static String query(Filter filter) {
        var query = UriComponentsBuilder.newInstance();
        filter.parts().forEach(part -> query.queryParam(part.parameter(), "{value}"));
        return query.encode().buildAndExpand(filter.parts().stream().map(Filter.Part::value).toArray())
                .toUriString();
    }

    public static String signOff(Board board, Quarter quarter) {
        return page(board, quarter) + "/sign-off";
    }

    public static String compare(Board board, Quarter quarter, Quarter with) {
        return page(board, quarter) + "/compare?with=" + with.id();
    }

    public static String commentary(Board board, Quarter quarter) {
        return page(board, quarter) + "/commentary";
    }

    public static String versionPage(Board board, Quarter quarter, int version) {
        return page(board, quarter) + "/versions/" + version;
    }

    public static String version(Board board, Quarter quarter, int version) {
        return json(board, quarter) + "/versions/" + version;
    }

    public static String versionCsv(Board board, Quarter quarter, int version) {
        return file(version(board, quarter, version), "csv");
    }

    public static String definition(KpiDefinition definition) {
        return DEFINITIONS + "/" + definition.id();
    }
}
