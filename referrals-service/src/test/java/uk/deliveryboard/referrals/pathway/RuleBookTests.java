package uk.deliveryboard.referrals.pathway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** A refusal cites a rule that can be looked up, and no rule stands in the book that nothing asks. */
class RuleBookTests {

    private static final Path CODE = Path.of("src", "main", "java");
    private static final Pattern CITED = Pattern.compile("\"([RCP]-\\d+)\"");

    @Test
    void the_book_holds_the_rules_that_the_code_cites_and_no_other() {
        assertThat(ids()).isEqualTo(cited());
    }

    @Test
    void every_statutory_rule_is_asked_somewhere() {
        assertThat(ids()).containsAll(
                IntStream.rangeClosed(1, 10).mapToObj(number -> "R-" + number).toList());
    }

    @Test
    void no_rule_is_there_twice_and_each_says_what_it_asks_and_where_it_comes_from() {
        assertThat(RuleBook.all()).doesNotHaveDuplicates()
                .allSatisfy(rule -> assertThat(rule.name()).matches("[a-z0-9]+(-[a-z0-9]+)+"))
                .allSatisfy(rule -> assertThat(rule.source()).isNotBlank());
    }

    private static Set<String> ids() {
        return RuleBook.all().stream().map(RuleBook.Rule::id).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> cited() {
        try (var files = Files.walk(CODE)) {
            return files.filter(each -> each.toString().endsWith(".java") && !each.endsWith("RuleBook.java"))
                    .flatMap(each -> CITED.matcher(text(each)).results().toList().stream())
                    .map((MatchResult found) -> found.group(1)).collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
