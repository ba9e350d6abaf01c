package uk.deliveryboard.reporting.filter;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.deliveryboard.reporting.RandomFigures;
import uk.deliveryboard.reporting.dashboard.BoardFigures;
import uk.deliveryboard.reporting.dashboard.model.ActionStatus;
import uk.deliveryboard.reporting.dashboard.model.Sector;
import uk.deliveryboard.reporting.dashboard.table.FigureCell;
import uk.deliveryboard.reporting.dashboard.table.FigureCell.Count;
import uk.deliveryboard.reporting.dashboard.table.FigureCell.Marked;
import uk.deliveryboard.reporting.dashboard.table.FigureTable;
import uk.deliveryboard.reporting.dashboard.table.FigureTables;
import uk.deliveryboard.reporting.dashboard.table.Shorthand;
import uk.deliveryboard.reporting.filter.Filtered.Reason;

import static org.assertj.core.api.Assertions.assertThat;

class FilterPolicyTests {

    private static final List<String> TYPES = List.of("POLICE_FORCE", "NHS_TRUST", "DISTRICT");

    private static Source source(BoardFigures figures) {
        List<Member> members = new ArrayList<>();
        figures.board().agencies().forEach(agency -> members.add(
                new Member(agency.code(), agency.name(), TYPES.get(members.size() % TYPES.size()))));
        return new Source(members, FigureTables.of(figures));
    }

    private static Source source(long seed) {
        return source(RandomFigures.of(seed, 1));
    }

    private static Filter agencies(String... codes) {
        return new Filter(new TreeSet<>(Set.of(codes)), sorted(), Set.of(), Set.of());
    }

    private static Filter types(String... types) {
        return new Filter(sorted(), new TreeSet<>(Set.of(types)), Set.of(), Set.of());
    }

    private static Filter statuses(ActionStatus... statuses) {
        return new Filter(sorted(), sorted(), Set.of(statuses), Set.of());
    }

    private static Filter sectors(Set<Sector> sectors) {
        return new Filter(sorted(), sorted(), Set.of(), sectors);
    }

    private static SortedSet<String> sorted() {
        return new TreeSet<>();
    }

    private static Filtered.Shown shown(Filter filter, Source source) {
        return (Filtered.Shown) FilterPolicy.apply(filter, source);
    }

    private static FigureTable table(Filtered.Shown shown, String name) {
        return shown.tables().stream().filter(table -> table.name().equals(name)).findFirst().orElseThrow();
    }

    private static List<Reason> reasons(Filter filter, Source source) {
        return ((Filtered.Refused) FilterPolicy.apply(filter, source)).reasons();
    }

    /** All the reader had before, by row and column of a table. */
    private static Map<List<String>, FigureCell> cells(FigureTable table, int rows) {
        Map<List<String>, FigureCell> cells = new LinkedHashMap<>();
        table.rows().subList(0, rows).forEach(row -> {
            for (int column = 1; column < row.size(); column++) {
                cells.put(List.of(((FigureCell.Text) row.getFirst()).text(), table.columns().get(column).heading()),
                        row.get(column));
            }
        });
        return cells;
    }

    @Property(tries = 100)
    void without_a_filter_the_figures_are_what_they_are(@ForAll long seed) {
        Source source = source(seed);
        assertThat(shown(Filter.NONE, source)).isEqualTo(new Filtered.Shown(Filter.NONE, "", source.tables(),
                List.of()));
    }

    /** Every number below a filter is one that was published, or the sum of some that were. */
    @Property(tries = 300)
    void a_filter_tells_nothing_that_the_whole_tables_do_not(@ForAll long seed) {
        Source source = source(seed);
        Random random = new Random(seed);
        List<Sector> some = Arrays.stream(Sector.values()).filter(sector -> random.nextBoolean()).toList();
        Member member = source.members().get(random.nextInt(source.members().size()));
        List<Filter> filters = new ArrayList<>(List.of(agencies(member.code()), types(member.type()),
                statuses(ActionStatus.NO_INFORMATION)));
        if (!some.isEmpty()) {
            filters.add(sectors(EnumSet.copyOf(some)));
        }
        filters.forEach(filter -> shown(filter, source).tables().forEach(table -> {
            FigureTable whole = source.tables().stream().filter(each -> each.name().equals(table.name())).findFirst()
                    .orElseThrow();
            Map<List<String>, FigureCell> known = cells(whole, whole.rows().size());
            assertThat(known).as(filter + " " + table.name())
                    .containsAllEntriesOf(cells(table, table.rows().size() - 1));
        }));
    }

    /** The last row is what the rows above it make, so that a reader who adds them up has it too. */
    @Property(tries = 300)
    void sums_are_of_what_is_shown_and_withheld_where_anything_in_them_is(@ForAll long seed) {
        Source source = source(seed);
        Random random = new Random(seed);
        Set<Sector> some = EnumSet.of(Sector.POLICE);
        Arrays.stream(Sector.values()).skip(2).filter(sector -> random.nextBoolean()).forEach(some::add);
        FigureTable table = table(shown(sectors(some), source), "Referrals");
        List<List<FigureCell>> parts = table.rows().subList(0, some.size());
        List<FigureCell> last = table.rows().getLast();
        for (int at = 1; at < last.size(); at++) {
            int column = at;
            long withheld = parts.stream().filter(row -> row.get(column) instanceof Marked).count();
            assertThat(last.get(column)).isEqualTo(withheld > 0
                    ? new Marked(Shorthand.CONFIDENTIAL)
                    : new Count(parts.stream().mapToLong(row -> ((Count) row.get(column)).value()).sum()));
        }
    }

