package uk.deliveryboard.reporting.web.commentary;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.deliveryboard.reporting.dashboard.model.FigureSection;
import uk.deliveryboard.reporting.dashboard.model.Remark;

/**
 * What is said about a quarter.
 *
 * @param open whether it can be written still
 * @param mine versions of what the caller's agency, or the chair, has written; 0 where it has not; left out for those who
 *             may not write
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CommentaryResponse(boolean open, List<RemarkView> remarks, @Nullable List<MineView> mine) {

    /** @param kpi left out where it is about the whole section */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RemarkView(String section, String sectionLabel, String agency, String agencyName, String voice,
            String voiceLabel, @Nullable String kpi, String happened, String why, String next, Instant writtenAt) {

        static RemarkView of(Remark remark) {
            return new RemarkView(remark.section().code(), remark.section().label(), remark.agency().code(),
                    remark.agency().name(), remark.voice().name(), remark.voice().label(), remark.kpi().orElse(null),
                    remark.words().happened(), remark.words().why(), remark.words().next(), remark.writtenAt());
        }
    }

    record MineView(String section, long version) {

        static MineView of(FigureSection section, long version) {
            return new MineView(section.code(), version);
        }
    }
}
