package uk.deliveryboard.reporting.dashboard;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.deliveryboard.platform.time.Quarter;
import uk.deliveryboard.reporting.dashboard.GovernanceCounts.Plans;
import uk.deliveryboard.reporting.dashboard.GovernanceCounts.Profile;
import uk.deliveryboard.reporting.dashboard.GovernanceCounts.Registers;
import uk.deliveryboard.reporting.dashboard.GovernanceCounts.SafeguardingAudit;
import uk.deliveryboard.reporting.dashboard.GovernanceCounts.Seat;
import uk.deliveryboard.reporting.dashboard.GovernanceCounts.Yearly;
import uk.deliveryboard.reporting.dashboard.GovernanceFigures.Measure;
import uk.deliveryboard.reporting.dashboard.GovernanceFigures.Part;
import uk.deliveryboard.reporting.dashboard.model.Agency;
import uk.deliveryboard.reporting.dashboard.model.Board;
import uk.deliveryboard.reporting.dashboard.model.Share;

/** From counts to figures. */
final class ReckonGovernance {

    /** Days that a profile may be old (K18). */
    static final int OLDEST_PROFILE = 365;

    /** Types of policy that each agency is to have: all but one of its own about Prevent, which nobody needs (S3). */
    static final int REQUIRED_POLICIES = 9;

    /** Days for which an agency may be without a Prevent lead (K4). */
    static final int LONGEST_VACANCY = 28;

    private ReckonGovernance() {}

    static GovernanceFigures figures(Board board, Quarter quarter, LocalDate day, GovernanceCounts counts) {
        Map<String, Plans> plans = counts.plans(quarter, day);
        Map<Yearly, LocalDate> newest = counts.newest(day);
        return new GovernanceFigures(Stream.of(
                Stream.of(audits(board, counts.safeguardingAudits(day)),
                        leads(board, counts.leads(day, LONGEST_VACANCY)),
                        seats(board, counts.seats(rollingYear(quarter), day)),
                        new Measure(KpiDefinition.K10, "Checks of records made before meetings of the Channel panel",
                                counts.checks(quarter, day), List.of(), List.of()),
                        trainers(board, counts.trainers(day)),
                        plans(board, plans, KpiDefinition.K13, "Plans in force with an equality assessment",
                                each -> new Share(each.equalityAssessed(), each.all())),
                        yearly(KpiDefinition.K17, "Membership and terms of reference reviewed within 12 months", day,
                                newest, Yearly.MEMBERSHIP, Yearly.TERMS_OF_REFERENCE)),
                Stream.of(speakerChecks(board, counts.speakerChecks(day))),
                registers(board, counts.registers(day)),
                profile(day, counts.profile(day)),
                Stream.of(schools(board, plans),
                        plans(board, plans, KpiDefinition.K21, "Plans in force reviewed by their board this quarter",
                                each -> new Share(each.reviewed(), each.all())),
                        yearly(KpiDefinition.K25, "Annual audit of the strategy within 12 months", day, newest,
                                Yearly.AUDIT)))
                .flatMap(each -> each).toList());
    }

    /** First day of four quarters of which this is the last. */
    private static LocalDate rollingYear(Quarter quarter) {
        return quarter.previous().previous().previous().firstDay();
    }

    /** An agency that never named anybody has no Prevent lead, and is told apart from one that lost theirs. */
    private static Measure leads(Board board, Map<String, Boolean> leads) {
        return Measure.summed(KpiDefinition.K4, "Agencies with a named Prevent lead",
                board.agencies().stream().map(agency -> new Part(agency.code(), agency.name(),
                        Share.yes(leads.getOrDefault(agency.code(), false)))).toList(),
                board.agencies().stream().filter(agency -> !leads.containsKey(agency.code())).toList());
    }

    private static Measure seats(Board board, List<Seat> seats) {
        return Measure.summed(KpiDefinition.K6, "Board meetings attended, by seat",
                seats.stream().map(seat -> new Part(seat.code(), seat.code() + " (" + name(board, seat.agency()) + ")",
                        new Share(seat.attended(), seat.meetings()))).toList(),
                List.of());
    }

    /** Not every agency has trainers of its own, so that none is missing from it. */
    private static Measure trainers(Board board, Map<String, Share> trainers) {
        return Measure.summed(KpiDefinition.K11, "Accredited trainers who gave a workshop within 12 months",
                board.agencies().stream().flatMap(agency -> Optional.ofNullable(trainers.get(agency.code())).stream()
                        .map(share -> new Part(agency.code(), agency.name(), share))).toList(),
                List.of());
    }

    private static String name(Board board, String agency) {
        return board.agencies().stream().filter(each -> each.code().equals(agency)).map(Agency::name).findFirst()
                .orElse(agency);
    }

    private static Measure plans(Board board, Map<String, Plans> plans, KpiDefinition definition, String title,
            Function<Plans, Share> share) {
        return Measure.summed(definition, title, parts(board, plans, share),
                board.agencies().stream().filter(agency -> !plans.containsKey(agency.code())).toList());
    }

