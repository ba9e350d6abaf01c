package uk.deliveryboard.launcher.seed;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** A referral about nobody: bands and codes only, and the states it goes through. */
public record DemoReferral(int number, String agency, String receivedVia, String sector, String ageBand, String gender,
        String concern, LocalDate firstConcernOn, List<String> path) {

    private static final long SEED = 260L;
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
            referrals.add(new DemoReferral(referrals.size() + 1, agencies.get(random.nextInt(agencies.size())),
                    CHANNELS.get(random.nextInt(CHANNELS.size())), sector, pick(AGES, random), pick(GENDERS, random),
                    pick(CONCERNS, random), today.minusDays(1 + random.nextInt(20)), pick(PATHS, random)));
        }
        return List.copyOf(referrals);
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
