package uk.deliveryboard.launcher.seed;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.deliveryboard.launcher.seed.DemoPlan.Action;
import uk.deliveryboard.launcher.seed.DemoPlan.Story;
import uk.deliveryboard.launcher.seed.DemoTraining.Completion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

class NorthmereTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 10, 12);
    private static final Northmere NORTHMERE = Northmere.on(TODAY);

    @Test
    void the_same_day_gives_the_same_area_to_the_letter() throws Exception {
        assertThat(Northmere.on(TODAY)).isEqualTo(NORTHMERE);
        byte[] digest = MessageDigest.getInstance("SHA-256")
                .digest(NORTHMERE.toString().getBytes(StandardCharsets.UTF_8));
        assertThat(HexFormat.of().formatHex(digest, 0, 8)).isEqualTo("12cc57faaa5c40d8");
    }

    @Test
    void the_area_has_the_size_that_is_promised() {
        assertThat(NORTHMERE.agencies()).hasSize(15);
        assertThat(NORTHMERE.plans().stream().mapToInt(plan -> plan.actions().size()).sum()).isEqualTo(120);
        assertThat(NORTHMERE.training().staff()).hasSize(9_400);
        assertThat(NORTHMERE.training().completions()).hasSizeBetween(20_000, 22_000);
        assertThat(NORTHMERE.referrals()).hasSize(260);
    }

    @Test
    void registers_are_nearly_all_in_order_and_checks_are_hardly_ever_denied() {
        DemoRegisters registers = NORTHMERE.registers();
        assertThat(registers.entries()).noneMatch(entry -> entry.agency().equals("northmere-prison"))
                .allSatisfy(entry -> assertThat(entry.on()).isBefore(TODAY));
        assertThat(registers.entries().stream().filter(entry -> entry.register().equals("policies")).count())
                .isEqualTo(12 * 9 + 8 + 2);
        assertThat(registers.entries()).filteredOn(entry -> entry.reviewDue().isBefore(TODAY)).hasSize(2);
        assertThat(registers.checks()).filteredOn(check -> check.conditions().isPresent()).hasSize(1);
        assertThat(registers.checks()).allSatisfy(check -> assertThat(check.eventOn()).isAfter(TODAY));
    }

    @Test
    void wrap_coverage_is_what_each_agency_is_meant_to_show() {
        for (DemoAgency agency : NORTHMERE.agencies()) {
            Set<String> trained = NORTHMERE.training().completions().stream()
                    .filter(completion -> completion.agency().equals(agency.code())).filter(NorthmereTests::counts)
                    .map(Completion::staffRef).collect(Collectors.toSet());
            assertThat(trained).as(agency.code()).hasSize(agency.trained());
        }
        assertThat(NORTHMERE.agencies()).filteredOn(agency -> agency.code().equals("northmere-fire")).singleElement()
                .satisfies(fire -> assertThat(fire.trained() * 100).isEqualTo(fire.staff() * 90));
    }

    @Test
    void the_data_is_as_untidy_as_real_data() {
        var completions = NORTHMERE.training().completions();
        Set<Object> natural = new HashSet<>();
        long duplicates = completions.stream().filter(completion -> !natural
                .add(completion.staffRef() + completion.courseCode() + completion.completedOn())).count();

        assertThat(duplicates).isGreaterThan(300);
        assertThat(completions).anyMatch(completion -> completion.staffRef().startsWith("GONE-"))
                .anyMatch(completion -> completion.result().equals("FAILED"))
                .anyMatch(completion -> completion.source().equals("SELF_DECLARED"))
                .anyMatch(completion -> completion.courseCode().equals("WRAP-F2F")
                        && completion.completedOn().isBefore(TODAY.minusMonths(36)));
    }

    @Test
    void training_ends_within_weeks_for_some_of_every_large_agency() {
        Set<String> ending = NORTHMERE.training().completions().stream().filter(NorthmereTests::counts)
                .filter(completion -> completion.completedOn().plusMonths(36).isBefore(TODAY.plusDays(90)))
                .map(Completion::agency).collect(Collectors.toSet());
        assertThat(NORTHMERE.agencies()).filteredOn(agency -> agency.trained() > 200)
                .allMatch(agency -> ending.contains(agency.code()));
    }

    @Test
    void workshops_are_given_by_trainers_who_were_accredited_to_people_whom_the_training_knows() {
        DemoWorkshops all = NORTHMERE.workshops();
        assertThat(all.workshops()).hasSizeGreaterThan(10).allSatisfy(workshop -> {
            assertThat(all.trainers()).filteredOn(trainer -> trainer.staffRef().equals(workshop.trainer()))
                    .singleElement()
                    .satisfies(trainer -> assertThat(workshop.heldOn()).isBetween(trainer.accreditedOn(), TODAY));
            assertThat(workshop.attended()).isNotEmpty().doesNotHaveDuplicates();
            assertThat(NORTHMERE.training().completions().stream().filter(NorthmereTests::counts)
                    .filter(completion -> completion.completedOn().equals(workshop.heldOn()))
                    .map(Completion::staffRef)).containsAll(workshop.attended());
        });
        assertThat(all.trainers()).anyMatch(trainer -> all.workshops().stream()
                .noneMatch(workshop -> workshop.trainer().equals(trainer.staffRef())));
    }

    @Test
    void the_prison_has_a_plan_and_tells_the_board_nothing() {
        assertThat(NORTHMERE.plans()).filteredOn(plan -> plan.agency().equals("northmere-prison")).singleElement()
                .satisfies(plan -> assertThat(plan.actions()).allMatch(action -> action.progress().isEmpty()));
        assertThat(NORTHMERE.training().staff()).noneMatch(member -> member.agency().equals("northmere-prison"));
    }

    @Test
    void referrals_have_sectors_small_enough_to_be_suppressed() {
        assertThat(NORTHMERE.referrals().stream()
                .collect(Collectors.groupingBy(DemoReferral::sector, Collectors.counting())))
                .contains(entry("EDUCATION", 104L), entry("OTHER", 3L), entry("UNSPECIFIED", 2L));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-10-12", "2026-04-01", "2027-03-31", "2028-02-29"})
    void every_story_holds_together_on_any_day(String day) {
        LocalDate today = LocalDate.parse(day);
        for (DemoPlan plan : Northmere.on(today).plans()) {
            assertThat(plan.periodFrom()).isBefore(plan.periodTo());
            assertThat(plan.actions().stream().map(Action::taskCode)).doesNotHaveDuplicates()
                    .allMatch(code -> code.matches("[1-9][0-9]*[a-z]{1,2}"));
            plan.actions().forEach(action -> holdsTogether(action, today));
        }
        assertThat(Northmere.on(today).referrals()).allSatisfy(referral -> {
            assertThat(referral.firstConcernOn()).isBeforeOrEqualTo(referral.receivedOn());
            assertThat(referral.receivedOn()).isBeforeOrEqualTo(today);
            assertThat(referral.path().stream().map(DemoReferral.Step::on)).isSorted()
                    .allMatch(on -> !on.isAfter(today) && on.isAfter(referral.receivedOn()));
        });
        assertThat(Northmere.on(today).training().completions())
                .allMatch(completion -> completion.completedOn().isBefore(today));
    }

    private static void holdsTogether(Action action, LocalDate today) {
        assertThat(action.plannedStart()).isBefore(action.due());
        assertThat(action.milestones()).allMatch(milestone -> !milestone.due().isBefore(action.plannedStart())
                && !milestone.due().isAfter(action.due()));
        action.progress().ifPresent(progress -> {
            progress.completedOn().ifPresent(date -> assertThat(date).isBetween(action.plannedStart(), today));
            progress.startedOn().ifPresent(date -> assertThat(date).isBeforeOrEqualTo(today));
        });
        if (action.story() == Story.OVERDUE) {
            assertThat(action.due()).isBefore(today);
        }
    }

    private static boolean counts(Completion completion) {
        return completion.courseCode().equals("WRAP-F2F") && !completion.result().equals("FAILED")
                && !completion.source().equals("SELF_DECLARED")
                && completion.completedOn().plusMonths(36).minusDays(1).compareTo(TODAY) >= 0;
    }
}
