package uk.deliveryboard.reporting.web.api.detail;

import java.util.List;
import java.util.stream.Stream;
import uk.deliveryboard.reporting.dashboard.detail.ShowDetail.Plans;
import uk.deliveryboard.reporting.dashboard.detail.model.Ageing;
import uk.deliveryboard.reporting.dashboard.detail.model.Movement;
import uk.deliveryboard.reporting.dashboard.detail.model.Movement.Place;
import uk.deliveryboard.reporting.dashboard.model.ActionFigures;
import uk.deliveryboard.reporting.dashboard.table.FigureTables;
import uk.deliveryboard.reporting.web.api.BoardQuarterResponse.TableView;
import uk.deliveryboard.reporting.web.api.FiguresAsData;
import uk.deliveryboard.reporting.web.api.detail.Standing.AgencyView;

/**
 * How late plans are, and whose.
 *
 * @param actions           by status and agency
 * @param overdue           by agency; of one that has not reported there are no numbers
 * @param movement          from where actions stood on the last day of the quarter before to where they stand now
 * @param stillNotHappening behind schedule or not happening on both days; agencies without such an action are left out
 */
public record PlansResponse(Standing standing, TableView actions, List<OverdueView> overdue, DaysView overdueTogether,
        List<StepView> movement, List<StillView> stillNotHappening) {

    public record OverdueView(AgencyView agency, boolean reported, DaysView days) {}

    /** Actions by the number of days since they were due. */
    public record DaysView(long upTo30, long from31To90, long moreThan90, long all) {

        static DaysView of(Ageing ageing) {
            return new DaysView(ageing.month(), ageing.quarter(), ageing.longer(), ageing.all());
        }
    }

    /** @param from or to: a status, NOT_DUE, or NOT_THERE where the action had not been entered */
    public record StepView(Place from, Place to, long actions) {}

    public record StillView(AgencyView agency, long actions) {}

    static PlansResponse of(Plans plans, FiguresAsData data) {
        List<ActionFigures.Row> agencies = plans.figures().actions().agencies();
        Movement movement = plans.movement();
        return new PlansResponse(Standing.of(plans.figures()),
                data.views(List.of(FigureTables.actions(plans.figures()))).getFirst(),
                agencies.stream().map(row -> new OverdueView(AgencyView.of(row.agency()), row.reported(),
                        DaysView.of(plans.overdue().getOrDefault(row.agency().code(), Ageing.NONE)))).toList(),
                DaysView.of(plans.overdue().values().stream().reduce(Ageing.NONE, Ageing::plus)),
                Stream.of(Place.values()).flatMap(from -> Place.entered()
                        .map(to -> new StepView(from, to, movement.count(from, to)))).toList(),
                agencies.stream()
                        .map(row -> new StillView(AgencyView.of(row.agency()),
                                movement.stillNotHappening(row.agency().code())))
                        .filter(still -> still.actions() > 0).toList());
    }
}
