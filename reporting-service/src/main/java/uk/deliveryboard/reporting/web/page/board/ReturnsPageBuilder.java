package uk.deliveryboard.reporting.web.page.board;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import uk.deliveryboard.platform.webui.component.SummaryList;
import uk.deliveryboard.platform.webui.component.SummaryList.Row;
import uk.deliveryboard.platform.webui.component.Table;
import uk.deliveryboard.platform.webui.component.TableCell;
import uk.deliveryboard.platform.webui.component.Tag;
import uk.deliveryboard.platform.webui.component.TagColour;
import uk.deliveryboard.reporting.dashboard.Wording;
import uk.deliveryboard.reporting.submission.SubmissionMatrix;
import uk.deliveryboard.reporting.submission.model.ReturnKind;
import uk.deliveryboard.reporting.submission.model.Submission;
import uk.deliveryboard.reporting.web.Returns.Shown;
import uk.deliveryboard.reporting.web.page.board.BoardPage.Block;

/** The submission matrix to page. */
final class ReturnsPageBuilder {

    private ReturnsPageBuilder() {}

    static BoardPage page(Shown shown) {
        SubmissionMatrix matrix = shown.matrix();
        return BoardPage.of(shown.board(), shown.quarter(),
                shown.board().name() + ": returns, " + Wording.name(shown.quarter()), "Returns",
                PlansPageBuilder.number(matrix.onTime()) + " of "
                        + PlansPageBuilder.number(matrix.required())
                        + (matrix.required() == 1 ? " required return is" : " required returns are") + " on time.",
                Block.of("dates", "Two dates").with(SummaryList.of(
                        Row.of("Due by", Wording.day(matrix.dates().dueBy())
                                + ": what is sent up to this day is on time"),
                        Row.of("Locks on", Wording.day(matrix.dates().locksOn())
                                + ": from this day nothing is taken for the quarter"))),
                Block.of("matrix", "Who has sent what")
                        .with(Table.of("Returns by agency, " + shown.board().name() + ", "
                                + Wording.shortName(shown.quarter()), head(),
                                matrix.rows().stream()
                                        .map(ReturnsPageBuilder::row).toList()))
                        .noting("A plan update is any progress, new action or changed date; a head-count is any change of the staff list, or numbers that the agency states; training is any record of a completed course. What an agency sends counts for every quarter in whose time it falls.",
                                "Training is not required of an agency all of whose relevant staff hold valid training, nor of one that states how many of its staff do. Referrals are not required of any agency: they come as they are made."));
    }

    private static List<TableCell> head() {
        return Stream.concat(Stream.of(TableCell.text("Agency")),
                Arrays.stream(ReturnKind.values()).map(kind -> TableCell.text(kind.label()))).toList();
    }

    private static List<TableCell> row(SubmissionMatrix.Row row) {
        return Stream.concat(Stream.of(TableCell.text(row.agency().name())), row.all().map(ReturnsPageBuilder::cell))
                .toList();
    }

    private static TableCell cell(Submission submission) {
        return TableCell.tag(Tag.of(words(submission), switch (submission) {
            case Submission.OnTime(LocalDate on) -> TagColour.GREEN;
            case Submission.Late(LocalDate on) -> TagColour.ORANGE;
            case Submission.Awaited(LocalDate by) -> TagColour.BLUE;
            case Submission.Overdue(LocalDate until) -> TagColour.RED;
            case Submission.Missing() -> TagColour.RED;
            case Submission.NotRequired() -> TagColour.GREY;
        }));
    }

    /** With the day that matters. */
    static String words(Submission submission) {
        return submission.label() + switch (submission) {
            case Submission.OnTime(LocalDate on) -> ", " + Wording.day(on);
            case Submission.Late(LocalDate on) -> ", " + Wording.day(on);
            case Submission.Awaited(LocalDate by) -> ", due by " + Wording.day(by);
            case Submission.Overdue(LocalDate until) -> ", taken until " + Wording.day(until);
            case Submission.Missing() -> "";
            case Submission.NotRequired() -> "";
        };
    }
}
