package uk.deliveryboard.reporting.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.deliveryboard.platform.access.AccessDecision;
import uk.deliveryboard.platform.access.Caller;
import uk.deliveryboard.reporting.export.ExportFormat;
import uk.deliveryboard.reporting.signoff.Entry;
import uk.deliveryboard.reporting.signoff.Version;
import uk.deliveryboard.reporting.signoff.model.Decision;
import uk.deliveryboard.reporting.signoff.model.QuarterDates;
import uk.deliveryboard.reporting.signoff.model.SignOffRules;
import uk.deliveryboard.reporting.web.Addresses;
import uk.deliveryboard.reporting.web.SignOffDesk;
import uk.deliveryboard.reporting.web.SignOffDesk.Place;

/**
 * How far a quarter has come.
 *
 * @param phase    OPEN while it runs, SUBMISSION until returns are closed, REVIEW from then on
 * @param dueBy    last day on which a return is in time
 * @param locksOn  first day on which returns are closed
 * @param state    UNSIGNED, PROPOSED, SIGNED_OFF or REOPENED
 * @param possible what the caller could decide now
 */
public record SignOffResponse(String board, String quarter, QuarterDates.Phase phase, LocalDate dueBy,
        LocalDate locksOn, String state, List<Decision> possible, List<VersionView> versions,
        List<DecisionView> decisions) {

    /** @param signedOffAt left out while it waits for the second person */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record VersionView(int version, Instant frozenAt, @Nullable Instant signedOffAt, String disclosurePolicy,
            String inputsSha256, String positions, String jsonSha256, String csvSha256, String pageSha256, String json,
            String csv, String page, List<FileView> files) {}

    /** A file to take along, as it was kept. */
    public record FileView(ExportFormat format, String sha256, String href) {}

    /** Who decided is told by agency; the person stays in the log of the service. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record DecisionView(int version, Decision decision, String agency, @Nullable String reason,
            Instant decidedAt) {}

    static SignOffResponse of(Place place, Caller caller) {
        var standing = place.standing();
        return new SignOffResponse(place.board().code(), place.quarter().id(), standing.phase(),
                standing.dates().dueBy(), standing.dates().locksOn(), standing.kept().state().code(),
                SignOffRules.possible(standing.kept().state(), standing.phase(), caller.subject()).stream()
                        .filter(decision -> SignOffDesk.may(decision, caller) instanceof AccessDecision.Allowed)
                        .toList(),
                standing.versions().stream().map(version -> view(place, version)).toList(),
                standing.decisions().stream().map(SignOffResponse::view).toList());
    }

    private static VersionView view(Place place, Version version) {
        return new VersionView(version.number(), version.frozenAt(), version.signedAt().orElse(null),
                version.policy(), version.inputsHash(), version.positions(), version.jsonHash(), version.csvHash(),
                version.pageHash(), Addresses.version(place.board(), place.quarter(), version.number()),
                Addresses.versionCsv(place.board(), place.quarter(), version.number()),
                Addresses.versionPage(place.board(), place.quarter(), version.number()), files(place, version));
    }

    private static List<FileView> files(Place place, Version version) {
        String address = Addresses.version(place.board(), place.quarter(), version.number());
        return version.fileHashes().entrySet().stream().map(file -> new FileView(file.getKey(), file.getValue(),
                Addresses.file(address, file.getKey().extension()))).toList();
    }

    private static DecisionView view(Entry entry) {
        return new DecisionView(entry.version(), entry.decision(), entry.agency(), entry.reason().orElse(null),
                entry.decidedAt());
    }
}
