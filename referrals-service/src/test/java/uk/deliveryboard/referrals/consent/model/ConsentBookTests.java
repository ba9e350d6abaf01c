package uk.deliveryboard.referrals.consent.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.deliveryboard.referrals.consent.model.ConsentEntry.Answer;
import uk.deliveryboard.referrals.pathway.model.Refusal;
import uk.deliveryboard.referrals.referral.model.AgeBand;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.deliveryboard.referrals.consent.model.ConsentEntry.Answer.GIVEN;
import static uk.deliveryboard.referrals.consent.model.ConsentEntry.Answer.REFUSED;
import static uk.deliveryboard.referrals.consent.model.ConsentEntry.Answer.REQUESTED;
import static uk.deliveryboard.referrals.consent.model.ConsentEntry.Answer.WITHDRAWN;

class ConsentBookTests {

    private static final LocalDate DAY = LocalDate.of(2026, 9, 1);
    private static final LocalDate TODAY = LocalDate.of(2026, 10, 12);

    private static ConsentEntry entry(Answer answer, LocalDate on) {
        return new ConsentEntry(Scope.CHANNEL_SUPPORT, answer, on, null, null, null, null, null);
    }

    private static ConsentBook book(ConsentEntry... entries) {
        return new ConsentBook(List.of(entries));
    }

    @ParameterizedTest
    @CsvSource({"2026-09-07, false", "2026-09-08, true", "2026-10-01, true", "2026-10-02, false"})
    void support_is_given_from_the_day_of_consent_to_the_day_of_its_withdrawal_and_on_no_other(LocalDate day,
            boolean lawful) {
        ConsentBook book = book(entry(REQUESTED, DAY), entry(GIVEN, DAY.plusDays(7)), entry(WITHDRAWN,
                LocalDate.of(2026, 10, 1)));

        assertThat(book.sessionRefusals(day, "/on").isEmpty()).isEqualTo(lawful);
        if (!lawful) {
            assertThat(book.sessionRefusals(day, "/on")).extracting(Refusal::rule, Refusal::pointer)
                    .containsExactly(org.assertj.core.groups.Tuple.tuple("C-1", "/on"));
        }
    }