    private static Measure audits(Board board, Map<String, SafeguardingAudit> audits) {
        return Measure.summed(KpiDefinition.K3, "Schools and colleges whose safeguarding audit covers Prevent",
                board.agencies().stream().flatMap(agency -> Optional.ofNullable(audits.get(agency.code())).stream()
                        .map(audit -> new Part(agency.code(), agency.name(), Share.yes(audit.coversPrevent()))))
                        .toList(),
                board.agencies().stream().filter(agency -> Optional.ofNullable(audits.get(agency.code()))
                        .filter(audit -> !audit.known()).isPresent()).toList());
    }

    /** Not every agency has speakers from outside, so that none is missing from it. */
    private static Measure speakerChecks(Board board, Map<String, Share> checks) {
        return Measure.summed(KpiDefinition.K14, "Checks of speakers and premises decided in time and justified",
                board.agencies().stream().flatMap(agency -> Optional.ofNullable(checks.get(agency.code())).stream()
                        .map(share -> new Part(agency.code(), agency.name(), share))).toList(),
                List.of());
    }

    /** Every agency of the board is to have them: one of which nothing is known counts as having none, and is named. */
    private static Stream<Measure> registers(Board board, Map<String, Registers> registers) {
        Registers nothing = new Registers(0, false);
        List<Agency> silent = board.agencies().stream().filter(agency -> !registers.containsKey(agency.code()))
                .toList();
        return Stream.of(
                Measure.summed(KpiDefinition.K15, "Required policies in date that mention Prevent",
                        board.agencies().stream().map(agency -> new Part(agency.code(), agency.name(), new Share(
                                registers.getOrDefault(agency.code(), nothing).policies(), REQUIRED_POLICIES)))
                                .toList(),
                        silent),
                Measure.summed(KpiDefinition.K16, "ICT filter attested within 12 months",
                        board.agencies().stream().map(agency -> new Part(agency.code(), agency.name(),
                                Share.yes(registers.getOrDefault(agency.code(), nothing).filtered()))).toList(),
                        silent));
    }

    /** Not every agency has schools, so that none is missing from it. */
    private static Measure schools(Board board, Map<String, Plans> plans) {
        return Measure.summed(KpiDefinition.K20, "School plans in force signed off by the chair of governors",
                parts(board, plans, each -> new Share(each.governorSigned(), each.ofSchools())).stream()
                        .filter(part -> part.share().hasDenominator()).toList(),
                List.of());
    }

    private static List<Part> parts(Board board, Map<String, Plans> plans, Function<Plans, Share> share) {
        return board.agencies().stream().flatMap(agency -> Optional.ofNullable(plans.get(agency.code())).stream()
                .map(each -> new Part(agency.code(), agency.name(), share.apply(each)))).toList();
    }

    private static Measure yearly(KpiDefinition definition, String title, LocalDate day,
            Map<Yearly, LocalDate> newest, Yearly... wanted) {
        return Measure.summed(definition, title, Stream.of(wanted).map(each -> new Part(each.name(), words(each),
                Share.yes(isWithinAYear(newest.get(each), day)))).toList(), List.of());
    }

    private static boolean isWithinAYear(@Nullable LocalDate done, LocalDate day) {
        return done != null && !done.plusMonths(12).isBefore(day);
    }

    private static String words(Yearly what) {
        return switch (what) {
            case MEMBERSHIP -> "Membership";
            case TERMS_OF_REFERENCE -> "Terms of reference";
            case AUDIT -> "Audit";
        };
    }

    private static Stream<Measure> profile(LocalDate day, Optional<Profile> newest) {
        String current = "Counter-terrorism local profile received within 365 days";
        String owned = "Recommendations of the profile with an owned action";
        if (newest.isEmpty()) {
            return Stream.of(new Measure(KpiDefinition.K18, current, Share.yes(false), List.of(), List.of()),
                    new Measure(KpiDefinition.K18, owned, Share.NONE, List.of(), List.of()));
        }
        Profile profile = newest.get();
        long age = ChronoUnit.DAYS.between(profile.receivedOn(), day);
        long all = profile.recommendations();
        return Stream.of(
                new Measure(KpiDefinition.K18, current, Share.yes(age <= OLDEST_PROFILE), List.of(new Part(
                        "AGE_IN_DAYS", "Age in days, of those it may have", new Share(age, OLDEST_PROFILE))),
                        List.of()),
                new Measure(KpiDefinition.K18, owned, new Share(profile.owned(), all), List.of(
                        new Part("OWNED", "Owned action", new Share(profile.owned(), all)),
                        new Part("ACCEPTED", "Accepted as it is", new Share(profile.accepted(), all)),
                        new Part("OPEN", "Not answered",
                                new Share(all - profile.owned() - profile.accepted(), all))),
                        List.of()));
    }
}
