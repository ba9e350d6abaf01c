package uk.deliveryboard.platform.webui;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** A service with pages, as small as can be. */
@SpringBootApplication
class GalleryApplication {

    @Bean
    PageFrameSource frame() {
        return new PageFrameSource() {
            @Override
            public SignedIn signedIn(HttpServletRequest request) {
                return new SignedIn("Demo board member, Alderfen District", "Alderfen District Council",
                        CsrfField.fromGateway(request));
            }

            @Override
            public List<NavigationItem> navigation(HttpServletRequest request) {
                return List.of(NavigationItem.link("Board summary", "/gallery"),
                        NavigationItem.link("Plans", "/gallery/plans"), NavigationItem.link("Training", "/training"),
                        NavigationItem.link("Definitions", "/definitions"));
            }

            @Override
            public List<NavigationItem> footerLinks(HttpServletRequest request) {
                return List.of(NavigationItem.link("How figures are defined", "/definitions"));
            }
        };
    }

    @Controller
    static class GalleryPages {

        @GetMapping({"/gallery", "/gallery/plans/one"})
        String gallery(Model model) {
            model.addAttribute("gallery", Gallery.northmere());
            return "gallery";
        }

        @GetMapping("/failing")
        String failing() {
            throw new IllegalStateException("secret reason");
        }

        @GetMapping("/sensitive")
        String sensitive(Model model) {
            model.addAttribute("marking", Marking.OFFICIAL_SENSITIVE);
            return "sensitive";
        }
    }
}
