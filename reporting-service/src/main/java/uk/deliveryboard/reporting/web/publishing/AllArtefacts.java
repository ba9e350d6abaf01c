package uk.deliveryboard.reporting.web.publishing;

import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import org.springframework.stereotype.Component;
import uk.deliveryboard.platform.time.Quarter;
import uk.deliveryboard.reporting.dashboard.BoardFigures;
import uk.deliveryboard.reporting.dashboard.model.Board;
import uk.deliveryboard.reporting.export.ExportFigures;
import uk.deliveryboard.reporting.export.ExportFormat;
import uk.deliveryboard.reporting.signoff.KeptPage;
import uk.deliveryboard.reporting.signoff.Publishing;
import uk.deliveryboard.reporting.web.QuarterContents;
import uk.deliveryboard.reporting.web.api.FiguresAsData;
import uk.deliveryboard.reporting.web.api.detail.DetailsAsData;
import uk.deliveryboard.reporting.web.page.FiguresAsPage;
import uk.deliveryboard.reporting.web.page.board.DetailsAsPages;

@Component
class AllArtefacts implements Publishing {

    private final FiguresAsData data;
    private final FiguresAsPage page;
    private final ReadContents contents;
    private final DetailsAsPages details;
    private final DetailsAsData programs;
    private final ExportFigures export;

    AllArtefacts(FiguresAsData data, FiguresAsPage page, ReadContents contents, DetailsAsPages details,
            DetailsAsData programs, ExportFigures export) {
        this.data = data;
        this.page = page;
        this.contents = contents;
        this.details = details;
        this.programs = programs;
        this.export = export;
    }

    @Override
    public Published of(BoardFigures figures) {
        return new Published(data.json(figures), data.csv(figures), page.html(figures), data.numbers(figures));
    }

    @Override
    public Map<ExportFormat, byte[]> files(BoardFigures figures, Published published) {
        return export.all(figures, new ExportFigures.Data(published.json(), published.csv()));
    }

    @Override
    public Map<KeptPage, Page> pages(Board board, Quarter quarter, int version) {
        QuarterContents read = contents.of(board, quarter, version);
        Map<KeptPage, Page> pages = new EnumMap<>(KeptPage.class);
        for (KeptPage kept : KeptPage.values()) {
            pages.put(kept, new Page(details.html(kept, read), programs.json(kept, read)));
        }
        return pages;
    }

    @Override
    public SortedMap<String, String> numbers(BoardFigures figures) {
        return data.numbers(figures);
    }
}
