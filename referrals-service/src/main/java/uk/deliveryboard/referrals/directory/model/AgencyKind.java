package uk.deliveryboard.referrals.directory.model;

/** What an agency is to the pathway: the law gives tasks to police forces and local authorities only. */
public enum AgencyKind {
    POLICE_FORCE, LOCAL_AUTHORITY, OTHER;

    /** The kind for an organisation type of the directory; types added there later are {@code OTHER}. */
    public static AgencyKind ofOrganisationType(String type) {
        return switch (type) {
            case "POLICE_FORCE" -> POLICE_FORCE;
            case "LOCAL_AUTHORITY_UNITARY", "LOCAL_AUTHORITY_COUNTY", "DISTRICT" -> LOCAL_AUTHORITY;
            default -> OTHER;
        };
    }
}
