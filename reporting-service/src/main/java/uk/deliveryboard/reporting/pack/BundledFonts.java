package uk.deliveryboard.reporting.pack;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * The fonts that documents are printed with, taken from this program and from nowhere else.
 *
 * <p>Text inside a chart is measured by the Java runtime, which asks the machine's fontconfig for its logical fonts: on
 * a machine without it (a slim container) no chart can be printed, and two machines with different fonts could lay a
 * chart out differently. So the runtime is told of our font alone. A setting that an operator gives wins.
 */
final class BundledFonts {

    /** Read by the Java runtime once, before its first font. */
    static final String SETTING = "sun.awt.fontconfig";

    private static final List<String> FAMILIES = List.of("dialog", "dialoginput", "monospaced", "sansserif", "serif");
    private static final List<String> STYLES = List.of("plain", "bold", "italic", "bolditalic");

    private BundledFonts() {}

    /**
     * A font's file.
     *
     * @param name such as {@code DejaVuSansCondensed.ttf}, which has to be among this program's resources
     */
    static byte[] read(String name) {
        try (InputStream font = Objects.requireNonNull(BundledFonts.class.getResourceAsStream("/pack/" + name), name)) {
            return font.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes the runtime measure text with this font, whatever the machine has. Does nothing where it is told already. */
    static void measureWith(byte[] font) {
        if (System.getProperty(SETTING) != null) {
            return;
        }
        try {
            Path folder = Files.createTempDirectory("deliveryboard-fonts");
            Path file = Files.write(folder.resolve("font.ttf"), font);
            Path settings = Files.writeString(folder.resolve("fontconfig.properties"), settings(file));
            List.of(folder, file, settings).forEach(path -> path.toFile().deleteOnExit());
            System.setProperty(SETTING, settings.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String settings(Path file) {
        return "version=1\nsequence.allfonts=latin-1\nfilename.Bundled=" + file + '\n' + FAMILIES.stream()
                .flatMap(family -> STYLES.stream().map(style -> family + '.' + style + ".latin-1=Bundled\n"))
                .collect(Collectors.joining());
    }
}
