package uk.deliveryboard.platform.webui;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class AssetsTests {

    private static final Path SHIPPED = Path.of("src/main/resources/static/assets");
    private static final Pattern INLINE_SCRIPT = Pattern.compile("<script>(.*?)</script>", Pattern.DOTALL);

    @Test
    void the_lock_names_every_shipped_file_with_its_hash() throws IOException {
        Assets assets = Assets.load();
        try (var files = Files.list(SHIPPED)) {
            Set<String> names = files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.equals("ASSETS.lock")).collect(Collectors.toSet());
            assertThat(assets.hashes().keySet()).isEqualTo(names);
        }
        assets.hashes().forEach((file, hash) -> assertThat(Assets.sha256(Assets.read(file))).as(file).isEqualTo(hash));
    }

    @Test
    void nothing_of_the_crown_is_shipped() throws IOException {
        try (var files = Files.list(SHIPPED)) {
            assertThat(files.map(file -> file.getFileName().toString())).noneMatch(
                    name -> name.matches(".*(crest|crown|govuk-icon|opengraph|woff2?).*"));
        }
        assertThat(new String(Assets.read("app.css"), StandardCharsets.UTF_8)).doesNotContain("GDS Transport",
                "fonts/", "govuk-crest");
    }

    @Test
    void the_content_policy_allows_the_one_inline_script_that_is_shipped() throws Exception {
        String layout = Files.readString(Path.of("src/main/resources/templates/layout/frame.html"))
                + Files.readString(Path.of("src/main/resources/templates/layout/page.html"));
        Matcher script = INLINE_SCRIPT.matcher(layout);
        assertThat(script.find()).isTrue();
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(script.group(1).getBytes(StandardCharsets.UTF_8));
        assertThat(PageHeaders.INLINE_SCRIPT_HASH).isEqualTo("sha256-" + Base64.getEncoder().encodeToString(digest));
        assertThat(script.find()).as("a second inline script").isFalse();
    }
}
