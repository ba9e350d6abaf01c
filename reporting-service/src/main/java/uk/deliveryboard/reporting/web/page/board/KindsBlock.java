package uk.deliveryboard.reporting.web.page.board;

import java.util.List;
import uk.deliveryboard.platform.webui.component.Table;
import uk.deliveryboard.platform.webui.component.TableCell;
import uk.deliveryboard.reporting.dashboard.detail.ShowDetail.Training;
import uk.deliveryboard.reporting.dashboard.detail.model.KindCoverage;
import uk.deliveryboard.reporting.filter.Member;
import uk.deliveryboard.reporting.web.page.FigureTablePage;
import uk.deliveryboard.reporting.web.page.board.BoardPage.Block;

/** Each kind of agency against its own target: what is enough for a hospital is not for a council. */
final class KindsBlock {

    private KindsBlock() {}

    static Block of(Training training, String place) {
        List<KindCoverage> kinds = training.byKind();
        long meeting = kinds.stream().filter(KindsBlock::meets).count();
        long judged = kinds.stream().filter(kind -> kind.known() > 0 && kind.target() != null).count();
        return Block.of("by-kind", "Each kind of agency and its target")
                .saying(judged == 0
                        ? "No kind of agency has both a figure and a target."
                        : meeting + " of " + judged + (judged == 1 ? " kind" : " kinds")
                                + " of agencies with a figure and a target meet it.")
                .with(Table.of("Relevant staff with valid WRAP training, by kind of agency, " + place,
                        List.of(TableCell.text("Kind of agency"), TableCell.number("Agencies"),
                                TableCell.number("With a figure"), TableCell.number("Meeting their target"),
                                TableCell.number("Trained"), TableCell.number("Relevant staff"),
                                TableCell.number("Coverage"), TableCell.text("Together")),
                        kinds.stream().map(KindsBlock::row).toList()))
                .noting("People are added up, of agencies that have a list of staff. Whole numbers decide: 179 of 200"
                        + " is not 90%.",
                        "[x] = not available: no agency of this kind has sent the information."
                                + " [z] = not applicable: there is no target.");
    }

    static String label(KindCoverage kind) {
        return kind.kind().isEmpty() ? "Kind not known" : Member.typeLabel(kind.kind());
    }

    private static boolean meets(KindCoverage kind) {
        return kind.target() != null && kind.coverage().meets(kind.target());
    }

    private static List<TableCell> row(KindCoverage kind) {
        boolean known = kind.known() > 0;
        return List.of(TableCell.text(label(kind)), TableCell.number(PlansPageBuilder.number(kind.agencies())),
                TableCell.number(PlansPageBuilder.number(kind.known())),
                TableCell.number(!known
                        ? "[x]"
                        : kind.target() == null
                                ? "[z]"
                                : PlansPageBuilder.number(kind.meeting())),
                TableCell.number(known ? PlansPageBuilder.number(kind.coverage().numerator()) : "[x]"),
                TableCell.number(known ? PlansPageBuilder.number(kind.coverage().denominator()) : "[x]"),
                TableCell.number(kind.coverage().percent().map(FigureTablePage.PERCENT::format).orElse("[x]")),
                TableCell.text(kind.words()));
    }
}
