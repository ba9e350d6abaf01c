package uk.deliveryboard.reporting.pack;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import uk.deliveryboard.platform.webui.chart.ChartFigure;
import uk.deliveryboard.reporting.dashboard.KpiDefinition;
import uk.deliveryboard.reporting.dashboard.model.Remark;
import uk.deliveryboard.reporting.dashboard.table.FigureTable;

/**
 * What is printed.
 *
 * @param title    of the document
 * @param marking  on every page
 * @param standing how firm the figures are and of when, on every page
 * @param taken    who took it along and when, on every page of what is provisional
 * @param about    lines of the cover
 * @param moment   of the figures; the only time that the file's properties know
 */
public record PackDocument(String title, String marking, String standing, Optional<String> taken, List<String> about,
        Instant moment, List<Section> sections) {

    public PackDocument {
        about = List.copyOf(about);
        sections = List.copyOf(sections);
    }

    /** A question of the board and its answer. */
    public record Section(String heading, FigureTable table, Optional<ChartFigure> chart, List<Remark> remarks) {

        String id() {
            return "section-" + table.name();
        }
    }

    List<KpiDefinition> definitions() {
        return sections.stream().flatMap(section -> section.table().definitions().stream()).distinct().toList();
    }
}
