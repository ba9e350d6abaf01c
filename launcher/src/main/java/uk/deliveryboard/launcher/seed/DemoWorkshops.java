package uk.deliveryboard.launcher.seed;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import uk.deliveryboard.launcher.seed.DemoTraining.Completion;
import uk.deliveryboard.launcher.seed.DemoTraining.Member;

/**
 * Who gives workshops, and which were given. Each has as its register those whom another register has for that day too:
 * the area's coverage is the same with them and without.
 */
public record DemoWorkshops(List<Trainer> trainers, List<Workshop> workshops) {

    /** One of an agency's staff who may give workshops. */
    public record Trainer(String agency, String staffRef, LocalDate trainedOn, LocalDate accreditedOn) {

        public Completion training() {
            return new Completion(agency, staffRef, TRAIN_THE_TRAINER, trainedOn, "PASSED", "CSV_IMPORT",
                    "CSV_IMPORT-%s-%s-%s".formatted(staffRef, TRAIN_THE_TRAINER, trainedOn));
        }
    }

    /** One that was given. */
    public record Workshop(String agency, String venue, LocalDate heldOn, String trainer, List<String> attended) {}

    public static final String TRAIN_THE_TRAINER = "WRAP-TRAINER";
    public static final String WRAP = "WRAP-F2F";
    /** Agencies large enough to train their own. */
    private static final int FEWEST_STAFF = 800;
    private static final int TRAINERS = 3;
    private static final int WORKSHOPS = 4;
    private static final int DAYS = 300;

    static DemoWorkshops of(DemoTraining training, LocalDate today) {
        List<Trainer> trainers = new ArrayList<>();
        List<Workshop> workshops = new ArrayList<>();
        for (DemoAgency agency : DemoAgency.all()) {
            if (agency.staff() >= FEWEST_STAFF) {
                List<Trainer> own = trainers(agency.code(), training, today);
                trainers.addAll(own);
                workshops.addAll(workshops(agency.code(), training, own, today));
            }
        }
        return new DemoWorkshops(List.copyOf(trainers), List.copyOf(workshops));
    }

    /** Whoever has been there for longest. */
    private static List<Trainer> trainers(String agency, DemoTraining training, LocalDate today) {
        return training.staff().stream().filter(member -> member.agency().equals(agency))
                .sorted(Comparator.comparing(Member::joinedOn).thenComparing(Member::staffRef)).limit(TRAINERS)
                .map(member -> new Trainer(agency, member.staffRef(), today.minusDays(520), today.minusDays(490)))
                .toList();
    }

    /** On the days on which most were trained; the last of the trainers has given none. */
    private static List<Workshop> workshops(String agency, DemoTraining training, List<Trainer> trainers,
            LocalDate today) {
        Map<LocalDate, List<String>> trained = training.completions().stream()
                .filter(completion -> completion.agency().equals(agency) && completion.courseCode().equals(WRAP)
                        && completion.source().equals("SESSION_REGISTER")
                        && completion.completedOn().isAfter(today.minusDays(DAYS)))
                .collect(Collectors.groupingBy(Completion::completedOn, TreeMap::new,
                        Collectors.mapping(Completion::staffRef, Collectors.toList())));
        List<LocalDate> busiest = trained.keySet().stream()
                .sorted(Comparator.comparing((LocalDate day) -> -trained.getOrDefault(day, List.of()).size())
                        .thenComparing(Comparator.naturalOrder()))
                .limit(WORKSHOPS).sorted().toList();
        List<Workshop> workshops = new ArrayList<>();
        for (LocalDate day : busiest) {
            workshops.add(new Workshop(agency, "MAIN-HALL", day,
                    trainers.get(workshops.size() % (TRAINERS - 1)).staffRef(),
                    trained.getOrDefault(day, List.of())));
        }
        return workshops;
    }
}
