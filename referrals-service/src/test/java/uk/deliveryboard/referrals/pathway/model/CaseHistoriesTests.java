package uk.deliveryboard.referrals.pathway.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.statistics.Statistics;
import org.jspecify.annotations.Nullable;
import uk.deliveryboard.referrals.consent.model.ConsentBook;
import uk.deliveryboard.referrals.consent.model.ConsentEntry;
import uk.deliveryboard.referrals.consent.model.ConsentEntry.Answer;
import uk.deliveryboard.referrals.consent.model.Scope;
import uk.deliveryboard.referrals.panel.model.Agenda;
import uk.deliveryboard.referrals.panel.model.Meeting;
import uk.deliveryboard.referrals.pathway.model.Evidence.ExitReason;
import uk.deliveryboard.referrals.pathway.model.Evidence.GiveConsent;
import uk.deliveryboard.referrals.pathway.model.Evidence.Giver;
import uk.deliveryboard.referrals.pathway.model.Evidence.HoldReview;
import uk.deliveryboard.referrals.pathway.model.Evidence.ReviewKind;
import uk.deliveryboard.referrals.review.model.Duties;
import uk.deliveryboard.referrals.review.model.Duty.Kind;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A panel and its cases over five years, day by day: people agree, refuse, withdraw, come back; meetings are moved,
 * reviews are put off. A second, simpler account of what is owed is kept beside it, and no agenda may miss any of it.
 */
class CaseHistoriesTests {

    private static final LocalDate START = LocalDate.of(2021, 10, 12);
    private static final int DAYS = 5 * 365;
    private static final AtomicInteger CASES = new AtomicInteger();
    private static final List<Evidence> STOPPED = Steps.STOPPED.stream().map(Steps.Stopped::evidence).toList();

    /** A case, and what a plain book-keeper has written down of it. */
    private static final class File {
        private final UUID id = UUID.randomUUID();
        private final Random random;
        private final LocalDate receivedOn;
        private ReferralState state;
        private ConsentBook consent = new ConsentBook(List.of());
        private final Map<Kind, LocalDate> owed = new EnumMap<>(Kind.class);
        private @Nullable LocalDate closedOn;

        private File(long number) {
            random = new Random(number);
            receivedOn = START.plusDays(random.nextInt(DAYS));
            state = new ReferralState.Received(receivedOn);
        }
    }

    /**
     * Ten thousand referrals and more, the same at every run. Each has a course of its own, drawn from its own number, so
     * that a failure shrinks to the one or two cases that bring it about.
     */
    @Property(tries = 260, seed = "2026", edgeCases = EdgeCasesMode.NONE)
    void no_history_of_five_years_is_illegal_and_no_review_is_missed(@ForAll("caseloads") List<Long> caseload,
            @ForAll long panel) {
        CASES.addAndGet(caseload.size());
        Random random = new Random(panel);
        List<File> files = caseload.stream().map(File::new).toList();
        LocalDate meeting = START.plusDays(20);
        for (int day = 0; day < DAYS; day++) {
            LocalDate today = START.plusDays(day);
            List<File> open = files.stream().filter(file -> !file.receivedOn.isAfter(today)).toList();
            for (File file : open) {
                if (file.random.nextInt(file.closedOn == null ? 10 : 300) == 0) {
                    attempt(file, anything(file, today), today);
                }
            }
            if (random.nextInt(25) == 0) {
                meeting = meeting.plusDays(random.nextInt(9) - 2L);
            }
            if (!today.isBefore(meeting)) {
                meet(open, today);
                meeting = today.plusDays(24 + random.nextInt(10));
            }
            if (day % 7 == 0) {
                open.forEach(file -> supportIsLawful(file, today));
            }
        }
        Statistics.label("stage").coverage(coverage -> {
            for (StateCode code : Duties.STAGES) {
                coverage.check(code).count(count -> count > 0);
            }
            coverage.check(StateCode.ARCHIVED).count(count -> count > 0);
        });
    }

    @Provide
    Arbitrary<List<Long>> caseloads() {
        return Arbitraries.longs().list().ofMaxSize(80).withSizeDistribution(RandomDistribution.uniform());
    }

    @AfterContainer
    static void it_was_a_caseload_of_ten_thousand() {
        assertThat(CASES.get()).isGreaterThanOrEqualTo(10_000);
    }

