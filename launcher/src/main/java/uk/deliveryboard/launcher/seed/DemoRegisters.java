package uk.deliveryboard.launcher.seed;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What the agencies have in their registers: policies, the attested filter, the yearly returns of the colleges, and
 * checks of speakers. Nearly all is as it should be, and each way of not being so is there once.
 */
public record DemoRegisters(List<Entry> entries, List<Return> returns, List<Check> checks) {

    private static final List<String> POLICIES = List.of("SAFEGUARDING_CP", "ONLINE_SAFETY", "ACCEPTABLE_USE",
            "ANTI_BULLYING", "VISITORS_SPEAKERS", "EXTERNAL_VISITS", "BOOKINGS_LETTINGS", "SAFER_RECRUITMENT",
            "WHISTLEBLOWING");

    /**
     * An entry of a register.
     *
     * @param register        as addresses name it
     * @param mentionsPrevent of a policy
     */
    public record Entry(String agency, String register, String code, String title, LocalDate on, LocalDate reviewDue,
            Optional<Boolean> mentionsPrevent) {}

    /** A yearly return. */
    public record Return(String agency, String type, String academicYear, boolean includesPrevent,
            LocalDate submittedOn) {}

    /**
     * A check of somebody from outside.
     *
     * @param conditions of an approval with conditions; the check is open where nothing is decided
     */
    public record Check(String agency, String kind, String about, LocalDate eventOn, boolean decided,
            Optional<String> conditions) {}

    static DemoRegisters on(LocalDate today) {
        List<Entry> entries = new ArrayList<>();
        for (DemoAgency agency : DemoAgency.all()) {
            if (agency.submits()) {
                policies(agency.code(), today, entries);
                filter(agency.code(), today).ifPresent(entries::add);
            }
        }
        return new DemoRegisters(List.copyOf(entries), returns(today), checks(today));
    }

    private static void policies(String agency, LocalDate today, List<Entry> entries) {
        for (String code : POLICIES) {
            boolean missing = agency.equals("coldmarsh-district") && code.equals("BOOKINGS_LETTINGS")
                    || agency.equals("northmere-voluntary") && !code.startsWith("A");
            boolean outOfDate = agency.equals("brackwater-college") && code.equals("VISITORS_SPEAKERS");
            boolean silent = agency.equals("northmere-fire") && code.equals("ONLINE_SAFETY");
            if (!missing) {
                entries.add(new Entry(agency, "policies", code,
                        "Policy: " + code.toLowerCase(Locale.ROOT).replace('_', ' '), today.minusMonths(7),
                        outOfDate ? today.minusDays(20) : today.plusMonths(5), Optional.of(!silent)));
            }
        }
    }

    private static Optional<Entry> filter(String agency, LocalDate today) {
        return switch (agency) {
            case "northmere-voluntary" -> Optional.empty();
            case "coldmarsh-district" -> Optional.of(tested(agency, today.minusMonths(14)));
            default -> Optional.of(tested(agency, today.minusMonths(4)));
        };
    }

    private static Entry tested(String agency, LocalDate tested) {
        return new Entry(agency, "ict-filter", "OTHER_SUPPLIER", "Filter of unsuitable material tested", tested,
                tested.plusMonths(12), Optional.empty());
    }

    private static List<Return> returns(LocalDate today) {
        int begins = today.getYear() - (today.getMonthValue() < 9 ? 2 : 1);
        String year = "%d-%02d".formatted(begins, (begins + 1) % 100);
        return List.of(new Return("alderfen-college", "SAFEGUARDING_AUDIT", year, true, today.minusMonths(3)),
                new Return("alderfen-college", "GOVERNORS_REPORT", year, true, today.minusMonths(2)),
                new Return("brackwater-college", "SAFEGUARDING_AUDIT", year, false, today.minusMonths(4)));
    }

    /** In the sector some seven checks in ten thousand end with conditions, so one does here, and none with a denial. */
    private static List<Check> checks(LocalDate today) {
        List<Check> checks = new ArrayList<>();
        for (int event = 1; event <= 6; event++) {
            checks.add(new Check("university-of-northmere", "SPEAKER", "Demo lecture " + event + " of Demo Speaker",
                    today.plusDays(7L * event), event != 4, Optional.empty()));
        }
        checks.add(new Check("alderfen-college", "PREMISES", "Demo Society hires the hall", today.plusDays(12), true,
                Optional.of("A member of staff is there.")));
        checks.add(new Check("northmere-county", "PREMISES", "Demo Group asks for a library room", today.plusDays(9),
                false, Optional.empty()));
        return List.copyOf(checks);
    }
}
