package uk.deliveryboard.reporting.web.page;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import uk.deliveryboard.platform.web.PlatformProblem;
import uk.deliveryboard.platform.web.ProblemException;
import uk.deliveryboard.platform.web.ProblemType;
import uk.deliveryboard.reporting.web.ReportingProblem;

/** What the {@code type} of an error leads to: open to everybody, since it says nothing about anything here. */
@Controller
class ProblemPages {

    /** @param advice what a program or a person can do about it */
    public record ProblemPage(String code, String title, int status, String advice) {}

    private static final Map<String, ProblemType> TYPES = Stream
            .<ProblemType>concat(Stream.of(PlatformProblem.values()), Stream.of(ReportingProblem.values()))
            .collect(Collectors.toUnmodifiableMap(ProblemType::slug, Function.identity()));

    @GetMapping("/problems/{slug}")
    String problem(@PathVariable String slug, Model model) {
        ProblemType type = TYPES.get(slug);
        if (type == null) {
            throw new ProblemException(PlatformProblem.NOT_FOUND, "There is no such kind of problem.");
        }
        model.addAttribute("page", page(type));
        return "pages/problem";
    }

    @GetMapping("/problems")
    String problems(Model model) {
        List<ProblemPage> pages = TYPES.values().stream().map(ProblemPages::page)
                .sorted(Comparator.comparing(ProblemPage::code)).toList();
        model.addAttribute("pages", pages);
        return "pages/problems";
    }

    private static ProblemPage page(ProblemType type) {
        return new ProblemPage(type.slug(), type.title(), type.status().value(), advice(type));
    }

    private static String advice(ProblemType type) {
        if (type.retriable()) {
            return "The same request may succeed later. Wait for the time that Retry-After names, then send it again.";
        }
        return switch (type.status().value()) {
            case 401 -> "Sign in again, or fetch a new access token.";
            case 403 -> "Your role or agency does not allow it. The errors in the body name every reason.";
            case 404 -> "Check the address. What belongs to other agencies is not told apart from what does not exist.";
            case 409, 412 -> "Read the present state, then decide whether your change still makes sense.";
            default -> "Change the request as the errors in the body say. Sent again unchanged it will fail again.";
        };
    }
}
