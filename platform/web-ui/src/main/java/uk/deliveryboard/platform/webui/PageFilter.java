package uk.deliveryboard.platform.webui;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Puts the frame at hand for whatever template will be rendered, error pages included, and sets the headers that a
 * handler may loosen for its own answer (assets allow caching) but cannot forget.
 */
final class PageFilter extends OncePerRequestFilter {

    private final BrandingProperties branding;
    private final PageFrameSource source;
    private final Assets assets;
    private final Map<String, String> headers;

    PageFilter(BrandingProperties branding, PageFrameSource source, Assets assets, PageSecurityProperties security) {
        this.branding = branding;
        this.source = source;
        this.assets = assets;
        this.headers = PageHeaders.of(security);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        headers.forEach(response::setHeader);
        request.setAttribute(PageFrame.ATTRIBUTE, new PageFrame(request, branding, source, assets));
        chain.doFilter(request, response);
    }

    // An error page is a page, even where a filter outside this one failed and the request never came here.
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }
}
