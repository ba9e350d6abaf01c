package uk.deliveryboard.reporting.web.page;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import uk.deliveryboard.reporting.dashboard.BoardFigures;
import uk.deliveryboard.reporting.dashboard.table.FigureTables;
import uk.deliveryboard.reporting.pack.Illustrations;

/** The charts of the page, for whatever else shows them. */
@Component
public class PageIllustrations implements Illustrations {

    @Override
    public Map<String, Illustration> of(BoardFigures figures) {
        return Stream.concat(
                QuarterPageBuilder.page(figures, figures.reckoning().quarter()).sections().stream()
                        .map(section -> new Illustration(section.heading(), section.figure())),
                FigureTables.of(figures).stream().flatMap(table -> FurtherCharts.of(table).stream()))
                .collect(Collectors.toMap(each -> each.figure().id(), each -> each));
    }
}
