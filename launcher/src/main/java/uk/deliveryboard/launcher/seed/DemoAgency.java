package uk.deliveryboard.launcher.seed;

import java.util.List;

/** An agency of the area. Its WRAP figure is what the dashboard should find, in staff trained out of staff in scope. */
public record DemoAgency(String code, String name, String type, String sector, String abbreviation, int staff,
        int trained) {

    private static final List<DemoAgency> ALL = List.of(
            new DemoAgency("northmere-county", "Northmere County Council", "LOCAL_AUTHORITY_COUNTY", "LOCAL_AUTHORITY",
                    "NCC", 1500, 1386),
            new DemoAgency("alderfen-district", "Alderfen District Council", "DISTRICT", "LOCAL_AUTHORITY", "ADC", 420,
                    391),
            new DemoAgency("brackwater-district", "Brackwater District Council", "DISTRICT", "LOCAL_AUTHORITY", "BDC",
                    380, 312),
            new DemoAgency("coldmarsh-district", "Coldmarsh District Council", "DISTRICT", "LOCAL_AUTHORITY", "CDC",
                    300,
                    203),
            new DemoAgency("northmere-police", "Northmere Police", "POLICE_FORCE", "POLICE", "NP", 1300, 1247),
            new DemoAgency("northmere-icb", "Northmere Integrated Care Board", "ICB", "HEALTH", "ICB", 350, 298),
            new DemoAgency("northmere-hospitals", "Northmere Hospitals NHS Trust", "NHS_TRUST", "HEALTH", "NHT", 1800,
                    1541),
            new DemoAgency("northmere-community-health", "Northmere Community Health NHS Trust", "NHS_TRUST", "HEALTH",
                    "NCH", 1100, 1012),
            new DemoAgency("northmere-probation", "Northmere Probation", "PROBATION_REGION", "PRISONS_PROBATION", "NPR",
                    300, 281),
            // The one that never submits: it is registered, has a plan, and tells the board nothing.
            new DemoAgency("northmere-prison", "HMP Northmere", "PRISON", "PRISONS_PROBATION", "HMP", 0, 0),
            new DemoAgency("alderfen-college", "Alderfen College", "FE_COLLEGE", "EDUCATION", "ALC", 450, 418),
            new DemoAgency("brackwater-college", "Brackwater College", "FE_COLLEGE", "EDUCATION", "BRC", 350, 266),
            new DemoAgency("university-of-northmere", "University of Northmere", "UNIVERSITY", "EDUCATION", "UON", 800,
                    569),
            // Exactly at the target: 225 of 250 meets 90 per cent, and rounding must not decide it.
            new DemoAgency("northmere-fire", "Northmere Fire and Rescue", "FIRE", "FIRE", "NFR", 250, 225),
            new DemoAgency("northmere-voluntary", "Northmere Voluntary Alliance", "VCSE", "COMMUNITY", "NVA", 100, 71));

    public static List<DemoAgency> all() {
        return ALL;
    }

    boolean submits() {
        return staff > 0;
    }
}
