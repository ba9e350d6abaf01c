package uk.deliveryboard.launcher.seed;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** A referral about nobody: bands and codes only, and the steps it took. */
public record DemoReferral(int number, String agency, LocalDate receivedOn, String receivedVia, String sector,
        String ageBand, String gender, String concern, LocalDate firstConcernOn, List<Step> path) {

    /** A state and the day on which it was entered. */
    public record Step(String state, LocalDate on) {}

    private static final long SEED = 260L;
    private static final int RECENT = 24;
    private static final int RECENT_DAYS = 12;
    /** Seven quarters. */
    private static final int HISTORY_DAYS = 630;
    private static final int OPEN_DAYS = 60;
    private static final Set<String> ENDS = Set.of("SCREENED_OUT_NOT_PREVENT", "CLOSED_NO_PREVENT_CONCERN",
            "CLOSED_PURSUE", "CLOSED_BELOW_THRESHOLD", "POLICE_LED", "NOT_ADOPTED", "CONSENT_PENDING");
    private static final Map<String, Integer> SECTORS = ordered("EDUCATION", 104, "POLICE", 73, "HEALTH", 26,
            "LOCAL_AUTHORITY", 22, "PRISONS_PROBATION", 13, "COMMUNITY", 9, "FRIENDS_FAMILY", 8, "OTHER", 3,
            "UNSPECIFIED", 2);
    private static final Map<String, List<String>> AGENCIES = Map.of("EDUCATION",
            List.of("alderfen-college", "brackwater-college", "university-of-northmere"), "POLICE",
            List.of("northmere-police"), "HEALTH",
            List.of("northmere-hospitals", "northmere-community-health", "northmere-icb"), "LOCAL_AUTHORITY",
            List.of("northmere-county", "alderfen-district", "brackwater-district", "coldmarsh-district"),
            "PRISONS_PROBATION", List.of("northmere-probation"), "COMMUNITY", List.of("northmere-voluntary"));
    private static final Map<String, Integer> AGES = ordered("0-10", 6, "11-15", 36, "16-17", 18, "18-20", 10, "21-30",
            14, "31-40", 8, "41-50", 4, "51+", 3, "UNKNOWN", 1);
    private static final Map<String, Integer> GENDERS = ordered("MALE", 88, "FEMALE", 10, "UNSPECIFIED", 2);
    private static final Map<String, Integer> CONCERNS = ordered("NO_IDEOLOGY_OTHER_SUSCEPTIBILITY", 36,
            "EXTREME_RIGHT_WING", 19, "FASCINATION_EXTREME_VIOLENCE_OR_MASS_CASUALTY", 14, "ISLAMIST", 13, "CONFLICTED",
            9, "NO_IDEOLOGY_NO_RISK_IDENTIFIED", 5, "INCEL", 2, "LEFT_ANARCHIST_SINGLE_ISSUE", 1, "OTHER", 1);
    private static final Map<List<String>, Integer> PATHS = paths();
    private static final List<String> CHANNELS = List.of("ONLINE_FORM", "ONLINE_FORM", "EMAIL", "PHONE");

    static List<DemoReferral> generate(LocalDate today) {
        Random random = new Random(SEED);
        List<String> sectors = new ArrayList<>();
        SECTORS.forEach((sector, count) -> sectors.addAll(Collections.nCopies(count, sector)));
        Collections.shuffle(sectors, random);
        List<DemoReferral> referrals = new ArrayList<>();
        for (String sector : sectors) {
            List<String> agencies = AGENCIES.getOrDefault(sector, List.of("northmere-county"));
            int number = referrals.size() + 1;
            LocalDate receivedOn = today.minusDays(number <= RECENT
                    ? random.nextInt(RECENT_DAYS)
                    : RECENT_DAYS + random.nextInt(HISTORY_DAYS));
            referrals.add(new DemoReferral(number, agencies.get(random.nextInt(agencies.size())), receivedOn,
                    CHANNELS.get(random.nextInt(CHANNELS.size())), sector, pick(AGES, random), pick(GENDERS, random),
                    pick(CONCERNS, random), receivedOn.minusDays(1 + random.nextInt(20)),
                    steps(receivedOn, today, random)));
        }
        return List.copyOf(referrals);
    }

    /** What is months old has come to an end; what came last week has hardly begun. */
    private static List<Step> steps(LocalDate receivedOn, LocalDate today, Random random) {
        List<String> states = pick(PATHS, random);
        while (receivedOn.isBefore(today.minusDays(OPEN_DAYS)) && !ENDS.contains(last(states))) {
            states = pick(PATHS, random);
        }
        List<Step> steps = new ArrayList<>();
        LocalDate on = receivedOn;
        for (String state : states) {
            on = on.plusDays(1 + random.nextInt(5));
            if (on.isAfter(today)) {
                break;
            }
            steps.add(new Step(state, on));
        }
        return List.copyOf(steps);
    }

    private static String last(List<String> states) {
        return states.isEmpty() ? "RECEIVED" : states.getLast();
    }

    private static Map<List<String>, Integer> paths() {
        List<String> triage = List.of("POLICE_TRIAGE");
        List<String> gathering = after(triage, "INFORMATION_GATHERING");
        List<String> section36 = after(gathering, "SECTION36_DECISION");
        List<String> listed = after(section36, "LISTED_FOR_PANEL");
        List<String> discussed = after(listed, "PANEL_DISCUSSED");
        Map<List<String>, Integer> paths = new LinkedHashMap<>();
        paths.put(List.of(), 16);
        paths.put(List.of("SCREENED_OUT_NOT_PREVENT"), 9);
        paths.put(triage, 12);
        paths.put(after(triage, "CLOSED_NO_PREVENT_CONCERN"), 28);
        paths.put(after(triage, "CLOSED_PURSUE"), 2);
        paths.put(gathering, 8);
        paths.put(after(section36, "CLOSED_BELOW_THRESHOLD"), 8);
        paths.put(after(section36, "POLICE_LED"), 2);
        paths.put(listed, 4);
        paths.put(after(discussed, "NOT_ADOPTED"), 3);
        paths.put(after(discussed, "CONSENT_PENDING"), 8);
        return paths;
    }

    private static List<String> after(List<String> path, String state) {
        List<String> longer = new ArrayList<>(path);
        longer.add(state);
        return List.copyOf(longer);
    }

    private static <T> T pick(Map<T, Integer> weights, Random random) {
        int target = random.nextInt(weights.values().stream().mapToInt(Integer::intValue).sum());
        for (var weight : weights.entrySet()) {
            target -= weight.getValue();
            if (target < 0) {
                return weight.getKey();
            }
        }
        throw new IllegalStateException("weights changed while they were read");
    }

    private static Map<String, Integer> ordered(Object... pairs) {
        Map<String, Integer> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put((String) pairs[i], (Integer) pairs[i + 1]);
        }
        return Collections.unmodifiableMap(map);
    }
}
