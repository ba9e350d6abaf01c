package uk.deliveryboard.platform.webui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest(properties = {"platform.branding.demo=true", "platform.branding.support-email=help@example.org",
        "platform.branding.organisation=Northmere Prevent partnership"})
@AutoConfigureMockMvc
class GalleryTests {

    private static final Path TARGET = Path.of("target");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Assets assets;

    /** Serve {@code target} over HTTP and open gallery.html to look at the whole kit. */
    @Test
    void the_gallery_shows_every_component_and_is_written_out_to_be_looked_at() throws IOException {
        var answer = mvc.get().uri("/gallery").header(CsrfField.GATEWAY_HEADER, "t0ken").exchange();
        assertThat(answer).hasStatusOk();
        String html = answer.getResponse().getContentAsString();
        Path copy = Files.createDirectories(TARGET.resolve("assets").resolve(assets.version()));
        for (String file : assets.hashes().keySet()) {
            Files.write(copy.resolve(file), Assets.read(file));
        }
        Files.writeString(TARGET.resolve("gallery.html"), html);
        Document page = Jsoup.parse(html);
        assertThat(page.select("figure.app-chart svg[role=img]")).hasSameSizeAs(Gallery.northmere().figures());
        assertThat(page.select("[style]")).isEmpty();
        assertThat(page.select("[th|*], th|block")).isEmpty();
    }
}
