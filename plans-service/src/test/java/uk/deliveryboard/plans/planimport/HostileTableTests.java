package uk.deliveryboard.plans.planimport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;
import uk.deliveryboard.plans.planimport.HostileTable.Cell;
import uk.deliveryboard.plans.planimport.HostileTable.Trait;
import uk.deliveryboard.plans.planimport.model.ReadPlan;
import uk.deliveryboard.platform.documents.DocumentRefused;

import static org.assertj.core.api.Assertions.assertThat;

/** From a file to what a draft is made of: whatever the table looks like, each of its cells can be found again. */
class HostileTableTests {

    private static final List<String> HEADINGS = List.of("Action", "By whom", "Timescale", "RAG", "Unheard of", "");

    @Property(tries = 400)
    void each_cell_ends_in_an_action_or_among_the_unclassified_or_the_file_is_refused(
            @ForAll("tables") HostileTable table, @ForAll PlanFiles kind) {
        Optional<ReadPlan> plan = read(table.as(kind));
        Statistics.label("outcome").collect(plan.isPresent() ? "read" : "refused");
        assertThat(plan.isPresent() || table.has(Trait.NUL) || table.has(Trait.HUGE))
                .as(kind + " is refused for nothing that is wrong with it").isTrue();
        plan.ifPresent(read -> {
            String kept = everything(read);
            assertThat(table.rows().stream().flatMap(List::stream).map(Cell::text)
                    .filter(text -> text.startsWith("text")).filter(text -> !kept.contains(text + " end")).toList())
                    .as(kind + " lost").isEmpty();
        });
    }

    /** Empty where the file is refused. */
    private static Optional<ReadPlan> read(byte[] bytes) {
        try {
            Path file = Files.createTempFile("hostile-table", ".bin");
            try {
                return Optional.of(ReadPlanDocument.read(Files.write(file, bytes)));
            } catch (DocumentRefused refused) {
                return Optional.empty();
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String everything(ReadPlan plan) {
        return Stream.of(
                plan.actions().stream().flatMap(action -> action.cells().values().stream().flatMap(List::stream)),
                plan.tables().stream().flatMap(table -> table.headings().stream()),
                plan.unclassified().stream().flatMap(each -> each.paragraphs().stream())).flatMap(each -> each)
                .flatMap(String::lines).map(text -> text + " end").collect(Collectors.joining("\n"));
    }

    @Provide
    Arbitrary<HostileTable> tables() {
        Arbitrary<List<Cell>> headings = Arbitraries.of(HEADINGS).list().ofSize(4)
                .map(names -> names.stream().map(name -> new Cell(Trait.PLAIN, name)).toList());
        Arbitrary<Trait> traits = Arbitraries.frequencyOf(
                Tuple.of(60, Arbitraries.of(Trait.class).filter(
                        trait -> trait != Trait.NUL && trait != Trait.HUGE)),
                Tuple.of(1, Arbitraries.of(Trait.NUL, Trait.HUGE)));
        Arbitrary<List<List<Trait>>> body = traits.injectNull(0.15).list().ofMinSize(1).ofMaxSize(5).list()
                .ofMaxSize(7);
        return Combinators.combine(headings, body).as((names, rows) -> new HostileTable(
                Stream.concat(Stream.of(names),
                        IntStream.range(0, rows.size()).mapToObj(row -> cells(row, rows.get(row))))
                        .toList()));
    }

    private static List<Cell> cells(int row, List<Trait> traits) {
        return IntStream.range(0, traits.size()).mapToObj(column -> traits.get(column) == null
                ? new Cell(Trait.PLAIN, "")
                : new Cell(traits.get(column), "text " + row + "." + column)).toList();
    }
}
