package uk.deliveryboard.reporting.web.page.board;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import uk.deliveryboard.reporting.signoff.KeptPage;
import uk.deliveryboard.reporting.web.QuarterContents;
import uk.deliveryboard.reporting.web.page.FiguresAsPage;

/** The pages below the summary by themselves, to be kept with a version. */
@Component
public class DetailsAsPages {

    private final ITemplateEngine templates;

    public DetailsAsPages(ITemplateEngine templates) {
        this.templates = templates;
    }

    public byte[] html(KeptPage kept, QuarterContents contents) {
        String firmness = contents.plans().firmness();
        BoardPage page = switch (kept) {
            case PLANS -> PlansPageBuilder.page(contents.plans());
            case TRAINING -> TrainingPageBuilder.page(contents.training());
            case RETURNS -> ReturnsPageBuilder.page(contents.quality().shown()).after(firmness);
            case DATA_QUALITY ->
                DataQualityPageBuilder.kept(contents.quality(), contents.today()).after(firmness);
        };
        Context context = new Context(Locale.UK, Map.of("page", page, "ui", new FiguresAsPage.Frame(false)));
        return templates.process("pages/blocks", Set.of("blocks"), context).getBytes(StandardCharsets.UTF_8);
    }
}
