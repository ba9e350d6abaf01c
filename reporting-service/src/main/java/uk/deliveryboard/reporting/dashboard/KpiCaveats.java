package uk.deliveryboard.reporting.dashboard;

import java.util.List;
import java.util.Map;

/** What a figure does not say: read beside its definition. */
final class KpiCaveats {

    private static final String BY_EVENTS = "It knows what agencies entered. What was done and never entered is not in it.";
    private static final String SMALL_BOARD = "A board has few seats and meetings: one absence moves the share by much.";

    private static final Map<KpiDefinition, List<String>> CAVEATS = Map.ofEntries(
            Map.entry(KpiDefinition.K5, List.of(
                    "A status is computed from dates and progress. Where an owner claims another one, plans-service shows both.",
                    "Agencies cut their work into actions of different size: numbers of two agencies are not compared.")),
            Map.entry(KpiDefinition.K1, List.of(
                    "An agency without relevant staff on the day has no figure, and is not counted among those that miss the target.",
                    "The denominator is what the agency reported. Where its staff list is old, so is its share.",
                    "An agency without a staff list may state a head-count. It is shown in words beside the agency, marked as not verified, and is in no share and no total.")),
            Map.entry(KpiDefinition.K1B, List.of(
                    "Large agencies weigh more than small ones: the number of agencies that meet the target is read beside it.",
                    "Agencies without a figure are in neither part of the share.",
                    "Who goes from one agency to another leaves the first before counting at the second. Who holds posts at two agencies at a time counts at each.")),
            Map.entry(KpiDefinition.K7, List.of(
                    "Volume says how much was noticed and referred, not how much radicalisation there is.",
                    "While a quarter runs, referrals are counted in fives. A week after it they are told apart, as known then. What comes to be known later replaces that where every number moves by five or more, or not at all: fewer than five cannot be told from two pages.",
                    "Numbers of a quarter are small: a change from one quarter to the next is often within normal variation.",
                    "The list of concerns and sectors has changed over the years; a comparison over a change carries a mark.")),
            Map.entry(KpiDefinition.K8, List.of(
                    "A review counts in the quarter in which its time runs out, so that each counts once and for good.")),
            Map.entry(KpiDefinition.K9, List.of(
                    "An acknowledgement of receipt does not count: it says nothing of how the referral stands.",
                    "Referrals that were received before referrers' wishes were recorded for the board are not in it.")),
            Map.entry(KpiDefinition.K10, List.of(BY_EVENTS)),
            Map.entry(KpiDefinition.K12, List.of(
                    "People say it of themselves: it is confidence, not skill.",
                    "Those who answer before, after and three months later are not the same people one by one.",
                    "An answer that was told stays counted when its workshop is cancelled: without it, it would be known whose it was.")),
            Map.entry(KpiDefinition.K11, List.of(
                    "A trainer who gave one workshop counts like one who gave twenty.", BY_EVENTS)),
            Map.entry(KpiDefinition.K19, List.of(
                    "Nothing in it is an achievement or a failure of anybody.",
                    "It does not say for how long an answer has been waited for.")),
            Map.entry(KpiDefinition.K22, List.of("It counts sessions, not what they changed.")),
            Map.entry(KpiDefinition.K23, List.of(
                    "That nothing else was needed is an answer too: it counts as considered.")),
            Map.entry(KpiDefinition.K24, List.of(
                    "It knows stages that were left. A referral that is stuck in a stage is not in it.",
                    "Time of the police and time of the local authority are never added up.")),
            Map.entry(KpiDefinition.K4, List.of(
                    "It says that somebody is named, not how much time they have for it.", BY_EVENTS)),
            Map.entry(KpiDefinition.R8, List.of(
                    "It is a number on a day, not of a quarter: a case that was opened and archived in between is not in it.")),
            Map.entry(KpiDefinition.K6, List.of(SMALL_BOARD,
                    "A deputy counts like the representative; an apology does not.")),
            Map.entry(KpiDefinition.K13, List.of("It says that an assessment was made, not what it found.", BY_EVENTS)),
            Map.entry(KpiDefinition.K3, List.of(
                    "Universities are not asked for it: they answer to their regulator.", BY_EVENTS)),
            Map.entry(KpiDefinition.K14, List.of(
                    "No decision is taken in without its outline, research and reasons: what lowers it is what was never checked, and that is not in it.",
                    "Nearly all events are approved, and should be: a number of denials is no achievement.")),
            Map.entry(KpiDefinition.K15, List.of(
                    "It says that a policy names Prevent, not that it is followed.", BY_EVENTS)),
            Map.entry(KpiDefinition.K16,
                    List.of("It says that the filter was attested, not what it lets through.", BY_EVENTS)),
            Map.entry(KpiDefinition.K17, List.of(BY_EVENTS)),
            Map.entry(KpiDefinition.K18, List.of(
                    "The profile itself is never held here: only the days, and what became of its recommendations.")),
            Map.entry(KpiDefinition.K20, List.of("Only school plans need it: a board without any has no figure.")),
            Map.entry(KpiDefinition.K21, List.of(
                    "Early in a quarter it is low by nature: plans are reviewed at the meeting of the quarter.")),
            Map.entry(KpiDefinition.K25, List.of(BY_EVENTS)));

    private KpiCaveats() {}

    static List<String> of(KpiDefinition definition) {
        return CAVEATS.getOrDefault(definition, List.of());
    }
}
