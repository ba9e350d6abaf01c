package uk.deliveryboard.reporting.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import uk.deliveryboard.platform.web.PlatformProblem;
import uk.deliveryboard.platform.web.ProblemException;
import uk.deliveryboard.reporting.dashboard.KpiDefinition;

/** What each figure means: the same words as on the page of definitions, for everybody who is signed in. */
@RestController
@Tag(name = "Definitions", description = "What each figure means")
class KpiController {

    record TargetView(String value, LocalDate from) {}

    /**
     * @param targets every target there has been, the one in force last
     * @param owner   role that answers for the figure
     * @param events  types of the events that it is counted from
     * @param caveats what it does not say
     */
    record KpiView(String id, String title, String numerator, String denominator, List<TargetView> targets,
            String owner, String disclosure, List<String> events, List<String> caveats) {

        static KpiView of(KpiDefinition kpi) {
            return new KpiView(kpi.id(), kpi.title(), kpi.numerator(), kpi.denominator(),
                    kpi.targets().stream().map(target -> new TargetView(target.value(), target.from())).toList(),
                    kpi.owner(), kpi.disclosure(), kpi.events(), kpi.caveats());
        }
    }

    record KpisView(List<KpiView> kpis) {}

    @GetMapping("/v1/kpis")
    @Operation(summary = "List what every figure means", description = "Everybody who is signed in.")
    KpisView all() {
        return new KpisView(Arrays.stream(KpiDefinition.values()).map(KpiView::of).toList());
    }

    @GetMapping("/v1/kpis/{id}")
    @Operation(summary = "Read what a figure means", description = "Everybody who is signed in.")
    KpiView one(@PathVariable String id) {
        return KpiDefinition.find(id).map(KpiView::of).orElseThrow(
                () -> new ProblemException(PlatformProblem.NOT_FOUND, "There is no figure with this id."));
    }
}
