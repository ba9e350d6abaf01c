package uk.deliveryboard.reporting.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.deliveryboard.reporting.dashboard.table.FigureColumn;
import uk.deliveryboard.reporting.dashboard.table.Shorthand;

/**
 * A board's quarter for programs.
 *
 * @param status  PROVISIONAL: late facts may still change the figures; SIGNED_OFF: nothing does
 * @param version number of the version, left out while figures are provisional
 * @param asAt    moment for which they were reckoned
 * @param asAtDay its day in London
 * @param tables  the same figures, and those of referrals and cases told apart further, as people read them
 */
public record BoardQuarterResponse(BoardView board, QuarterView quarter, String status,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer version, Instant asAt, LocalDate asAtDay,
        ActionsView actions, CoverageView coverage, ReferralsView referrals, List<CaseMeasureView> cases,
        List<TimeView> timeliness, List<MeasureView> governance, List<RemarkView> commentary,
        List<TableView> tables, Links links) {

    public record BoardView(String code, String name, int agencies) {}

    public record QuarterView(String id, String name, LocalDate firstDay, LocalDate lastDay) {}

    public record AgencyView(String code, String name) {}

    /** @param definition id of the definition, see {@code /definitions} */
    public record ActionsView(String definition, String headline, List<StatusView> byStatus, long denominator,
            long notDue, long overdue, long completedLate, List<AgencyActionsView> byAgency,
            List<AgencyView> notReporting) {}

    public record StatusView(String status, String label, long numerator, long denominator) {}

    /** @param reported whether the agency has told of any action */
    public record AgencyActionsView(AgencyView agency, boolean reported, List<StatusView> byStatus, long denominator,
            long notDue,
            long overdue, long completedLate) {}

    /** @param targetPercent left out where not all agencies have the same */
    public record CoverageView(String definition, String headline,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer targetPercent, PartnershipView partnership,
            List<AgencyCoverageView> byAgency, List<AgencyView> notReporting) {}

    public record PartnershipView(String definition, long numerator, long denominator,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable BigDecimal percent,
            AgenciesMeetingView agenciesMeeting) {}

    public record AgenciesMeetingView(long numerator, long denominator) {}

    /**
     * @param stated        what the agency says of itself, where it has no list of staff: in no numerator or denominator
     * @param targetPercent that holds for it on the day, left out where none does
     */
    public record AgencyCoverageView(AgencyView agency, long numerator, long denominator,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable BigDecimal percent, String outcome,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable HeadCountView stated,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer targetPercent) {}

    /** @param trained left out where nobody knows, and with it what follows from it */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record HeadCountView(long inScope, @Nullable Long trained, @Nullable BigDecimal percent,
            @Nullable Boolean meetsTarget, String source, LocalDate countedOn) {}

    /** @param fourQuarters the four quarters up to this one, offered where most numbers of the quarter are withheld */
    public record ReferralsView(String definition, String headline, CountView total, List<SectorView> bySector,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable FourQuartersView fourQuarters) {}

    public record FourQuartersView(CountView total, List<SectorView> bySector) {}

    /** @param count numerator; the denominator is the total */
    public record SectorView(String sector, String label, CountView count) {}

    /** Either a value, or the sign that it is withheld. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record CountView(@Nullable Long value, @Nullable Boolean suppressed, @Nullable String symbol) {}

    /**
     * A share of the whole board, and the same by agency, seat or item.
     *
     * @param percent left out where there is nothing to count among
     */
    public record MeasureView(String definition, String title, long numerator, long denominator,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable BigDecimal percent, String target,
            List<PartView> parts, List<AgencyView> notReporting) {}

    /** @param percent left out where it would give away a count that is withheld, and where there is none */
    public record CaseMeasureView(String definition, String title, CountView numerator, CountView denominator,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable BigDecimal percent, String target) {}

    /**
     * @param clock  who answers for the time
     * @param median working days; left out with the other where too few referrals left the stage
     */
    public record TimeView(String definition, String stage, String label, String clock,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer median,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer nineInTenWithin, boolean suppressed) {}

    public record PartView(String code, String name, long numerator, long denominator) {}

    /** @param kpi id of the definition it is about; left out where it is about the whole section */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record RemarkView(String section, AgencyView agency, String by, @Nullable String kpi, String happened,
            String why, String next, Instant writtenAt) {}

    /**
     * @param name   in one word
     * @param silent which agencies are missing from it, left out where none is
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record TableView(String name, String headline, String caption, List<ColumnView> columns,
            List<List<CellView>> rows, @Nullable String silent, List<String> definitions) {}

    public record ColumnView(String heading, FigureColumn.Kind kind) {}

    /** One of the five. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record CellView(@Nullable String text, @Nullable Long count, @Nullable BigDecimal percent,
            @Nullable BigDecimal decimal, @Nullable Shorthand marked) {}

    public record Links(String page, String csv, String definitions) {}
}
