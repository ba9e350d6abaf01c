package uk.deliveryboard.reporting.web.page;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.deliveryboard.platform.access.AccessDecision;
import uk.deliveryboard.platform.access.Caller;
import uk.deliveryboard.platform.webui.CsrfField;
import uk.deliveryboard.platform.webui.component.Breadcrumbs;
import uk.deliveryboard.platform.webui.component.Breadcrumbs.Crumb;
import uk.deliveryboard.platform.webui.component.ErrorSummary;
import uk.deliveryboard.platform.webui.component.SummaryList;
import uk.deliveryboard.platform.webui.component.SummaryList.Row;
import uk.deliveryboard.platform.webui.component.Table;
import uk.deliveryboard.platform.webui.component.TableCell;
import uk.deliveryboard.reporting.dashboard.Wording;
import uk.deliveryboard.reporting.signoff.Version;
import uk.deliveryboard.reporting.signoff.model.Decision;
import uk.deliveryboard.reporting.signoff.model.PublishedNumbers.Difference;
import uk.deliveryboard.reporting.signoff.model.QuarterDates.Phase;
import uk.deliveryboard.reporting.signoff.model.SignOff;
import uk.deliveryboard.reporting.signoff.model.SignOffRules;
import uk.deliveryboard.reporting.web.Addresses;
import uk.deliveryboard.reporting.web.SignOffDesk;
import uk.deliveryboard.reporting.web.SignOffDesk.Place;

/** The sign-off of a quarter to page. */
final class SignOffPageBuilder {

    /** What was tried and refused: the message and the reason that was written. */
    record Tried(String message, String reason) {}

    private SignOffPageBuilder() {}

    /**
     * @param late    what late facts would change, empty where nothing is signed off
     * @param compare what changed from the version before
     */
    static SignOffPage page(Place place, Caller caller, List<Difference> late, List<Difference> compare,
            @Nullable CsrfField csrf, @Nullable Tried tried) {
        var standing = place.standing();
        var state = standing.kept().state();
        String title = "Sign-off: " + Wording.name(place.quarter());
        return new SignOffPage(title,
                Breadcrumbs.of(new Crumb("Home", "/"),
                        new Crumb(place.board().name(), Addresses.page(place.board(), place.quarter())),
                        new Crumb("Sign-off", null)),
                facts(place), meaning(state, standing.phase()), versions(place),
                differences("Facts that arrived after the figures were frozen would change", "As signed off", "Now",
                        late),
                differences("Changed from the version before", "Before", "After", compare), decisions(place),
                Addresses.signOff(place.board(), place.quarter()), standing.kept().rowVersion(), csrf,
                forms(place, caller, tried == null ? "" : tried.reason()),
                tried == null
                        ? null
                        : ErrorSummary.of(List.of(new ErrorSummary.Item(tried.message(), "#decisions-heading"))));
    }

    private static SummaryList facts(Place place) {
        var standing = place.standing();
        return SummaryList.of(Row.of("Board", place.board().name()), Row.of("State", state(standing.kept().state())),
                Row.of("Phase", switch (standing.phase()) {
                    case OPEN -> "Open: the quarter is running";
                    case SUBMISSION -> "Submission: agencies complete their returns";
                    case REVIEW -> "Review: returns are closed";
                }), Row.of("Returns due by", Wording.day(standing.dates().dueBy())),
                Row.of("Returns closed from", Wording.day(standing.dates().locksOn())));
    }

    private static String state(SignOff state) {
        return switch (state) {
            case SignOff.Unsigned() -> "Provisional";
            case SignOff.Proposed(int version, String by) -> "Version " + version + " proposed, not yet approved";
            case SignOff.SignedOff(int version) -> "Signed off, version " + version;
            case SignOff.Reopened(int version) -> "Reopened after version " + version;
        };
    }

    private static String meaning(SignOff state, Phase phase) {
        return switch (state) {
            case SignOff.Unsigned() -> phase == Phase.REVIEW
                    ? "The figures are provisional. The chair can propose them for sign-off."
                    : "The figures are provisional. They can be proposed for sign-off once returns are closed.";
            case SignOff.Proposed(int version, String by) ->
                "The figures are frozen. Somebody other than the person who proposed them approves or declines them.";
            case SignOff.SignedOff(int version) ->
                "The figures are final and never change. If they have to be done again, the chair reopens the quarter.";
            case SignOff.Reopened(int version) ->
                "The figures are provisional again. Earlier versions stay as they were.";
        };
    }

    private static @Nullable Table versions(Place place) {
        List<List<TableCell>> rows = place.standing().versions().stream().map(version -> List.of(
                TableCell.link("Version " + version.number(),
                        Addresses.versionPage(place.board(), place.quarter(), version.number())),
                TableCell.text(Wording.moment(version.frozenAt())),
                TableCell.text(version.signedAt().map(Wording::moment).orElse("Waits for approval")),
                TableCell.text(hash(version)))).toList();
        return rows.isEmpty()
                ? null
                : Table.of("Versions", List.of(TableCell.text("Version"), TableCell.text("Figures frozen"),
                        TableCell.text("Signed off"), TableCell.text("SHA-256 of the JSON")), rows);
    }

    private static String hash(Version version) {
        return version.jsonHash().substring(0, 16) + "…";
    }

    private static @Nullable Table differences(String caption, String before, String after,
            List<Difference> differences) {
        return differences.isEmpty()
                ? null
                : Table.of(caption,
                        List.of(TableCell.text("Figure"), TableCell.number(before), TableCell.number(after)),
                        differences.stream()
                                .map(each -> List.of(TableCell.text(each.key().replace("|", ", ")),
                                        TableCell.number(each.before()), TableCell.number(each.after())))
                                .toList());
    }

    private static @Nullable Table decisions(Place place) {
        List<List<TableCell>> rows = place.standing().decisions().stream().map(entry -> List.of(
                TableCell.text(Wording.moment(entry.decidedAt())), TableCell.text(switch (entry.decision()) {
                    case PROPOSE -> "Proposed";
                    case APPROVE -> "Approved";
                    case DECLINE -> "Declined";
                    case REOPEN -> "Reopened";
                } + ", version " + entry.version()), TableCell.text(entry.agency()),
                TableCell.text(entry.reason().orElse("")))).toList();
        return rows.isEmpty()
                ? null
                : Table.of("Decisions", List.of(TableCell.text("When"), TableCell.text("Decision"),
                        TableCell.text("Agency"), TableCell.text("Reason")), rows);
    }

    private static List<SignOffPage.Form> forms(Place place, Caller caller, String text) {
        var standing = place.standing();
        return SignOffRules.possible(standing.kept().state(), standing.phase(), caller.subject()).stream()
                .filter(decision -> SignOffDesk.may(decision, caller) instanceof AccessDecision.Allowed)
                .map(decision -> form(decision, text)).toList();
    }

    private static SignOffPage.Form form(Decision decision, String text) {
        String label = switch (decision) {
            case PROPOSE -> "Propose for sign-off";
            case APPROVE -> "Approve and sign off";
            case DECLINE -> "Decline";
            case REOPEN -> "Reopen";
        };
        String explanation = switch (decision) {
            case PROPOSE -> "Freezes the figures as they are now, for a second person to approve.";
            case APPROVE -> "The frozen figures become final.";
            case DECLINE -> "The frozen figures are discarded and stay provisional.";
            case REOPEN -> "The figures become provisional again; the version that was signed off stays readable.";
        };
        return new SignOffPage.Form(decision.name(), label, explanation, UUID.randomUUID().toString(),
                decision.needsReason(), decision.needsReason() ? text : "", decision.needsReason());
    }
}