    /** The agenda of the day has on it what the book-keeper says is owed, all of it and nothing else. */
    private static void meet(List<File> files, LocalDate today) {
        Meeting meeting = new Meeting(UUID.randomUUID(), "b", "M-1", today, Meeting.State.SCHEDULED, 1);
        Agenda agenda = Agenda.of(meeting, List.of(),
                files.stream().map(file -> new Agenda.Case(file.id, "R", file.state)).toList(), List.of(), List.of());
        Map<UUID, List<Agenda.Item>> byCase = agenda.items().stream().filter(item -> KEPT.contains(item.kind()))
                .collect(Collectors.groupingBy(Agenda.Item::caseId));
        for (File file : files) {
            Random random = file.random;
            Map<Kind, LocalDate> listed = byCase.getOrDefault(file.id, List.of()).stream()
                    .collect(Collectors.toMap(Agenda.Item::kind, Agenda.Item::dueOn));
            Map<Kind, LocalDate> due = file.owed.entrySet().stream().filter(each -> !each.getValue().isAfter(today))
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
            assertThat(listed).as("agenda of " + today + " for " + file.state).isEqualTo(due);
            if (file.state instanceof ReferralState.TwelveMonthReviewed && random.nextBoolean()) {
                attempt(file, random.nextBoolean()
                        ? new Evidence.ExtendReviews(today.plusDays(1 + random.nextInt(400)), "Still fragile.")
                        : new Evidence.Archive(), today);
            } else if (file.state instanceof ReferralState.ReviewExtended && random.nextInt(4) == 0) {
                attempt(file, new Evidence.Archive(), today);
            } else if (!listed.isEmpty() && random.nextInt(10) < 7) {
                ReviewKind kind = file.state.review();
                LocalDate next = kind == ReviewKind.REASSESSMENT ? today.plusDays(28) : null;
                attempt(file, new HoldReview(kind, "M-1", "Held.", next), today);
            }
        }
    }

    private static final List<Kind> KEPT = List.of(Kind.SIX_MONTHS, Kind.TWELVE_MONTHS, Kind.EXTENDED,
            Kind.REASSESSMENT);

    private static void attempt(File file, @Nullable Evidence evidence, LocalDate today) {
        if (evidence == null) {
            return;
        }
        var transition = Pathway.find(file.state, evidence);
        if (transition.isEmpty()) {
            return;
        }
        var outcome = transition.get().make(file.state, evidence, today, today, Steps.AGENCIES, Steps.CALENDAR);
        if (outcome instanceof Transition.Outcome.Moved(var next, var change)) {
            assertThat(PathwayLawsTests.DIAGRAM).contains(change.from() + " " + change.to());
            assertThat(change.on()).isAfterOrEqualTo(file.state.since());
            write(file, next, evidence, today);
            file.state = next;
            Statistics.label("stage").collect(next.code());
        }
    }

    /** Closure owes two reviews; a review is struck out when it is held, no day too early; a new start owes none. */
    private static void write(File file, ReferralState next, Evidence evidence, LocalDate today) {
        switch (evidence) {
            case Evidence.CloseCase close -> {
                file.owed.clear();
                file.closedOn = today;
                file.owed.put(Kind.SIX_MONTHS, today.plusMonths(6));
                file.owed.put(Kind.TWELVE_MONTHS, today.plusMonths(12));
            }
            case HoldReview held when held.kind() == ReviewKind.MONTHLY -> assertThat(next.code())
                    .isEqualTo(StateCode.ADOPTED);
            case HoldReview held -> {
                Kind kind = Kind.valueOf(String.valueOf(held.kind()));
                if (kind != Kind.REASSESSMENT) {
                    assertThat(today).isAfterOrEqualTo(file.owed.remove(kind));
                }
                if (held.nextOn() != null) {
                    file.owed.put(kind, held.nextOn());
                }
            }
            case Evidence.ExtendReviews extended -> {
                assertThat(extended.until()).isBeforeOrEqualTo(file.closedOn.plusMonths(24));
                file.owed.put(Kind.EXTENDED, extended.until());
            }
            case Evidence.Archive archive -> assertThat(file.owed).as("archived with reviews owed").isEmpty();
            case Evidence.RefuseConsent refused -> file.owed.put(Kind.REASSESSMENT, refused.reassessOn());
            case Evidence.WithdrawConsent withdrawn -> file.owed.put(Kind.REASSESSMENT, withdrawn.reassessOn());
            case Evidence.Reopen reopened -> {
                file.owed.clear();
                file.closedOn = null;
            }
            case Evidence.SeekConsent plan -> file.owed.clear();
            case Evidence.DoNotAdopt not -> file.owed.clear();
            default -> assertThat(file.owed).isEmpty();
        }
        consent(file, evidence, today);
    }

