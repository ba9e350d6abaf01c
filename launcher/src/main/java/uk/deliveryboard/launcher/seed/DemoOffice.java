package uk.deliveryboard.launcher.seed;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * Somebody who holds an office of an agency, made up from the agency's code alone. Telephone numbers are of the range
 * that Ofcom keeps for drama, addresses of the domain that is nobody's.
 */
public record DemoOffice(String agency, String office, UUID person, String jobTitle, String email, String telephone,
        LocalDate since, Optional<LocalDate> until) {

    /** Its Prevent lead left too long ago for the board's figure. */
    private static final String VACANT = "coldmarsh-district";
    /** Its Prevent lead left lately: there is still time. */
    private static final String VACANT_LATELY = "brackwater-college";

    /** All who hold or held one; none of the agency that never tells the board anything. */
    public static List<DemoOffice> on(LocalDate today) {
        List<DemoOffice> offices = new ArrayList<>();
        for (DemoAgency agency : DemoAgency.all()) {
            if (agency.submits()) {
                Optional<LocalDate> left = switch (agency.code()) {
                    case VACANT -> Optional.of(today.minusDays(41));
                    case VACANT_LATELY -> Optional.of(today.minusDays(12));
                    default -> Optional.empty();
                };
                offices.add(office(agency, "PREVENT_LEAD", "Head of Safeguarding", today.minusYears(3), left));
                offices.add(office(agency, "SPOC", "Prevent co-ordinator", today.minusYears(2), Optional.empty()));
                offices.add(office(agency, "DEPUTY_SPOC", "Safeguarding officer", today.minusMonths(14),
                        Optional.empty()));
                if (agency.sector().equals("LOCAL_AUTHORITY")) {
                    offices.add(office(agency, "MEMBER_LEAD", "Cabinet member for communities", today.minusMonths(17),
                            Optional.empty()));
                }
            }
        }
        return List.copyOf(offices);
    }

    private static DemoOffice office(DemoAgency agency, String office, String jobTitle, LocalDate since,
            Optional<LocalDate> until) {
        String key = agency.code() + "/" + office;
        return new DemoOffice(agency.code(), office, UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)),
                jobTitle, office.toLowerCase(Locale.ROOT).replace('_', '-') + "@" + agency.code()
                        + ".example",
                "01632 960%03d".formatted(Math.floorMod(key.hashCode(), 1000)), since, until);
    }
}
