package uk.deliveryboard.reporting.dashboard.edition;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import uk.deliveryboard.platform.time.Quarter;
import uk.deliveryboard.reporting.dashboard.BoardFacts;
import uk.deliveryboard.reporting.dashboard.CaseCounts;
import uk.deliveryboard.reporting.dashboard.edition.Editions.Edition;
import uk.deliveryboard.reporting.dashboard.edition.Editions.Key;
import uk.deliveryboard.reporting.dashboard.model.Board;
import uk.deliveryboard.reporting.dashboard.model.Reckoning;
import uk.deliveryboard.reporting.dashboard.pathway.ReceivedCounts;
import uk.deliveryboard.reporting.dashboard.pathway.ReckonReferrals;

/**
 * What readers are told of people in a quarter. It is told once, when the quarter is settled, and kept: what comes to be
 * known later replaces it only where nothing can be learnt about few from the difference. Runs in the row scope of the
 * board.
 */
@Component
public class TellPeople {

    /** Two who tell the same at once: the second sees what the first told. */
    private static final int TRIES = 5;
    private static final String RECEIVED = "received";

    private final Editions editions;
    private final BoardFacts facts;
    private final CaseCounts cases;
    private final Clock clock;
    private final ReckonReferrals reckon = new ReckonReferrals();
    private final ReceivedEditions received = new ReceivedEditions(reckon);
    private final TransactionTemplate transaction;

    TellPeople(Editions editions, BoardFacts facts, CaseCounts cases, Clock clock,
            PlatformTransactionManager transactions) {
        this.editions = editions;
        this.facts = facts;
        this.cases = cases;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * What is told of a quarter.
     *
     * @param cases nothing before it is settled
     */
    public record Told(ReckonReferrals.Figures referrals, Optional<CaseCounts> cases) {}

    /**
     * Keeps what is told from now on, so that every reader is told the same. Comes before whatever reads it.
     *
     * @throws OptimisticLockingFailureException where others never stop telling
     */
    public void keep(Board board, Reckoning reckoning) {
        for (int attempt = 0; reckoning.settled(); attempt++) {
            if (attempt == TRIES) {
                throw new OptimisticLockingFailureException("the figures are being told by others");
            }
            if (Boolean.TRUE.equals(transaction.execute(status -> tell(board, reckoning)))) {
                return;
            }
        }
    }

    private boolean tell(Board board, Reckoning reckoning) {
        Quarter quarter = reckoning.quarter();
        Map<Key, Edition> told = editions.newest(board.code(), quarter);
        Map<Key, Edition> news = new LinkedHashMap<>();
        received.told(receivedOf(told), known(board, reckoning)).forEach((each, counts) -> tell(told, news,
                new Key(each, RECEIVED), Numbers.of(counts.byName())));
        CaseEditions.of(cases, quarter, reckoning.day()).told().forEach((subject, numbers) -> {
            Key key = new Key(quarter, subject);
            Edition before = told.get(key);
            if (before == null || Growth.STANDARD.allows(before.numbers().counts(),
                    CaseEditions.seen(subject, before.numbers()), numbers.counts(),
                    CaseEditions.seen(subject, numbers))) {
                tell(told, news, key, numbers);
            }
        });
        return news.isEmpty() || editions.tell(board.code(), news, clock.instant());
    }

    /** Where the same people are counted as before, what was said of them stands. */
    private static void tell(Map<Key, Edition> told, Map<Key, Edition> news, Key key, Numbers numbers) {
        Edition before = told.get(key);
        if (before == null || !before.numbers().counts().equals(numbers.counts())) {
            news.put(key, new Edition(before == null ? 1 : before.edition() + 1, numbers));
        }
    }

    /** From the first quarter of which anything is known. */
    private SortedMap<Quarter, ReceivedCounts> known(Board board, Reckoning reckoning) {
        SortedMap<Quarter, ReceivedCounts> known = new TreeMap<>(facts.received(board, reckoning.day()));
        Quarter first = known.isEmpty() ? reckoning.quarter() : known.firstKey();
        for (Quarter each = first; each.compareTo(reckoning.quarter()) <= 0; each = each.next()) {
            known.putIfAbsent(each, ReceivedCounts.NONE);
        }
        return known;
    }

    private static SortedMap<Quarter, ReceivedCounts> receivedOf(Map<Key, Edition> told) {
        SortedMap<Quarter, ReceivedCounts> received = new TreeMap<>();
        told.forEach((key, edition) -> {
            if (key.subject().equals(RECEIVED)) {
                received.put(key.quarter(), ReceivedCounts.ofNames(edition.numbers().counts()));
            }
        });
        return received;
    }

    /** Reads what is kept, or what can be said of a quarter that is not settled. */
    public Told read(Board board, Reckoning reckoning) {
        Quarter quarter = reckoning.quarter();
        if (!reckoning.settled()) {
            long soFar = Objects.requireNonNull(facts.received(board, reckoning.day()).getOrDefault(quarter,
                    ReceivedCounts.NONE)).referrals();
            return new Told(ReckonReferrals.soFar(soFar, Growth.STANDARD.step()), Optional.empty());
        }
        Map<Key, Edition> told = editions.newest(board.code(), quarter);
        Map<String, Numbers> ofQuarter = new LinkedHashMap<>();
        told.forEach((key, edition) -> {
            if (key.quarter().equals(quarter)) {
                ofQuarter.put(key.subject(), edition.numbers());
            }
        });
        return new Told(reckon.of(quarter, receivedOf(told)), Optional.of(new CaseEditions(ofQuarter)));
    }
}
