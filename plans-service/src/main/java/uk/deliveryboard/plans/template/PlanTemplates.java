package uk.deliveryboard.plans.template;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import uk.deliveryboard.plans.template.model.PlanTemplate;

/** The layouts there are. A file that cannot be read keeps the service from starting. */
@Component
public class PlanTemplates {

    private static final String FILES = "classpath:plan-templates/*.json";

    private final List<PlanTemplate> all;

    PlanTemplates(JsonMapper json) throws IOException {
        List<PlanTemplate> read = new ArrayList<>();
        for (Resource file : new PathMatchingResourcePatternResolver().getResources(FILES)) {
            try (InputStream in = file.getInputStream()) {
                read.add(json.readValue(in, PlanTemplate.class));
            }
        }
        this.all = read.stream().sorted(Comparator.comparing(PlanTemplate::code)).toList();
    }

    /** In the order of their codes. */
    public List<PlanTemplate> all() {
        return all;
    }

    public Optional<PlanTemplate> find(String code) {
        return all.stream().filter(template -> template.code().equals(code)).findFirst();
    }
}