    @Property(tries = 100)
    void to_ask_for_every_value_is_to_ask_for_all(@ForAll long seed) {
        Source source = source(seed);
        for (Filter all : List.of(agencies(source.members().stream().map(Member::code).toArray(String[]::new)),
                sectors(EnumSet.allOf(Sector.class)), statuses(ActionStatus.values()))) {
            shown(all, source).tables().forEach(table -> assertThat(table.rows()).isEqualTo(source.tables().stream()
                    .filter(each -> each.name().equals(table.name())).findFirst().orElseThrow().rows()));
        }
    }

    @Property(tries = 100)
    void a_table_answers_or_says_why_not(@ForAll long seed) {
        Source source = source(seed);
        for (Filter filter : List.of(agencies("agency-1"), statuses(ActionStatus.COMPLETED),
                sectors(Set.of(Sector.HEALTH)))) {
            Filtered.Shown shown = shown(filter, source);
            assertThat(shown.tables()).isNotEmpty().allMatch(table -> table.caption().endsWith(shown.words()));
            assertThat(shown.leftOut()).allMatch(table -> table.why().length() > 20);
            assertThat(shown.tables().size() + shown.leftOut().size()).isEqualTo(source.tables().size());
        }
    }

    @Test
    void what_is_asked_for_is_said_in_words() {
        Source source = source(RandomFigures.of(1, 3, 0));
        assertThat(shown(agencies("agency-2"), source).words())
                .isEqualTo("agency " + source.members().get(1).name());
        assertThat(shown(types("NHS_TRUST", "POLICE_FORCE"), source).words())
                .isEqualTo("kind of organisation NHS trust or Police force");
        assertThat(shown(sectors(Set.of(Sector.HEALTH, Sector.POLICE)), source).words())
                .isEqualTo("sector Police or Health");
        assertThat(table(shown(agencies("agency-1", "agency-3"), source), "Coverage").rows()).hasSize(3);
        assertThat(table(shown(statuses(ActionStatus.COMPLETED), source), "Actions").columns()).hasSize(2);
    }

    @Test
    void what_would_isolate_somebody_matches_nothing_or_is_not_known_is_refused_with_the_parameter() {
        Source source = source(RandomFigures.of(1, 3, 0));
        assertThat(reasons(agencies("agency-1", "agency-9"), source)).extracting(Reason::parameter, Reason::code)
                .containsExactly(org.assertj.core.api.Assertions.tuple("agency", "unknown-value"));
        assertThat(reasons(agencies("agency-9"), source).toString()).doesNotContain("agency-9");
        assertThat(reasons(new Filter(new TreeSet<>(Set.of("agency-1")), new TreeSet<>(Set.of("DISTRICT")), Set.of(),
                Set.of()), source)).extracting(Reason::code).containsExactly("matches-nothing");
        for (Filter crossed : List.of(
                new Filter(new TreeSet<>(Set.of("agency-1")), sorted(), Set.of(), Set.of(Sector.HEALTH)),
                new Filter(sorted(), new TreeSet<>(Set.of("DISTRICT")), Set.of(), Set.of(Sector.HEALTH)),
                new Filter(sorted(), sorted(), Set.of(ActionStatus.COMPLETED), Set.of(Sector.HEALTH)))) {
            assertThat(reasons(crossed, source)).extracting(Reason::code).containsExactly("isolates");
        }
    }

    @ParameterizedTest
    @CsvSource({"POLICE_FORCE,Police force", "NHS_TRUST,NHS trust", "ICB,ICB", "FE_COLLEGE,FE college",
            "LOCAL_AUTHORITY_COUNTY,Local authority county"})
    void kinds_of_organisations_read_as_words(String type, String label) {
        assertThat(Member.typeLabel(type)).isEqualTo(label);
    }

    @Test
    void files_are_named_after_the_filter_and_not_too_long() {
        assertThat(Filter.NONE.slug()).isEmpty();
        assertThat(new Filter(new TreeSet<>(Set.of("b", "a")), new TreeSet<>(Set.of("NHS_TRUST")), Set.of(), Set.of())
                .slug()).isEqualTo("-agency-a-b-type-nhs-trust");
        assertThat(agencies("a".repeat(50), "b".repeat(50)).slug()).hasSizeLessThan(100).endsWith("-and-more");
    }

    @Test
    void while_a_quarter_runs_its_referrals_are_of_no_sector() {
        Source running = Stream.iterate(1L, seed -> seed + 1).map(seed -> RandomFigures.of(seed, 0))
                .filter(figures -> !figures.reckoning().settled()).findFirst().map(FilterPolicyTests::source)
                .orElseThrow();
        assertThat(shown(sectors(Set.of(Sector.HEALTH)), running).tables()).isEmpty();
        assertThat(shown(sectors(Set.of(Sector.HEALTH)), running).leftOut()).extracting(Filtered.LeftOut::table)
                .contains("Referrals");
        assertThat(shown(sectors(Set.of()), running).tables()).isEqualTo(running.tables());
    }
}
