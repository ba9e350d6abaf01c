package uk.deliveryboard.reporting.web.page;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import uk.deliveryboard.platform.web.PlatformProblem;
import uk.deliveryboard.platform.web.ProblemException;

/** What the {@code type} of an error leads to: open to everybody, since it says nothing about anything here. */
@Controller
class ProblemPages {

    /** @param advice what a program or a person can do about it */
    public record ProblemPage(String code, String title, int status, String advice) {}

    private final SortedMap<String, ProblemPage> pages = new TreeMap<>();

    /** The lists are kept by the modules: each compares its own when it is tested. */
    ProblemPages(@Value("classpath:problems/*.txt") Resource[] lists) throws IOException {
        for (Resource list : lists) {
            list.getContentAsString(StandardCharsets.UTF_8).lines().map(ProblemPages::page)
                    .forEach(page -> pages.putIfAbsent(page.code(), page));
        }
    }

    @GetMapping("/problems/{slug}")
    String problem(@PathVariable String slug, Model model) {
        ProblemPage page = pages.get(slug);
        if (page == null) {
            throw new ProblemException(PlatformProblem.NOT_FOUND, "There is no such kind of problem.");
        }
        model.addAttribute("page", page);
        return "pages/problem";
    }

    @GetMapping("/problems")
    String problems(Model model) {
        model.addAttribute("pages", pages.values());
        return "pages/problems";
    }

    /** @param line slug, status, whether it passes by itself, and the title */
    private static ProblemPage page(String line) {
        String[] parts = line.split(" ", 4);
        int status = Integer.parseInt(parts[1]);
        return new ProblemPage(parts[0], parts[3], status, advice(status, parts[2].equals("retriable")));
    }

    private static String advice(int status, boolean retriable) {
        if (retriable) {
            return "The same request may succeed later. Wait for the time that Retry-After names, then send it again.";
        }
        return switch (status) {
            case 401 -> "Sign in again, or fetch a new access token.";
            case 403 -> "Your role or agency does not allow it. The errors in the body name every reason.";
            case 404 -> "Check the address. What belongs to other agencies is not told apart from what does not exist.";
            case 409, 412 -> "Read the present state, then decide whether your change still makes sense.";
            default -> "Change the request as the errors in the body say. Sent again unchanged it will fail again.";
        };
    }
}
