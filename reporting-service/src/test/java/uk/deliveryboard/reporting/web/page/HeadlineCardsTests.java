package uk.deliveryboard.reporting.web.page;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.deliveryboard.platform.webui.component.KpiCard;
import uk.deliveryboard.reporting.RandomFigures;
import uk.deliveryboard.reporting.dashboard.BoardFigures;
import uk.deliveryboard.reporting.dashboard.KpiDefinition;
import uk.deliveryboard.reporting.dashboard.model.Coverage;
import uk.deliveryboard.reporting.dashboard.table.FigureCell;
import uk.deliveryboard.reporting.dashboard.table.FigureTables;
import uk.deliveryboard.reporting.dashboard.table.Shorthand;
import uk.deliveryboard.reporting.disclosure.PublishedCount;

import static org.assertj.core.api.Assertions.assertThat;

class HeadlineCardsTests {

    private static final Pattern NUMBER = Pattern.compile("\\d[\\d,]*(\\.\\d+)?");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void a_card_says_no_number_of_people_that_no_table_says(long seed) {
        BoardFigures figures = RandomFigures.of(seed, 0);
        List<String> said = FigureTables.of(figures).stream().flatMap(table -> table.rows().stream())
                .flatMap(List::stream).map(HeadlineCardsTests::plain).toList();
        Map<String, KpiCard> cards = cards(figures);
        for (String name : List.of("Referrals received", "Staff with valid WRAP training")) {
            KpiCard card = cards.get(name);
            numbers(card.value() + (card.basis() == null ? "" : " " + card.basis()))
                    .forEach(number -> assertThat(said).as(card.toString()).contains(number));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void what_is_withheld_in_a_table_is_withheld_on_its_card_and_people_are_not_rated(long seed) {
        BoardFigures figures = RandomFigures.of(seed, 0);
        KpiCard referrals = cards(figures).get("Referrals received");
        assertThat(referrals.status()).isNull();
        assertThat(referrals.value().equals("Not shown"))
                .isEqualTo(figures.referrals().received().total() instanceof PublishedCount.Suppressed);
        figures.cases().measures().stream().filter(measure -> measure.definition() == KpiDefinition.K8).findFirst()
                .ifPresent(measure -> {
                    KpiCard card = cards(figures).get(measure.title());
                    assertThat(card.status()).isNull();
                    if (measure.percent().isEmpty()) {
                        assertThat(numbers(card.value() + card.basis())).isEmpty();
                    }
                });
    }

    @Test
    void every_card_leads_to_its_definition_and_stands_once() {
        List<KpiCard> cards = HeadlineCards.of(RandomFigures.of(3, 0));
        assertThat(cards).extracting(KpiCard::name).doesNotHaveDuplicates().hasSizeBetween(5, 9);
        assertThat(cards).allSatisfy(card -> assertThat(KpiDefinition.values())
                .anyMatch(definition -> ("/definitions/" + definition.id()).equals(card.definitionHref())));
    }

    @Test
    void a_share_of_nothing_is_no_information() {
        BoardFigures figures = RandomFigures.of(5, 0);
        Coverage coverage = figures.coverage().partnership();
        KpiCard card = cards(figures).get("Staff with valid WRAP training");
        assertThat(card.value().equals("No information")).isEqualTo(!coverage.hasDenominator());
        cards(figures).values().forEach(each -> assertThat(each.value()).isNotEqualTo("%").isNotBlank());
    }

    private static String plain(FigureCell cell) {
        return switch (cell) {
            case FigureCell.Count(long value) -> Long.toString(value);
            case FigureCell.Percent(BigDecimal value) -> value.toString();
            case FigureCell.Decimal(BigDecimal value) -> value.toString();
            case FigureCell.Text(String text) -> text;
            case FigureCell.Marked(Shorthand why) -> "";
        };
    }

    private static Map<String, KpiCard> cards(BoardFigures figures) {
        return HeadlineCards.of(figures).stream().collect(Collectors.toMap(KpiCard::name, card -> card));
    }

    private static List<String> numbers(String text) {
        return NUMBER.matcher(text).results().map(found -> found.group().replace(",", "")).toList();
    }
}
