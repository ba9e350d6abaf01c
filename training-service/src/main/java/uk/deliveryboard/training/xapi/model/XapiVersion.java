package uk.deliveryboard.training.xapi.model;

import java.util.Optional;
import java.util.regex.Pattern;

/** Versions of xAPI that are understood. */
public enum XapiVersion {

    V1("1.0.3", "1\\.0(\\.\\d{1,4})?", "1\\.0(\\.\\d{1,4})?", "1.0.0"),
    V2("2.0.0", "2\\.0(\\.\\d{1,4})?",
            "(1|2)\\.0(\\.\\d{1,4})?", "2.0.0");

    private final String latest;
    private final Pattern header;
    private final Pattern statement;
    private final String ofStatements;

    XapiVersion(String latest, String header, String statement, String ofStatements) {
        this.latest = latest;
        this.header = Pattern.compile(header);
        this.statement = Pattern.compile(statement);
        this.ofStatements = ofStatements;
    }

    /** What a client that sends this header speaks: any patch of 1.0 or 2.0, also without its number. */
    public static Optional<XapiVersion> ofHeader(String header) {
        for (XapiVersion version : values()) {
            if (version.header.matcher(header).matches()) {
                return Optional.of(version);
            }
        }
        return Optional.empty();
    }

    /** The latest patch, which responses name. */
    public String latest() {
        return latest;
    }

    /** Whether a statement may say that it is of this version. */
    public boolean takes(String versionOfStatement) {
        return statement.matcher(versionOfStatement).matches();
    }

    /** Version of a statement that names none. */
    public String ofStatements() {
        return ofStatements;
    }
}
