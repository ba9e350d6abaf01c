package uk.deliveryboard.plans.template.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A layout that plans come in.
 *
 * @param source    document that it is taken from
 * @param planTypes kinds of plan that it is for, code list PlanType
 * @param columns   in the order of the document; what is not among them is hidden, never absent
 * @param sections  headings under which its actions stand
 * @param signOffs  offices without whose sign-off such a plan is not approved, code list SignOffRole
 */
public record PlanTemplate(String code, String title, String source, List<String> planTypes, List<Column> columns,
        List<Section> sections, List<String> signOffs) {

    public PlanTemplate {
        planTypes = List.copyOf(planTypes);
        columns = List.copyOf(columns);
        sections = List.copyOf(sections);
        signOffs = List.copyOf(signOffs);
    }

    /** What a column holds, whatever its heading says. */
    public enum Field {
        CODE,
        GROUP,
        ACTION,
        OWNER,
        DUE,
        IMPACT,
        PROGRESS,
        STATUS,
        EVIDENCE
    }

    public record Column(String heading, Field field) {}

    /** @param dutyCode part of the duty that it answers, code list DutyCode; null where it answers none by itself */
    public record Section(String code, String title, @Nullable String dutyCode) {}
}