    @Test
    void what_a_parent_gave_lapses_when_the_month_of_coming_of_age_has_ended() {
        ConsentBook book = book(entry(REQUESTED, DAY), new ConsentEntry(Scope.CHANNEL_SUPPORT, GIVEN, DAY, null, null,
                LocalDate.of(2026, 10, 1), null, null));

        assertThat(book.covers(Scope.CHANNEL_SUPPORT, LocalDate.of(2026, 9, 30))).isTrue();
        assertThat(book.covers(Scope.CHANNEL_SUPPORT, LocalDate.of(2026, 10, 1))).isFalse();
        assertThat(book.status(Scope.CHANNEL_SUPPORT, LocalDate.of(2026, 9, 30))).isEqualTo(Status.GIVEN);
        assertThat(book.status(Scope.CHANNEL_SUPPORT, LocalDate.of(2026, 10, 1))).isEqualTo(Status.LAPSED);
        assertThat(book.status(Scope.CHANNEL_SUPPORT, TODAY)).isEqualTo(Status.LAPSED);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            # before           , answer   , allowed
            -                  , REQUESTED, true
            -                  , GIVEN    , false
            -                  , REFUSED  , false
            -                  , WITHDRAWN, false
            REQUESTED          , REQUESTED, false
            REQUESTED          , GIVEN    , true
            REQUESTED          , REFUSED  , true
            REQUESTED          , WITHDRAWN, false
            REQUESTED GIVEN    , REQUESTED, true
            REQUESTED GIVEN    , GIVEN    , false
            REQUESTED GIVEN    , WITHDRAWN, true
            REQUESTED REFUSED  , REQUESTED, true
            REQUESTED REFUSED  , GIVEN    , false
            REQUESTED REFUSED  , WITHDRAWN, false
            REQUESTED GIVEN REQUESTED, WITHDRAWN, true
            REQUESTED GIVEN WITHDRAWN, WITHDRAWN, false
            """)
    void an_answer_follows_a_question_and_only_what_was_given_is_taken_back(String before, Answer answer,
            boolean allowed) {
        List<ConsentEntry> entries = new ArrayList<>();
        if (before != null) {
            for (String each : before.split(" ")) {
                entries.add(entry(Answer.valueOf(each), DAY));
            }
        }

        List<Refusal> refusals = new ConsentBook(entries).refusals(entry(answer, DAY), TODAY);

        assertThat(refusals.isEmpty()).isEqualTo(allowed);
        assertThat(refusals).extracting(Refusal::rule).allMatch("C-6"::equals);
    }

    @Test
    void a_withdrawal_goes_before_a_question_that_was_asked_meanwhile() {
        ConsentBook book = book(entry(REQUESTED, DAY), entry(GIVEN, DAY), entry(REQUESTED, TODAY));

        assertThat(book.refusals(entry(WITHDRAWN, TODAY.minusDays(5)), TODAY)).isEmpty();
        assertThat(book.refusals(entry(WITHDRAWN, DAY.minusDays(1)), TODAY)).extracting(Refusal::pointer)
                .containsExactly("/on");
    }

    @Test
    void no_entry_is_of_the_future_or_older_than_the_one_before() {
        ConsentBook book = book(entry(REQUESTED, DAY));

        assertThat(book.refusals(entry(GIVEN, TODAY.plusDays(1)), TODAY)).extracting(Refusal::pointer)
                .containsExactly("/on");
        assertThat(book.refusals(entry(GIVEN, DAY.minusDays(1)), TODAY)).extracting(Refusal::pointer)
                .containsExactly("/on");
    }

    @Test
    void scopes_know_nothing_of_each_other() {
        ConsentBook book = book(entry(REQUESTED, DAY), entry(GIVEN, DAY));

        assertThat(book.status(Scope.INFO_SHARING_HEALTH, TODAY)).isEqualTo(Status.NOT_SOUGHT);
        assertThat(book.covers(Scope.MEDIA_CASE_STUDY, DAY)).isFalse();
    }

    @Test
    void what_was_never_given_is_not_taken_back_whatever_else_was_given() {
        ConsentBook book = book(entry(REQUESTED, DAY), entry(GIVEN, DAY));

        assertThat(book.refusals(new ConsentEntry(Scope.INFO_SHARING_HEALTH, WITHDRAWN, TODAY, null, null, null, null,
                null), TODAY)).extracting(Refusal::rule, Refusal::pointer)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("C-6", "/answer"));
    }

    @Test
    void times_of_consent_do_not_overlap_and_none_is_empty_when_it_is_renewed() {
        ConsentBook renewed = book(entry(REQUESTED, DAY), entry(GIVEN, DAY), entry(REQUESTED, DAY.plusDays(30)),
                entry(GIVEN, DAY.plusDays(30)));
        ConsentBook sameDay = book(entry(REQUESTED, DAY), entry(GIVEN, DAY), entry(REQUESTED, DAY), entry(GIVEN, DAY));

        assertThat(renewed.windows(Scope.CHANNEL_SUPPORT)).containsExactly(
                new ConsentBook.Window(DAY, DAY.plusDays(29)), new ConsentBook.Window(DAY.plusDays(30), null));
        assertThat(sameDay.windows(Scope.CHANNEL_SUPPORT)).containsExactly(new ConsentBook.Window(DAY, null));
    }

    @Provide
    Arbitrary<List<ConsentEntry>> attempts() {
        return Combinators.combine(Arbitraries.of(Answer.values()), Arbitraries.integers().between(0, 400))
                .as((answer, days) -> entry(answer, DAY.plusDays(days))).list().ofMaxSize(60);
    }

    @Property(tries = 2000)
    void in_every_history_days_with_consent_are_those_after_the_last_word_was_yes(
            @ForAll("attempts") List<ConsentEntry> attempts) {
        ConsentBook book = new ConsentBook(List.of());
        LocalDate today = DAY.plusDays(500);
        for (ConsentEntry attempt : attempts) {
            if (book.refusals(attempt, today).isEmpty()) {
                List<ConsentEntry> more = new ArrayList<>(book.entries());
                more.add(attempt);
                book = new ConsentBook(more);
            }
        }
        for (LocalDate day = DAY; day.isBefore(today); day = day.plusDays(1)) {
            assertThat(book.covers(Scope.CHANNEL_SUPPORT, day)).as(day + " in " + book)
                    .isEqualTo(givenOn(book.entries(), day));
        }
    }

    /** The same told a second time: yes from its day to the next no, that day included. */
    private static boolean givenOn(List<ConsentEntry> entries, LocalDate day) {
        for (int index = 0; index < entries.size(); index++) {
            ConsentEntry given = entries.get(index);
            if (given.answer() == GIVEN && !given.on().isAfter(day)) {
                LocalDate ended = entries.subList(index, entries.size()).stream()
                        .filter(each -> each.answer() == WITHDRAWN || each.answer() == REFUSED)
                        .map(ConsentEntry::on).findFirst().orElse(LocalDate.MAX);
                if (!day.isAfter(ended)) {
                    return true;
                }
            }
        }
        return false;
    }

    @ParameterizedTest
    @CsvSource({"16-17, 15, 2026-10-12, false", "16-17, 16, 2026-10-12, true", "16-17, 17, 2026-10-12, true",
            "16-17, 18, 2026-10-12, true", "16-17, 19, 2026-10-12, false", "16-17, 19, 2027-10-12, true",
            "16-17, 16, 2027-10-12, false", "51+, 99, 2026-10-12, true", "51+, 50, 2026-10-12, false",
            "0-10, 11, 2026-10-12, true", "0-10, 12, 2026-10-12, false", "UNKNOWN, 40, 2026-10-12, true"})
    void an_age_fits_the_band_of_the_day_of_receipt(String band, int age, LocalDate later, boolean fits) {
        assertThat(AgeBand.of(band).allows(age, LocalDate.of(2026, 10, 12), later)).isEqualTo(fits);
    }
}
