package uk.deliveryboard.training.fileimport.model;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import static org.assertj.core.api.Assertions.assertThat;

class StagedRowsTests {

    @Property(tries = 200)
    void rows_that_waited_are_the_rows_that_were_sent(@ForAll List<List<String>> texts, @ForAll boolean mark) {
        List<StagedRow> rows = texts.stream()
                .map(cells -> new StagedRow(cells.size() * 3_000_000_000L,
                        cells.stream().filter(text -> isEncodable(text))
                                .map(text -> new Cell(text, mark, !mark, text.isEmpty())).toList()))
                .toList();

        assertThat(StagedRows.unpack(StagedRows.pack(rows))).isEqualTo(rows);
    }

    /** Half a character cannot come out of a file that was decoded. */
    private static boolean isEncodable(String text) {
        return java.nio.charset.StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }
}
