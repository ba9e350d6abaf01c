package uk.deliveryboard.reporting.web.api.detail;

import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import uk.deliveryboard.reporting.dashboard.detail.ShowDetail;
import uk.deliveryboard.reporting.signoff.KeptPage;
import uk.deliveryboard.reporting.web.QuarterContents;
import uk.deliveryboard.reporting.web.Returns;
import uk.deliveryboard.reporting.web.api.FiguresAsData;
import uk.deliveryboard.reporting.web.api.returns.ReturnsResponse;

/** What the pages below the summary say, for programs. */
@Component
public class DetailsAsData {

    private final JsonMapper json;
    private final FiguresAsData data;

    public DetailsAsData(JsonMapper json, FiguresAsData data) {
        this.json = json;
        this.data = data;
    }

    public byte[] json(KeptPage page, QuarterContents contents) {
        return switch (page) {
            case PLANS -> plans(contents.plans().detail());
            case TRAINING -> training(contents.training().detail());
            case RETURNS -> returns(contents.quality().shown());
            case DATA_QUALITY -> quality(Standing.of(contents.plans().detail().figures()), contents.quality());
        };
    }

    byte[] plans(ShowDetail.Plans plans) {
        return json.writeValueAsBytes(PlansResponse.of(plans, data));
    }

    byte[] training(ShowDetail.Training training) {
        return json.writeValueAsBytes(TrainingResponse.of(training, data));
    }

    byte[] returns(Returns.Shown shown) {
        return json.writeValueAsBytes(ReturnsResponse.of(shown));
    }

    byte[] quality(Standing standing, Returns.Quality quality) {
        return json.writeValueAsBytes(QualityResponse.of(standing, quality));
    }
}
