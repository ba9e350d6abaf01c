package uk.deliveryboard.reporting.dashboard;

import java.time.LocalDate;
import java.util.Map;

import uk.deliveryboard.platform.time.Quarter;
import uk.deliveryboard.reporting.dashboard.CaseFigures.WorkingDays;
import uk.deliveryboard.reporting.dashboard.model.PathwayStage;
import uk.deliveryboard.reporting.dashboard.model.Share;
import uk.deliveryboard.reporting.dashboard.pathway.CaseStage;

/** Counts of the rows that the projections of referrals keep, in the row scope of the board, as they are. */
public interface CaseCounts {

    /** Reviews after closure. */
    enum Review {
        SIX_MONTHS("6-month reviews"),
        TWELVE_MONTHS("12-month reviews");

        private final String words;

        Review(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    /** What was said last when an individual was asked for consent to support. */
    enum Consent {
        GIVEN("given"),
        REFUSED("refused"),
        WITHDRAWN("withdrawn"),
        REQUESTED("not answered yet");

        private final String words;

        Consent(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    /** Reviews of which the last day for holding them in time falls in the quarter, up to the day; and those in time. */
    Map<Review, Share> reviews(Quarter quarter, LocalDate day);

    /** Cases in which consent to support was asked for in the quarter, up to the day, by the newest answer on that day. */
    Map<Consent, Long> consent(Quarter quarter, LocalDate day);

    /** Referrals whose referrer was to hear how they stand by a day of the quarter, up to the day; and those who did. */
    Share referrersTold(Quarter quarter, LocalDate day);

    /** Sessions of support planned for the quarter, up to the day; and those delivered. */
    Share sessions(Quarter quarter, LocalDate day);

    /**
     * How long referrals stayed in a stage.
     *
     * @param cases referrals that left it
     */
    record Stay(long cases, WorkingDays days) {}

    /** Of the referrals that left a stage in the quarter, up to the day. */
    Map<PathwayStage, Stay> stays(Quarter quarter, LocalDate day);

    /** Cases open to a panel on the day. */
    Map<CaseStage, Long> caseload(LocalDate day);

    /** Closures below the threshold in the quarter, up to the day; and those with what was decided on other services. */
    Share closures(Quarter quarter, LocalDate day);
}
