package uk.deliveryboard.reporting.submission;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import uk.deliveryboard.platform.time.ClockConfiguration;
import uk.deliveryboard.platform.time.Quarter;
import uk.deliveryboard.reporting.dashboard.BoardFacts;
import uk.deliveryboard.reporting.dashboard.model.Agency;
import uk.deliveryboard.reporting.dashboard.model.Board;
import uk.deliveryboard.reporting.dashboard.model.Coverage;
import uk.deliveryboard.reporting.dashboard.model.CoverageFigures;
import uk.deliveryboard.reporting.dashboard.model.HeadCount;
import uk.deliveryboard.reporting.signoff.BoardScope;
import uk.deliveryboard.reporting.signoff.model.QuarterDates;
import uk.deliveryboard.reporting.submission.model.ReturnKind;
import uk.deliveryboard.reporting.submission.model.Submission;

/** Who has sent what for a quarter, from the days on which it was sent. */
@Service
public class ShowReturns {

    private final Reports reports;
    private final BoardFacts facts;
    private final Clock clock;
    private final TransactionTemplate snapshot;

    ShowReturns(Reports reports, BoardFacts facts, Clock clock, PlatformTransactionManager transactions) {
        this.reports = reports;
        this.facts = facts;
        this.clock = clock;
        this.snapshot = new TransactionTemplate(transactions);
        this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.snapshot.setReadOnly(true);
    }

    public SubmissionMatrix show(Board board, Quarter quarter) {
        QuarterDates dates = QuarterDates.of(quarter);
        LocalDate today = ClockConfiguration.today(clock);
        LocalDate day = today.isAfter(quarter.lastDay()) ? quarter.lastDay() : today;
        return BoardScope.of(board.code(), () -> Objects.requireNonNull(snapshot.execute(status -> {
            var first = reports.first(quarter.firstDay(), dates.locksOn().minusDays(1));
            var last = reports.last(today);
            Board expected = board.on(day);
            CoverageFigures coverage = facts.coverage(expected, day);
            Set<String> nothingToSend = nothingToSend(coverage);
            return new SubmissionMatrix(dates,
                    expected.agencies().stream().map(agency -> new SubmissionMatrix.Row(agency,
                            returns(agency, first.getOrDefault(agency.code(), Map.of()), nothingToSend, dates, today),
                            last.getOrDefault(agency.code(), Map.of()))).toList(),
                    coverage.agencies().stream().filter(row -> row.headCount().isPresent()).toList());
        })));
    }

    /** Agencies all of whose relevant staff are trained, and those whose head-count says how many are. */
    private static Set<String> nothingToSend(CoverageFigures coverage) {
        return coverage.agencies().stream().filter(row -> whole(row.coverage())
                || row.headCount().flatMap(HeadCount::coverage).isPresent()).map(row -> row.agency().code())
                .collect(Collectors.toSet());
    }

    private static boolean whole(Coverage coverage) {
        return coverage.hasDenominator() && coverage.numerator() == coverage.denominator();
    }

    private static Map<ReturnKind, Submission> returns(Agency agency, Map<ReturnKind, LocalDate> first,
            Set<String> nothingToSend, QuarterDates dates, LocalDate today) {
        Map<ReturnKind, Submission> returns = new EnumMap<>(ReturnKind.class);
        for (ReturnKind kind : ReturnKind.values()) {
            boolean required = switch (kind) {
                case PLAN, HEADCOUNT -> true;
                case TRAINING -> first.containsKey(kind) || !nothingToSend.contains(agency.code());
                case REFERRALS -> false;
            };
            returns.put(kind, required
                    ? Submission.of(Optional.ofNullable(first.get(kind)), dates.dueBy(), dates.locksOn(), today)
                    : new Submission.NotRequired());
        }
        return returns;
    }
}
