package uk.deliveryboard.reporting.pack;

import java.awt.Font;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class BundledFontsTests {

    static {
        BundledFonts.measureWith(BundledFonts.read("DejaVuSansCondensed.ttf"));
    }

    /** Its widths, told apart from other sans-serif fonts by a wide and a narrow letter. */
    @ParameterizedTest
    @ValueSource(strings = {"Dialog", "SansSerif", "Serif", "Monospaced", "no such family"})
    void text_is_measured_with_the_bundled_font_whatever_the_machine_has(String family) throws Exception {
        Font bundled = Font.createFont(Font.TRUETYPE_FONT, Files.newInputStream(file())).deriveFont(100f);

        for (String letter : new String[]{"W", "i", "é", "0"}) {
            assertThat(width(new Font(family, Font.PLAIN, 100), letter)).as(letter).isEqualTo(width(bundled, letter));
        }
    }

    private static Path file() {
        return Path.of(System.getProperty(BundledFonts.SETTING)).resolveSibling("font.ttf");
    }

    private static double width(Font font, String letter) {
        var context = new java.awt.font.FontRenderContext(null, true, true);
        return font.getStringBounds(letter, context).getWidth();
    }
}
