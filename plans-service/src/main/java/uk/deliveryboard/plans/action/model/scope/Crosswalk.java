package uk.deliveryboard.plans.action.model.scope;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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

    /**
     * Actions that answer the same cells and are all finished, or all not.
     *
     * @param answered codes of cells by framework
     */
    public record Combination(boolean finished, Map<Name, Set<String>> answered, long actions) {

        private static final Pattern PARTS = Pattern.compile("\\|");
        private static final Pattern CODES = Pattern.compile(",");

        /** @param answers F or O, then the codes of each framework in its order, parted by commas; all parted by bars */
        public static Combination of(String answers, long actions) {
            String[] parts = PARTS.split(answers, -1);
            if (parts.length != Name.values().length + 1) {
                throw new IllegalArgumentException("a part for each framework is needed");
            }
            Map<Name, Set<String>> answered = new EnumMap<>(Name.class);
            for (Name name : Name.values()) {
                answered.put(name, CODES.splitAsStream(parts[name.ordinal() + 1]).filter(code -> !code.isEmpty())
                        .collect(Collectors.toSet()));
            }
            return new Combination(parts[0].equals("F"), answered, actions);
        }

        private boolean answers(Name name, String code) {
            return answered.getOrDefault(name, Set.of()).contains(code);
        }
    }

    public static Crosswalk of(List<Combination> combinations) {
        return new Crosswalk(Arrays.stream(Name.values()).map(name -> {
            List<Cell> cells = name.cells.stream().map(code -> cell(name, code, combinations)).toList();
            return new Framework(name, cells, cells.stream().filter(cell -> !cell.covered()).count());
        }).toList());
    }

    private static Cell cell(Name name, String code, List<Combination> combinations) {
        long actions = 0;
        long finished = 0;
        for (Combination combination : combinations) {
            if (combination.answers(name, code)) {
                actions += combination.actions();
                finished += combination.finished() ? combination.actions() : 0;
            }
        }
        return new Cell(code, actions, finished);
    }
}
