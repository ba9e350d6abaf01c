package uk.deliveryboard.launcher.seed;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Courses, staff in scope and what they completed: with duplicates, expired and failed records and unknown people. */
public record DemoTraining(List<Course> courses, List<Member> staff, List<Completion> completions) {

    /** A course of the area. */
    public record Course(String code, String title, String family, String modality, int minutes, int validityMonths,
            boolean countsTowardsWrapTarget) {}

    /** Somebody in scope, by a reference that only their employer can read. */
    public record Member(String agency, String staffRef, String roleGroup, LocalDate joinedOn) {}

    /** One record as a learning system or a register would send it. */
    public record Completion(String agency, String staffRef, String courseCode, LocalDate completedOn, String result,
            String source, String sourceRecordId) {}

    private static final long SEED = 9_400L;
    /** At least so long is a course of 36 months valid: some of it ends within weeks, as it does anywhere. */
    private static final int VALID_DAYS = 1_095;
    private static final List<Course> COURSES = List.of(
            new Course(DemoWorkshops.TRAIN_THE_TRAINER, "Giving the workshop to raise awareness", "TRAIN_THE_TRAINER",
                    "FACE_TO_FACE", 360, 36, false),
            new Course(DemoWorkshops.WRAP, "Workshop to Raise Awareness of Prevent", "WRAP", "FACE_TO_FACE", 90, 36,
                    true),
            new Course("HO-AWARENESS", "Prevent duty training: awareness", "HO_AWARENESS", "E_LEARNING", 40, 24, false),
            new Course("HO-REFERRALS", "Prevent duty training: referrals", "HO_REFERRALS", "E_LEARNING", 40, 24, false),
            new Course("NHS-BPA", "Preventing radicalisation: basic awareness", "NHS_BPA", "E_LEARNING", 30, 36, false),
            new Course("GOVERNOR", "Briefing for governors and members", "GOVERNOR_BRIEFING", "VIRTUAL_LIVE", 60, 24,
                    false));
    private static final List<String> ROLE_GROUPS = List.of("FRONT_LINE", "FRONT_LINE", "FRONT_LINE", "MANAGER",
            "SUPPORT");

    static DemoTraining generate(LocalDate today) {
        Random random = new Random(SEED);
        List<Member> staff = new ArrayList<>();
        List<Completion> completions = new ArrayList<>();
        for (DemoAgency agency : DemoAgency.all()) {
            for (int i = 0; i < agency.staff(); i++) {
                Member member = new Member(agency.code(), "%s-%05d".formatted(agency.abbreviation(), i + 1),
                        ROLE_GROUPS.get(random.nextInt(ROLE_GROUPS.size())),
                        today.minusDays(200 + random.nextInt(4000)));
                staff.add(member);
                completions.addAll(new History(member, agency, today, random).records(i < agency.trained()));
            }
        }
        return new DemoTraining(COURSES, List.copyOf(staff), List.copyOf(completions));
    }

    /** The records of one person. */
    private static final class History {

        private final Member member;
        private final DemoAgency agency;
        private final LocalDate today;
        private final Random random;
        private final List<Completion> records = new ArrayList<>();

        History(Member member, DemoAgency agency, LocalDate today, Random random) {
            this.member = member;
            this.agency = agency;
            this.today = today;
            this.random = random;
        }

        List<Completion> records(boolean trained) {
            if (trained) {
                LocalDate date = within(3, VALID_DAYS - 8);
                add(member.staffRef(), DemoWorkshops.WRAP, date, "ATTENDED", "SESSION_REGISTER");
                if (random.nextInt(100) < 6) {
                    add(member.staffRef(), DemoWorkshops.WRAP, date, "COMPLETED", "CSV_IMPORT");
                }
            } else {
                untrained().ifPresent(records::add);
            }
            if (random.nextInt(100) < 74) {
                add(member.staffRef(), "HO-AWARENESS", within(10, 700), "PASSED", "CSV_IMPORT");
            }
            if (random.nextInt(100) < 40) {
                add(member.staffRef(), agency.sector().equals("HEALTH") ? "NHS-BPA" : "HO-REFERRALS", within(10, 700),
                        "PASSED", "CSV_IMPORT");
            }
            if (random.nextInt(1000) < 4) {
                add("GONE-" + member.staffRef(), "HO-AWARENESS", within(10, 700), "PASSED", "CSV_IMPORT");
            }
            return records;
        }

        /** Whoever does not count towards the target has a reason: expired, failed, only said so, or nothing at all. */
        private Optional<Completion> untrained() {
            return switch (random.nextInt(4)) {
                case 0 -> Optional.of(completion(member.staffRef(), DemoWorkshops.WRAP, within(1_150, 900), "ATTENDED",
                        "SESSION_REGISTER"));
                case 1 -> Optional.of(completion(member.staffRef(), DemoWorkshops.WRAP, within(5, 600), "FAILED",
                        "CSV_IMPORT"));
                case 2 -> Optional.of(completion(member.staffRef(), DemoWorkshops.WRAP, within(5, 600), "COMPLETED",
                        "SELF_DECLARED"));
                default -> Optional.empty();
            };
        }

        private void add(String staffRef, String courseCode, LocalDate completedOn, String result, String source) {
            records.add(completion(staffRef, courseCode, completedOn, result, source));
        }

        private Completion completion(String staffRef, String courseCode, LocalDate completedOn, String result,
                String source) {
            return new Completion(agency.code(), staffRef, courseCode, completedOn, result, source,
                    "%s-%s-%s-%s".formatted(source, staffRef, courseCode, completedOn));
        }

        private LocalDate within(int atLeast, int days) {
            return today.minusDays(atLeast + random.nextInt(days));
        }
    }
}
