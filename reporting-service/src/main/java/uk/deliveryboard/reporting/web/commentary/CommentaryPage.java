package uk.deliveryboard.reporting.web.commentary;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.deliveryboard.platform.webui.CsrfField;
import uk.deliveryboard.platform.webui.component.Breadcrumbs;
import uk.deliveryboard.platform.webui.component.ErrorSummary;
import uk.deliveryboard.reporting.dashboard.model.Remark;

/**
 * Commentary for people.
 *
 * @param meaning who may write and until when
 * @param signing as whom the reader writes, null where the reader may not
 */
public record CommentaryPage(String title, Breadcrumbs breadcrumbs, String meaning, @Nullable String signing,
        String action, @Nullable CsrfField csrf, List<Section> sections, @Nullable ErrorSummary errors) {

    /** @param form null where nothing can be written */
    public record Section(String code, String label, List<Remark> remarks, @Nullable Form form) {}

    /**
     * @param expected version the reader saw
     * @param fields   the three things to say
     */
    public record Form(long expected, List<Field> fields, List<Choice> definitions, boolean written) {}

    /** @param error what is wrong with it, null where nothing is */
    public record Field(String name, String id, String label, String text, @Nullable String error) {}

    public record Choice(String id, String label, boolean selected) {}
}
