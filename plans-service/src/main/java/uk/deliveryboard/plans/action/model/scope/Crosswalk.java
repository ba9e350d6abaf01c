package uk.deliveryboard.plans.action.model.scope;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import uk.deliveryboard.plans.action.model.DutyCode;

/** The frameworks with all their cells, and what of a plan answers each. Withdrawn actions answer nothing. */
public record Crosswalk(List<Framework> frameworks) {

    /** Which framework a cell belongs to. */
    public enum Name {
        DUTIES(DutyCode.values()),
        COUNTY_AREAS(CountyArea.values()),
        TOOLKIT_SECTIONS(ToolkitSection.values()),
        DFE_AREAS(DfeArea.values());

        private final List<String> cells;

        Name(Enum<?>... cells) {
            this.cells = Arrays.stream(cells).map(Enum::name).toList();
        }
    }

    /** @param uncovered how many of its cells nothing answers */
    public record Framework(Name name, List<Cell> cells, long uncovered) {}

    /** @param actions how many actions answer it, {@code finished} of them finished */
    public record Cell(String code, long actions, long finished) {

        public boolean covered() {
            return actions > 0;
        }
    }

    /** @param answered cells that something answers, by framework and code */
    public static Crosswalk of(Map<Name, Map<String, Cell>> answered) {
        return new Crosswalk(Arrays.stream(Name.values()).map(name -> {
            Map<String, Cell> present = answered.getOrDefault(name, Map.of());
            List<Cell> cells = name.cells.stream()
                    .map(code -> present.getOrDefault(code, new Cell(code, 0, 0))).toList();
            return new Framework(name, cells, cells.stream().filter(cell -> !cell.covered()).count());
        }).toList());
    }
}
