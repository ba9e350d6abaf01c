package uk.deliveryboard.training.requirement.model;

/** Whom a rule is for. A narrower scope goes before a wider one. */
public sealed interface Scope {

    /** Every agency of the area. */
    record Area() implements Scope {}

    /** Agencies of one kind, by the directory's code for it. */
    record AgencyType(String type) implements Scope {}

    /** One agency, for itself. */
    record OwnAgency(String agency) implements Scope {}

    /** @param agencyType kind of the agency, empty where the directory has not told of it */
    default boolean covers(String agency, String agencyType) {
        return switch (this) {
            case Area() -> true;
            case AgencyType(var type) -> type.equals(agencyType);
            case OwnAgency(var own) -> own.equals(agency);
        };
    }

    default int narrowness() {
        return switch (this) {
            case Area() -> 0;
            case AgencyType _ -> 1;
            case OwnAgency _ -> 2;
        };
    }
}
