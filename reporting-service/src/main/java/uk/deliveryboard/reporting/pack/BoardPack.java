package uk.deliveryboard.reporting.pack;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.deliveryboard.platform.webui.chart.ChartFigure;
import uk.deliveryboard.reporting.dashboard.BoardFigures;
import uk.deliveryboard.reporting.dashboard.model.FigureSection;
import uk.deliveryboard.reporting.dashboard.table.FigureTable;
import uk.deliveryboard.reporting.dashboard.table.FigureTables;
import uk.deliveryboard.reporting.export.About;
import uk.deliveryboard.reporting.export.Download;
import uk.deliveryboard.reporting.export.PdfFile;
import uk.deliveryboard.reporting.filter.FilteredQuarter;
import uk.deliveryboard.reporting.pack.Illustrations.Illustration;
import uk.deliveryboard.reporting.pack.PackDocument.Section;

/** Figures to the document that the board reads: every table of the workbook, each with the chart of the page. */
@Component
public class BoardPack implements PdfFile {

    private final Illustrations illustrations;
    private final PackRenderer renderer;

    public BoardPack(Illustrations illustrations, PackRenderer renderer) {
        this.illustrations = illustrations;
        this.renderer = renderer;
    }

    @Override
    public byte[] of(BoardFigures figures, @Nullable Download download) {
        return renderer.pdf(document(figures, download));
    }

    private PackDocument document(BoardFigures figures, @Nullable Download download) {
        About about = About.of(figures, download);
        Map<String, Illustration> charts = illustrations.of(figures);
        List<Section> sections = FigureTables.of(figures).stream()
                .map(table -> section(figures, table, charts))
                .toList();
        return new PackDocument(about.title(), About.MARKING, about.standing(), about.taken(), about.lines(figures),
                figures.reckoning().asAt(), sections);
    }

    /** Without the charts of the page, which are of the whole board. */
    @Override
    public byte[] of(FilteredQuarter figures, @Nullable Download download) {
        About about = About.of(figures, download);
        List<Section> sections = figures.shown().tables().stream()
                .map(table -> new Section(table.name(), table, Optional.empty(), List.of())).toList();
        return renderer.pdf(new PackDocument(about.title(), About.MARKING, about.standing(), about.taken(),
                about.lines(figures), figures.asAt(), sections));
    }

    private static Section section(BoardFigures figures, FigureTable table, Map<String, Illustration> charts) {
        String name = table.name().toLowerCase(Locale.ROOT);
        Optional<Illustration> chart = Optional.ofNullable(charts.get(name));
        return new Section(chart.map(Illustration::heading).orElse(table.name()), table,
                chart.map(Illustration::figure).filter(ChartFigure::isDrawn),
                FigureSection.find(name).map(figures::remarksOn).orElse(List.of()));
    }
}