    private static void consent(File file, Evidence evidence, LocalDate today) {
        switch (evidence) {
            case Evidence.SeekConsent asked -> enter(file, Answer.REQUESTED, today);
            case GiveConsent given -> enter(file, Answer.GIVEN, today);
            case Evidence.RefuseConsent refused -> enter(file, Answer.REFUSED, today);
            case Evidence.WithdrawConsent withdrawn -> enter(file, Answer.WITHDRAWN, today);
            case Evidence.CloseCase closed when file.consent.covers(Scope.CHANNEL_SUPPORT, today.plusDays(1)) -> enter(
                    file, Answer.WITHDRAWN, today);
            default -> {
            }
        }
    }

    private static void enter(File file, Answer answer, LocalDate today) {
        ConsentEntry entry = new ConsentEntry(Scope.CHANNEL_SUPPORT, answer, today, null, null, null, null, null);
        if (file.consent.refusals(entry, today).isEmpty()) {
            List<ConsentEntry> entries = new ArrayList<>(file.consent.entries());
            entries.add(entry);
            file.consent = new ConsentBook(entries);
        }
    }

    /** Whoever is supported has agreed to it. */
    private static void supportIsLawful(File file, LocalDate today) {
        if (file.state instanceof ReferralState.Adopted) {
            assertThat(file.consent.sessionRefusals(today, "/on")).isEmpty();
        }
    }

    /** What somebody might enter on a day: mostly what goes on, now and then what no rule lets pass. */
    private static @Nullable Evidence anything(File file, LocalDate today) {
        Random random = file.random;
        if (random.nextInt(6) == 0) {
            return STOPPED.get(random.nextInt(STOPPED.size()));
        }
        List<Transition<?, ?, ?>> rows = IntStream.range(0, Pathway.TABLE.size())
                .<Transition<?, ?, ?>>mapToObj(Pathway.TABLE::get)
                .filter(row -> row.fromCode() == file.state.code()).toList();
        if (rows.isEmpty()) {
            return null;
        }
        // Most go on, so that the long ways through support, reviews and return are walked often.
        List<Transition<?, ?, ?>> onwards = rows.stream().filter(row -> !endsEarly(row.toCode())).toList();
        List<Transition<?, ?, ?>> choice = onwards.isEmpty() || random.nextInt(5) == 0 ? rows : onwards;
        return fitting(choice.get(random.nextInt(choice.size())).evidence(), file, today, random);
    }

    private static boolean endsEarly(StateCode code) {
        return code.stage() == StateCode.Stage.CLOSED && !code.isOfCase();
    }

    private static Evidence fitting(Class<?> type, File file, LocalDate today, Random random) {
        List<Evidence> evidence = List.of(
                new Evidence.ListForPanel("M-1", today.plusDays(random.nextInt(20))),
                new Evidence.Discuss("M-1", "police", Steps.QUORUM),
                new Evidence.SendToTriage("police", today),
                new Evidence.GatherInformation(List.of(new Evidence.PartnerRequest("county", null))),
                new Evidence.RefuseConsent(today.plusDays(1 + random.nextInt(300)), "Early help."),
                new Evidence.WithdrawConsent(today.plusDays(1 + random.nextInt(300))),
                new GiveConsent(Giver.SELF, 30, null, null, true),
                new HoldReview(file.state.review(), "M-1", "Held.",
                        random.nextBoolean() ? null : today.plusDays(random.nextInt(200))),
                new Evidence.CloseCase(ExitReason.SUPPORT_COMPLETED, today, true, null),
                new Evidence.ExtendReviews(today.plusDays(random.nextInt(500)), "Still fragile."));
        return evidence.stream().filter(type::isInstance).findFirst().orElseGet(() -> Steps.PASSING.stream()
                .map(Steps.Passing::evidence).filter(type::isInstance).findFirst().orElseThrow());
    }
}
