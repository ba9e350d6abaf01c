package uk.deliveryboard.launcher.seed;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import uk.deliveryboard.launcher.seed.DemoPlan.Action;
import uk.deliveryboard.launcher.seed.DemoPlan.Milestone;
import uk.deliveryboard.launcher.seed.DemoPlan.Progress;
import uk.deliveryboard.launcher.seed.DemoPlan.Story;

/** A plan of eight actions for each agency: half of them done, some drifting, some that nobody has reported on. */
final class DemoPlans {

    static final int ACTIONS_PER_PLAN = 8;
    private static final long SEED = 20_261_012L;
    private static final List<String> OWNERS = List.of("Prevent lead", "Head of safeguarding", "Training manager",
            "Head of communities", "Business continuity manager", "Digital services manager");
    /** Of the actions of agencies that submit. */
    private static final Map<Story, Integer> MIX = new EnumMap<>(Map.of(Story.COMPLETED, 36, Story.COMPLETED_LATE, 6,
            Story.ON_SCHEDULE, 27, Story.RECOVERING, 11, Story.SLIPPING, 5, Story.OVERDUE, 4, Story.NOT_STARTED, 3,
            Story.SILENT, 14, Story.NOT_DUE, 6));

    private record Task(String dutyCode, String title) {}

    private final LocalDate today;
    private final Random random = new Random(SEED);

    DemoPlans(LocalDate today) {
        this.today = today;
    }

    List<DemoPlan> generate() {
        List<Task> catalogue = catalogue();
        List<Story> stories = shuffledStories();
        List<DemoPlan> plans = new ArrayList<>();
        int next = 0;
        for (DemoAgency agency : DemoAgency.all()) {
            List<Action> actions = new ArrayList<>();
            for (int i = 0; i < ACTIONS_PER_PLAN; i++) {
                Story story = agency.submits() ? stories.get(next++) : Story.SILENT;
                Task task = catalogue.get((plans.size() * 5 + i * 3) % catalogue.size());
                actions.add(action(1 + i / 4 + "" + (char) ('a' + i % 4), task, story));
            }
            int year = financialYear();
            plans.add(new DemoPlan(agency.code(), "Prevent delivery plan " + year + " to " + (year + 1),
                    LocalDate.of(year, 4, 1), LocalDate.of(year + 1, 3, 31), List.copyOf(actions),
                    agency.submits()));
        }
        return List.copyOf(plans);
    }

    private Action action(String taskCode, Task task, Story story) {
        LocalDate start = story == Story.NOT_DUE
                ? today.plusDays(30 + random.nextInt(60))
                : today.minusDays(100 + random.nextInt(80));
        LocalDate due = due(story);
        Milestone first = new Milestone("Agreed with partners", start.plusDays(30));
        Milestone second = new Milestone("In place in every team",
                missesMilestone(story) ? today.minusDays(10) : due.minusDays(7));
        return new Action(taskCode, task.title(), task.dutyCode(), OWNERS.get(random.nextInt(OWNERS.size())), start,
                due,
                List.of(first, second), progress(story, start, due), story);
    }

    private LocalDate due(Story story) {
        return switch (story) {
            case OVERDUE -> today.minusDays(5 + random.nextInt(25));
            case COMPLETED, COMPLETED_LATE -> today.minusDays(20 + random.nextInt(30));
            case NOT_DUE -> today.plusDays(120 + random.nextInt(40));
            case ON_SCHEDULE, RECOVERING, SLIPPING, NOT_STARTED, SILENT -> today.plusDays(40 + random.nextInt(60));
        };
    }

    private Optional<Progress> progress(Story story, LocalDate start, LocalDate due) {
        List<Integer> one = List.of(1);
        List<Integer> both = List.of(1, 2);
        return switch (story) {
            case COMPLETED -> Optional.of(done("Finished and checked with the teams.", start, due.minusDays(3), both));
            case COMPLETED_LATE -> Optional.of(done("Finished, after waiting for a partner.", start, due.plusDays(9),
                    both));
            case ON_SCHEDULE -> Optional.of(going("Going as planned.", "CONFIRMED", start, due.minusDays(5), one,
                    Optional.empty()));
            case RECOVERING -> Optional.of(going("One step is late; two more sessions are booked.", "CONFIRMED", start,
                    due, one, Optional.of("Two extra sessions in November bring it back on time.")));
            case SLIPPING -> Optional.of(going("One step is late and we do not see how to make it up.", "BELIEVED",
                    start, due.plusDays(30), one, Optional.empty()));
            case OVERDUE -> Optional.of(going("Still open after its date.", "BELIEVED", start, due.plusDays(60), one,
                    Optional.empty()));
            case NOT_STARTED -> Optional.of(new Progress("Not begun: the post is vacant.", "UNKNOWN", Optional.empty(),
                    Optional.empty(), Optional.empty(), List.of(), Optional.empty()));
            case SILENT, NOT_DUE -> Optional.empty();
        };
    }

    private static Progress done(String note, LocalDate start, LocalDate completedOn, List<Integer> milestones) {
        return new Progress(note, "CONFIRMED", Optional.of(start), Optional.empty(), Optional.of(completedOn),
                milestones, Optional.empty());
    }

    private static Progress going(String note, String confidence, LocalDate start, LocalDate forecast,
            List<Integer> milestones, Optional<String> recovery) {
        return new Progress(note, confidence, Optional.of(start), Optional.of(forecast), Optional.empty(), milestones,
                recovery);
    }

    private static boolean missesMilestone(Story story) {
        return story == Story.RECOVERING || story == Story.SLIPPING;
    }

    private List<Story> shuffledStories() {
        List<Story> stories = new ArrayList<>();
        MIX.forEach((story, count) -> stories.addAll(Collections.nCopies(count, story)));
        Collections.shuffle(stories, random);
        return stories;
    }

    private int financialYear() {
        return today.getMonthValue() >= 4 ? today.getYear() : today.getYear() - 1;
    }

    private static List<Task> catalogue() {
        try (InputStream in = DemoPlans.class.getResourceAsStream("actions.txt")) {
            if (in == null) {
                throw new IllegalStateException("actions.txt is not on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().map(line -> line.split("\\|"))
                    .map(parts -> new Task(parts[0], parts[1])).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
