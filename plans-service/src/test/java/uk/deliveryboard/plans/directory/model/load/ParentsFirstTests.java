package uk.deliveryboard.plans.directory.model.load;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.deliveryboard.plans.directory.model.Agency;
import uk.deliveryboard.plans.directory.model.AgencyType;

import static org.assertj.core.api.Assertions.assertThat;

class ParentsFirstTests {

    private static Agency agency(String code, @Nullable String parent) {
        LocalDate day = LocalDate.of(2026, 4, 1);
        return new Agency(new UUID(0, 1), code, "Demo", AgencyType.OTHER, null, false, parent, List.of(), List.of(),
                day, day, null, 1);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void in_any_order_of_the_file_each_comes_once_and_after_its_parent(long seed) {
        Random random = new Random(seed);
        List<Agency> forest = new ArrayList<>();
        for (int each = 0; each < 300; each++) {
            forest.add(agency("a" + each, each == 0 || random.nextInt(5) == 0 ? null : "a" + random.nextInt(each)));
        }
        Collections.shuffle(forest, random);
        List<Agency> ordered = ParentsFirst.order(forest);
        assertThat(ordered).containsExactlyInAnyOrderElementsOf(forest);
        List<String> codes = ordered.stream().map(Agency::code).toList();
        assertThat(ordered).allSatisfy(each -> assertThat(
                each.parent() == null ? -1 : codes.indexOf(each.parent())).isLessThan(codes.indexOf(each.code())));
    }

    @Test
    void a_circle_and_a_parent_outside_of_the_file_end() {
        assertThat(ParentsFirst.order(List.of(agency("a", "b"), agency("b", "a"), agency("c", "elsewhere"),
                agency("d", "d"))).stream().map(Agency::code)).containsExactly("b", "a", "c", "d");
    }
}
