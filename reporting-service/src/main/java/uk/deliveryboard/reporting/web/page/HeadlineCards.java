package uk.deliveryboard.reporting.web.page;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.deliveryboard.platform.webui.component.KpiCard;
import uk.deliveryboard.platform.webui.component.Tag;
import uk.deliveryboard.platform.webui.component.TagColour;
import uk.deliveryboard.reporting.dashboard.BoardFigures;
import uk.deliveryboard.reporting.dashboard.CaseFigures;
import uk.deliveryboard.reporting.dashboard.GovernanceFigures;
import uk.deliveryboard.reporting.dashboard.KpiDefinition;
import uk.deliveryboard.reporting.dashboard.Wording;
import uk.deliveryboard.reporting.dashboard.model.ActionCounts;
import uk.deliveryboard.reporting.dashboard.model.ActionStatus;
import uk.deliveryboard.reporting.dashboard.model.Coverage;
import uk.deliveryboard.reporting.disclosure.PublishedCount;

/**
 * The figures that a board asks for first. Each stands in a table below too; what is withheld there is withheld here.
 * People referred are counted, never rated.
 */
final class HeadlineCards {

    private static final String NO_INFORMATION = "No information";
    private static final String WITHHELD = "Not shown";
    private static final Tag MET = Tag.of("Target met", TagColour.GREEN);
    private static final Tag NOT_MET = Tag.of("Target not met", TagColour.ORANGE);

    private final BoardFigures figures;
    private final String asAt;

    private HeadlineCards(BoardFigures figures) {
        this.figures = figures;
        asAt = "As at " + Wording.day(figures.reckoning().day());
    }

    static List<KpiCard> of(BoardFigures figures) {
        HeadlineCards cards = new HeadlineCards(figures);
        return Stream.of(Stream.of(cards.actions(), cards.overdue(), cards.coverage(), cards.referrals()),
                cards.reviews().stream(),
                Stream.of(KpiDefinition.K4, KpiDefinition.K6, KpiDefinition.K13, KpiDefinition.K18)
                        .flatMap(definition -> cards.governance(definition).stream()))
                .flatMap(each -> each).toList();
    }

    private KpiCard actions() {
        ActionCounts total = figures.actions().total();
        long well = total.in(ActionStatus.COMPLETED) + total.in(ActionStatus.ON_SCHEDULE);
        return card("Actions completed or on schedule", KpiDefinition.K5,
                total.rated() == 0 ? NO_INFORMATION : number(well),
                total.rated() == 0 ? null : "of " + number(total.rated()) + " rated actions", null, null);
    }

    private KpiCard overdue() {
        ActionCounts total = figures.actions().total();
        return card("Actions past their due day", KpiDefinition.K5,
                total.all() == 0 ? NO_INFORMATION : number(total.overdue()),
                total.all() == 0 ? null : "of " + number(total.all()) + " actions, not completed", null, null);
    }

    private KpiCard coverage() {
        Coverage all = figures.coverage().partnership();
        if (!all.hasDenominator()) {
            return card("Staff with valid WRAP training", KpiDefinition.K1B, NO_INFORMATION, null, null, null);
        }
        return card("Staff with valid WRAP training", KpiDefinition.K1B, percent(all.percent()),
                number(all.numerator()) + " of " + number(all.denominator()) + " relevant staff",
                number(figures.coverage().meeting()) + " of " + number(figures.coverage().reporting())
                        + " agencies meet "
                        + (figures.coverage().commonTarget().isPresent()
                                ? "the target of " + figures.coverage().commonTarget().getAsInt() + "%"
                                : "their target"),
                null);
    }

    private KpiCard referrals() {
        return switch (figures.referrals().received().total()) {
            case PublishedCount.Shown(long value) -> card("Referrals received", KpiDefinition.K7, number(value),
                    figures.reckoning().settled() ? null : "At least so many, counted in fives",
                    "No target: more is neither better nor worse", null);
            case PublishedCount.Suppressed() -> card("Referrals received", KpiDefinition.K7, WITHHELD,
                    "The number is too small to be shown", null, null);
        };
    }

    private Optional<KpiCard> reviews() {
        return figures.cases().measures().stream().filter(measure -> measure.definition() == KpiDefinition.K8)
                .findFirst().map(this::cases);
    }

    private KpiCard cases(CaseFigures.Measure measure) {
        return card(measure.title(), measure.definition(), measure.percent().isEmpty()
                ? WITHHELD
                : percent(measure.percent()),
                measure.percent().isEmpty()
                        ? "The numbers are too small to be shown"
                        : measure.numerator().text() + " of " + measure.denominator().text(),
                "Target: " + measure.definition().target(), null);
    }

    private Optional<KpiCard> governance(KpiDefinition definition) {
        return figures.governance().measures().stream().filter(measure -> measure.definition() == definition)
                .findFirst().map(this::governance);
    }

    private KpiCard governance(GovernanceFigures.Measure measure) {
        if (!measure.share().hasDenominator()) {
            return card(measure.title(), measure.definition(), NO_INFORMATION, null,
                    "Target: " + measure.definition().target(), null);
        }
        boolean whole = measure.share().numerator() == measure.share().denominator();
        boolean one = measure.share().denominator() == 1;
        return card(measure.title(), measure.definition(),
                one ? whole ? "Yes" : "No" : percent(measure.share().percent()),
                one
                        ? null
                        : number(measure.share().numerator()) + " of " + number(measure.share().denominator()),
                "Target: " + measure.definition().target(),
                measure.definition() == KpiDefinition.K6 ? null : whole ? MET : NOT_MET);
    }

    private KpiCard card(String name, KpiDefinition definition, String value, @Nullable String basis,
            @Nullable String target, @Nullable Tag status) {
        return new KpiCard(name, "/definitions/" + definition.id(), value, basis, target, status, null, asAt);
    }

    private static String percent(Optional<BigDecimal> percent) {
        return percent.map(value -> value + "%").orElse(NO_INFORMATION);
    }

    private static String number(long value) {
        return "%,d".formatted(value);
    }
}
