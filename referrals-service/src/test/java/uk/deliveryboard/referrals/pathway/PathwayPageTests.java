package uk.deliveryboard.referrals.pathway;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PathwayPageTests {

    private static final Path PAGE = Path.of("..", "docs", "referral-pathway.md");

    /** Run with {@code -Ddocs.write=true} to write the page anew. */
    @Test
    void the_picture_of_the_pathway_is_what_the_table_says() throws IOException {
        String page = PathwayPage.render();
        if (Boolean.getBoolean("docs.write")) {
            Files.writeString(PAGE, page);
        }
        assertThat(Files.readString(PAGE)).isEqualTo(page);
    }
}
