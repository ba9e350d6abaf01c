package uk.deliveryboard.reporting.web.page;

import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.deliveryboard.reporting.dashboard.BoardFigures;
import uk.deliveryboard.reporting.pack.Illustrations;

/** The charts of the page, for whatever else shows them. */
@Component
public class PageIllustrations implements Illustrations {

    @Override
    public Map<String, Illustration> of(BoardFigures figures) {
        return QuarterPageBuilder.page(figures, figures.reckoning().quarter()).sections().stream()
                .collect(Collectors.toMap(section -> section.figure().id(),
                        section -> new Illustration(section.heading(), section.figure())));
    }
}
