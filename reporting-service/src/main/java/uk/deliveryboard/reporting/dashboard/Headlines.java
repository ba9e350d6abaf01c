package uk.deliveryboard.reporting.dashboard;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;

import uk.deliveryboard.reporting.dashboard.model.ActionCounts;
import uk.deliveryboard.reporting.dashboard.model.ActionFigures;
import uk.deliveryboard.reporting.dashboard.model.ActionStatus;
import uk.deliveryboard.reporting.dashboard.model.Coverage;
import uk.deliveryboard.reporting.dashboard.model.CoverageFigures;
import uk.deliveryboard.reporting.dashboard.model.Reckoning;
import uk.deliveryboard.reporting.disclosure.PublishedCount;

/** The message of each figure as a sentence, from its numbers alone. */
public final class Headlines {

    private Headlines() {}

    public static String of(ActionFigures figures) {
        ActionCounts total = figures.total();
        if (total.all() == 0) {
            return "No agency has reported any plan action yet.";
        }
        if (total.rated() == 0) {
            return "None of " + count(total.notDue(), "plan action", "plan actions") + " is due to start yet.";
        }
        long well = total.in(ActionStatus.COMPLETED) + total.in(ActionStatus.ON_SCHEDULE);
        return number(well) + " of " + count(total.rated(), "rated action", "rated actions") + " "
                + verb(well, "is", "are") + " completed or on schedule; "
                + number(total.in(ActionStatus.BEHIND_OR_NOT_HAPPENING)) + " "
                + verb(total.in(ActionStatus.BEHIND_OR_NOT_HAPPENING), "is", "are")
                + " behind schedule or not happening and " + number(total.in(ActionStatus.NO_INFORMATION)) + " "
                + verb(total.in(ActionStatus.NO_INFORMATION), "has", "have") + " no information.";
    }

    public static String of(CoverageFigures figures) {
        if (!figures.partnership().hasDenominator()) {
            return figures.stating().isEmpty()
                    ? "No agency has reported relevant staff yet."
                    : "No agency has a list of relevant staff yet" + stating(figures);
        }
        if (figures.reporting() == 0) {
            return "No target holds on this day; " + trained(figures);
        }
        String agencies = figures.reporting() == 1
                ? "The one agency with a figure " + (figures.meeting() == 1 ? "meets" : "does not meet")
                : number(figures.meeting()) + " of " + number(figures.reporting()) + " agencies with a figure "
                        + verb(figures.meeting(), "meets", "meet");
        OptionalInt target = figures.commonTarget();
        String aim = target.isPresent()
                ? "the " + target.getAsInt() + "% target"
                : verb(figures.reporting(), "its", "their") + " target";
        return agencies + " " + aim + "; " + trained(figures);
    }

    private static String trained(CoverageFigures figures) {
        Coverage partnership = figures.partnership();
        return "together " + number(partnership.numerator()) + " of "
                + count(partnership.denominator(), "relevant member of staff", "relevant staff") + " ("
                + partnership.percent().map(Object::toString).orElse("0.0") + "%) "
                + verb(partnership.numerator(), "has", "have") + " valid training"
                + (figures.stating().isEmpty() ? "." : stating(figures));
    }

    /** What cannot be checked is named as such and added to nothing. */
    private static String stating(CoverageFigures figures) {
        int agencies = figures.stating().size();
        return "; " + count(agencies, "agency states", "agencies state") + " head-counts of "
                + verb(agencies, "its", "their") + " own, which are not in these numbers.";
    }

    /** What is whole needs no word; what is not, is counted. */
    public static String of(GovernanceFigures figures) {
        long known = figures.measures().stream().filter(measure -> measure.share().hasDenominator()).count();
        long whole = figures.measures().stream().filter(measure -> measure.share().hasDenominator()
                && measure.share().numerator() == measure.share().denominator()).count();
        return number(whole) + " of " + count(known, "measure with information is", "measures with information are")
                + " met in full.";
    }

    /** Some of what is known of cases can be shown, or none of it. */
    public static String of(CaseFigures figures) {
        long shown = figures.measures().stream()
                .filter(measure -> measure.denominator() instanceof PublishedCount.Shown).count();
        return shown == 0
                ? "There are too few cases in this quarter for any figure about them to be shown."
                : number(shown) + " of " + count(figures.measures().size(), "figure", "figures")
                        + " about cases can be shown; the others are about too few.";
    }

    /** The stage that takes longest, where any can be shown. */
    public static String ofTimes(List<CaseFigures.Time> times) {
        return times.stream().filter(time -> time.days().isPresent())
                .max(Comparator.comparingInt(time -> time.days().orElseThrow().median()))
                .map(time -> "The longest of the stages that can be shown is \"" + time.stage().label()
                        + "\": half of the referrals were through in "
                        + count(time.days().orElseThrow().median(), "working day", "working days") + ".")
                .orElse("Too few referrals left any stage in this quarter for its time to be shown.");
    }

    /** Volume is neither good nor bad, so the sentence says no more than the number. */
    public static String of(ReferralFigures figures, Reckoning reckoning) {
        String period = reckoning.over() ? "in this quarter" : "in this quarter so far";
        return switch (figures.received().total()) {
            case PublishedCount.Shown(long total) -> (reckoning.settled() ? "" : "At least ")
                    + count(total, "referral was", "referrals were") + " received " + period + ".";
            case PublishedCount.Suppressed() -> "The number of referrals received " + period
                    + " is too small to be shown.";
        } + (reckoning.settled() ? "" : " " + untold(reckoning));
    }

    /** Why there is no more about people, and when there will be. */
    public static String untold(Reckoning reckoning) {
        return "Referrals are counted in fives while a quarter runs, and told apart from "
                + Wording.day(reckoning.toldFrom())
                + ", as cases are: a number that grows by one would tell of one person.";
    }

    private static String count(long value, String one, String many) {
        return number(value) + " " + verb(value, one, many);
    }

    private static String verb(long value, String one, String many) {
        return value == 1 ? one : many;
    }

    private static String number(long value) {
        return "%,d".formatted(value);
    }
}
