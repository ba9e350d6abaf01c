package uk.deliveryboard.referrals.form.model;

import java.util.EnumSet;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import static org.assertj.core.api.Assertions.assertThat;

class FormQualityTests {

    @Property
    void every_block_is_either_completed_or_explained_and_one_more_never_makes_it_worse(@ForAll Set<FormBlock> blocks,
            @ForAll FormBlock more) {
        FormQuality quality = FormQuality.of(blocks);

        assertThat(quality.completed() + quality.missing().size()).isEqualTo(quality.total()).isEqualTo(16);
        assertThat(quality.missing()).extracting(FormQuality.Gap::block).isSorted()
                .noneMatch(blocks::contains);
        assertThat(quality.missing()).extracting(FormQuality.Gap::helps).allMatch(each -> each.endsWith("."));
        assertThat(quality.percent() == 100).isEqualTo(blocks.size() == quality.total());
        EnumSet<FormBlock> better = EnumSet.of(more);
        better.addAll(blocks);
        assertThat(FormQuality.of(better).percent()).isGreaterThanOrEqualTo(quality.percent());
    }
}
