package uk.deliveryboard.plans.web.template;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import uk.deliveryboard.plans.template.PlanTemplates;
import uk.deliveryboard.plans.template.model.PlanTemplate;
import uk.deliveryboard.platform.web.PlatformProblem;
import uk.deliveryboard.platform.web.ProblemException;

@RestController
@RequestMapping("/v1/plan-templates")
@Tag(name = "Plan templates", description = "Layouts that plans come in")
class PlanTemplateController {

    private final PlanTemplates templates;

    PlanTemplateController(PlanTemplates templates) {
        this.templates = templates;
    }

    /** All there are: they are few. */
    record PlanTemplateList(List<PlanTemplate> items) {}

    @GetMapping
    @Operation(summary = "List the layouts of plans", description = "Anybody signed in; in the order of their codes.")
    ResponseEntity<PlanTemplateList> list() {
        return ResponseEntity.ok(new PlanTemplateList(templates.all()));
    }

    @GetMapping("/{code}")
    @Operation(summary = "Read a layout of plans", description = "Anybody signed in.")
    ResponseEntity<PlanTemplate> read(@PathVariable String code) {
        return templates.find(code).map(ResponseEntity::ok).orElseThrow(
                () -> new ProblemException(PlatformProblem.NOT_FOUND, "No template has this code."));
    }
}
