package uk.deliveryboard.reporting.web.page.board;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import uk.deliveryboard.platform.webui.component.Table;
import uk.deliveryboard.platform.webui.component.TableCell;
import uk.deliveryboard.reporting.dashboard.KpiDefinition;
import uk.deliveryboard.reporting.dashboard.detail.model.Impact;
import uk.deliveryboard.reporting.dashboard.detail.model.Impact.Question;
import uk.deliveryboard.reporting.dashboard.detail.model.Impact.Stage;
import uk.deliveryboard.reporting.web.Addresses;
import uk.deliveryboard.reporting.web.page.board.BoardPage.Block;
import uk.deliveryboard.reporting.web.page.board.BoardPage.Link;

/** Impact beside volume: do those who were there say that it changed anything, and does it last? */
final class ImpactBlock {

    private static final String WITHHELD = "[c]";

    private ImpactBlock() {}

    static Block of(Impact impact, String place) {
        Block block = Block.of("impact", "What workshops change").linking(
                new Link("What the figure means", Addresses.DEFINITIONS + "/" + KpiDefinition.K12.id()));
        if (!impact.isKnown()) {
            return block.saying("Fewer than five people have answered about the workshops of this quarter, so that"
                    + " nothing can be shown.");
        }
        return block.saying(headline(impact))
                .with(Table.of("What people say of themselves, from 1 (not at all) to 5 (fully), workshops of " + place,
                        Stream.concat(Stream.of(TableCell.text("Question")),
                                Stream.of("People before", "Mean before", "People after", "Mean after", "Change",
                                        "4 or 5 after", "People after three months", "Mean after three months",
                                        "Change after three months").map(TableCell::number))
                                .toList(),
                        Arrays.stream(Question.values()).map(question -> row(impact, question)).toList()))
                .noting("Answers are counted five people at a time, in the order in which they came.",
                        "[c] = confidential: fewer than five people have answered.");
    }

    private static String headline(Impact impact) {
        List<BigDecimal> changes = Arrays.stream(Question.values())
                .flatMap(question -> impact.change(question, Stage.POST).stream()).toList();
        if (changes.isEmpty()) {
            return "Too few people have answered before and after the workshops of this quarter to compare them.";
        }
        long risen = changes.stream().filter(change -> change.signum() > 0).count();
        return "After workshops the mean answer is higher for " + risen + " of " + changes.size()
                + " questions than before them.";
    }

    private static List<TableCell> row(Impact impact, Question question) {
        Optional<Impact.Sums> before = impact.at(question, Stage.PRE);
        Optional<Impact.Sums> after = impact.at(question, Stage.POST);
        Optional<Impact.Sums> later = impact.at(question, Stage.FOLLOW_UP_3M);
        return Stream.concat(Stream.of(TableCell.text(question.label())),
                Stream.of(people(before), mean(before), people(after), mean(after),
                        change(impact, question, Stage.POST),
                        after.map(sums -> sums.highPercent() + "%").orElse(WITHHELD), people(later), mean(later),
                        change(impact, question, Stage.FOLLOW_UP_3M)).map(TableCell::number))
                .toList();
    }

    private static String people(Optional<Impact.Sums> sums) {
        return sums.map(each -> PlansPageBuilder.number(each.people())).orElse(WITHHELD);
    }

    private static String mean(Optional<Impact.Sums> sums) {
        return sums.map(each -> each.mean().toString()).orElse(WITHHELD);
    }

    private static String change(Impact impact, Question question, Stage stage) {
        return impact.change(question, stage).map(change -> change.signum() > 0 ? "+" + change : change.toString())
                .orElse(WITHHELD);
    }
}
