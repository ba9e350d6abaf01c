package uk.deliveryboard.reporting.web.page;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import uk.deliveryboard.platform.access.Caller;
import uk.deliveryboard.platform.webui.component.Breadcrumbs;
import uk.deliveryboard.platform.webui.component.Breadcrumbs.Crumb;
import uk.deliveryboard.reporting.dashboard.Wording;
import uk.deliveryboard.reporting.files.FileOrder;
import uk.deliveryboard.reporting.web.Addresses;
import uk.deliveryboard.reporting.web.OrderedFiles;

/**
 * How far a file is. It does not reload by itself, which would take the place in the page from those who listen to it.
 */
@Controller
class OrderedFilePages {

    /** @param content where the file is, null until it is ready */
    record OrderedFilePage(String title, Breadcrumbs breadcrumbs, String meaning, String self, @Nullable String content,
            String figures) {}

    private final OrderedFiles files;

    OrderedFilePages(OrderedFiles files) {
        this.files = files;
    }

    @GetMapping("/boards/{board}/quarters/{quarter}/files/{id}")
    String file(@PathVariable String board, @PathVariable String quarter, @PathVariable UUID id, Caller caller,
            Model model) {
        FileOrder order = files.order(board, quarter, id, caller);
        String self = Addresses.order(board, quarter, id);
        String figures = "/boards/" + board + "/quarters/" + quarter;
        String kind = order.format().name();
        model.addAttribute("page", switch (order.state()) {
            case BEING_MADE -> page("The " + kind + " file is being made", figures,
                    "It was asked for at " + Wording.moment(order.orderedAt()) + ". Look again in a few seconds.", self,
                    null);
            case READY -> page("The " + kind + " file is ready", figures, "It is kept for an hour.", self,
                    "/v1" + self + "/content");
            case FAILED -> page("The " + kind + " file could not be made", figures,
                    "Go back to the figures and ask for it again.", self, null);
        });
        model.addAttribute("waiting", order.state() == FileOrder.State.BEING_MADE);
        return "pages/ordered-file";
    }

    private static OrderedFilePage page(String title, String figures, String meaning, String self,
            @Nullable String content) {
        return new OrderedFilePage(title,
                Breadcrumbs.of(new Crumb("Home", "/"), new Crumb("Figures", figures), new Crumb("File", null)), meaning,
                self, content, figures);
    }
}
