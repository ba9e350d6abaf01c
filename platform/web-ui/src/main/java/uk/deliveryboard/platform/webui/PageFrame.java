package uk.deliveryboard.platform.webui;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the layout asks while it renders; templates know it as {@code ui}. */
public final class PageFrame {

    static final String ATTRIBUTE = "ui";

    private final HttpServletRequest request;
    private final BrandingProperties branding;
    private final PageFrameSource source;
    private final Assets assets;

    PageFrame(HttpServletRequest request, BrandingProperties branding, PageFrameSource source, Assets assets) {
        this.request = request;
        this.branding = branding;
        this.source = source;
        this.assets = assets;
    }

    public BrandingProperties branding() {
        return branding;
    }

    public @Nullable SignedIn signedIn() {
        return source.signedIn(request);
    }

    public List<NavigationItem> navigation() {
        return NavigationItem.seenFrom(path(), source.navigation(request));
    }

    public List<NavigationItem> footerLinks() {
        return source.footerLinks(request);
    }

    public Marking marking() {
        return source.marking(request);
    }

    /** The address of an asset, which changes with its content. */
    public String asset(String file) {
        return assets.url(file);
    }

    /** With {@code ?tables=open} every data table is unfolded, for those who read without charts. */
    public boolean tablesOpen() {
        return "open".equals(request.getParameter("tables"));
    }

    /** The words of an error page; an unknown status counts as our own fault. */
    public ProblemText problem(@Nullable Integer status) {
        return ProblemText.of(status == null ? 500 : status);
    }

    private String path() {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return failed instanceof String uri ? uri : request.getRequestURI();
    }
}
