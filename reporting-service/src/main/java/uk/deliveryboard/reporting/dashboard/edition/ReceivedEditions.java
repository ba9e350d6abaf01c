package uk.deliveryboard.reporting.dashboard.edition;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import uk.deliveryboard.platform.time.Quarter;
import uk.deliveryboard.reporting.dashboard.pathway.ReceivedCounts;
import uk.deliveryboard.reporting.dashboard.pathway.ReckonReferrals;

/** Decides, quarter after quarter, which counts of the referrals received readers are told. */
public final class ReceivedEditions {

    private final ReckonReferrals reckon;

    public ReceivedEditions(ReckonReferrals reckon) {
        this.reckon = reckon;
    }

    /**
     * @param told what readers were told of each quarter; of one that is not there nothing yet
     * @param now  what is known now of every quarter, without gaps
     * @return what they are told from now on, of every quarter
     */
    public SortedMap<Quarter, ReceivedCounts> told(Map<Quarter, ReceivedCounts> told,
            SortedMap<Quarter, ReceivedCounts> now) {
        SortedMap<Quarter, ReceivedCounts> decided = new TreeMap<>();
        now.forEach((quarter, counts) -> {
            ReceivedCounts before = told.get(quarter);
            decided.put(quarter, before == null || before.equals(counts) ? counts : before);
            if (before != null && !before.equals(counts) && mayFollow(quarter, before, counts, decided)) {
                decided.put(quarter, counts);
            }
        });
        return decided;
    }

    private boolean mayFollow(Quarter quarter, ReceivedCounts before, ReceivedCounts counts,
            SortedMap<Quarter, ReceivedCounts> decided) {
        SortedMap<Quarter, ReceivedCounts> with = new TreeMap<>(decided);
        with.put(quarter, counts);
        return Growth.STANDARD.allows(before.byName(), reckon.of(quarter, decided).seen(), counts.byName(),
                reckon.of(quarter, with).seen());
    }
}
