package uk.deliveryboard.reporting.web.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.deliveryboard.platform.webui.CsrfField;
import uk.deliveryboard.platform.webui.component.Breadcrumbs;
import uk.deliveryboard.platform.webui.component.ErrorSummary;
import uk.deliveryboard.platform.webui.component.SummaryList;
import uk.deliveryboard.platform.webui.component.Table;

/**
 * How far a quarter has come, for people.
 *
 * @param meaning what the state means, and what happens next
 * @param late    what late facts would change in the newest version, null where there is none
 * @param compare what changed from the version before, null where there is none
 * @param forms   decisions the reader can make now
 * @param errors  what was wrong with the decision just tried
 */
public record SignOffPage(String title, Breadcrumbs breadcrumbs, SummaryList facts, String meaning,
        @Nullable Table versions, @Nullable Table late, @Nullable Table compare, @Nullable Table decisions,
        String action,
        long expected, @Nullable CsrfField csrf, List<Form> forms, @Nullable ErrorSummary errors) {

    /**
     * One decision with its button.
     *
     * @param key    makes sending it twice the same as once
     * @param reason whether it asks why
     * @param text   what was written before it was refused
     */
    public record Form(String decision, String label, String explanation, String key, boolean reason, String text,
            boolean dangerous) {}
}
