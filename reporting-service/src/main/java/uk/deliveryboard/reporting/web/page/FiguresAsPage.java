package uk.deliveryboard.reporting.web.page;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import uk.deliveryboard.reporting.dashboard.BoardFigures;

/** The figures of a page by themselves, to be kept: what surrounds them names who is signed in and changes with time. */
@Component
public class FiguresAsPage {

    /** What the layout would say to the fragments. */
    public record Frame(boolean tablesOpen) {}

    private final ITemplateEngine templates;

    public FiguresAsPage(ITemplateEngine templates) {
        this.templates = templates;
    }

    public byte[] html(BoardFigures figures) {
        Context context = new Context(Locale.UK,
                Map.of("page", QuarterPageBuilder.page(figures, figures.reckoning().quarter()), "ui",
                        new Frame(false)));
        return templates.process("pages/figures", Set.of("figures"), context).getBytes(StandardCharsets.UTF_8);
    }
}
