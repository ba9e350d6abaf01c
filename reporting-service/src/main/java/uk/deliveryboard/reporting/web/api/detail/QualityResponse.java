package uk.deliveryboard.reporting.web.api.detail;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.deliveryboard.platform.projection.ProjectionDesk;
import uk.deliveryboard.reporting.submission.model.ReturnKind;
import uk.deliveryboard.reporting.web.Returns;
import uk.deliveryboard.reporting.web.api.detail.Standing.AgencyView;

/**
 * How far the figures can be relied on.
 *
 * @param parked  messages of all sources that could not be counted
 * @param sources of the figures, all boards together
 * @param headCounts of agencies that have no list of staff and say of themselves how many there are
 */
public record QualityResponse(Standing standing, long parked, List<SourceView> sources,
        List<AgencyReportsView> agencies,
        List<HeadCountView> headCounts) {

    /**
     * @param newestEvent   when it happened, not when it was read; left out where nothing has come yet
     * @param notYetCounted left out where the log cannot be asked
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record SourceView(String projection, @Nullable Instant newestEvent, @Nullable Long notYetCounted,
            @Nullable Double secondsBehind, long parked) {}

    public record AgencyReportsView(AgencyView agency, List<ReportView> reports) {}

    /** @param last day on which the agency sent one; left out where it never did */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ReportView(ReturnKind kind, @Nullable LocalDate last) {}

    /** @param says in words, as the page has it */
    public record HeadCountView(AgencyView agency, String says, String source, LocalDate countedOn) {}

    static QualityResponse of(Standing standing, Returns.Quality quality) {
        return new QualityResponse(standing,
                quality.projections().stream().mapToLong(ProjectionDesk.Status::parked).sum(),
                quality.projections().stream().map(QualityResponse::source).toList(),
                quality.shown().matrix().rows().stream()
                        .map(row -> new AgencyReportsView(AgencyView.of(row.agency()),
                                Stream.of(ReturnKind.PLAN, ReturnKind.HEADCOUNT, ReturnKind.TRAINING)
                                        .map(kind -> new ReportView(kind, row.last().get(kind))).toList()))
                        .toList(),
                quality.shown().matrix().stated().stream().flatMap(row -> row.headCount().stream()
                        .map(count -> new HeadCountView(AgencyView.of(row.agency()), count.words(row.target()),
                                count.source().name(), count.countedOn())))
                        .toList());
    }

    private static SourceView source(ProjectionDesk.Status status) {
        var lag = status.lag();
        return new SourceView(status.name(), status.lastEventTime(), lag == null ? null : lag.events(),
                lag == null ? null : lag.seconds(), status.parked());
    }
}
