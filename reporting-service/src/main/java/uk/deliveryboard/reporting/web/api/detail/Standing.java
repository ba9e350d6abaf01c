package uk.deliveryboard.reporting.web.api.detail;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.deliveryboard.reporting.dashboard.BoardFigures;
import uk.deliveryboard.reporting.dashboard.model.Agency;

/**
 * Of what and of when it is.
 *
 * @param status  PROVISIONAL or SIGNED_OFF
 * @param version left out while it is provisional
 * @param asAt    moment for which it was reckoned
 * @param asAtDay its day in London
 */
public record Standing(String board, String quarter, String status,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer version, Instant asAt, LocalDate asAtDay) {

    /** An agency by code and name. */
    public record AgencyView(String code, String name) {

        static AgencyView of(Agency agency) {
            return new AgencyView(agency.code(), agency.name());
        }
    }

    static Standing of(BoardFigures figures) {
        return new Standing(figures.board().code(), figures.reckoning().quarter().id(), figures.status(),
                figures.provisional() ? null : figures.version(), figures.reckoning().asAt(),
                figures.reckoning().day());
    }
}
