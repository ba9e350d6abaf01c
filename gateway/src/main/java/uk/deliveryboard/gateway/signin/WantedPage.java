package uk.deliveryboard.gateway.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;

/** The page somebody asked for before signing in: a path of ours and nothing else. */
final class WantedPage {

    private static final String ATTRIBUTE = WantedPage.class.getName();
    private static final int LONGEST = 2_000;

    private WantedPage() {}

    static void remember(HttpServletRequest request) {
        String query = request.getQueryString();
        String wanted = request.getRequestURI() + (query == null ? "" : "?" + query);
        request.getSession().setAttribute(ATTRIBUTE, isOwn(wanted) ? wanted : "/");
    }

    static String take(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        Object wanted = session == null ? null : session.getAttribute(ATTRIBUTE);
        if (session != null) {
            session.removeAttribute(ATTRIBUTE);
        }
        return wanted instanceof String page ? page : "/";
    }

    /** {@code //host} and {@code /\host} are addresses elsewhere to a browser. */
    static boolean isOwn(String wanted) {
        return wanted.length() <= LONGEST && wanted.startsWith("/") && !wanted.startsWith("//")
                && wanted.indexOf('\\') < 0 && wanted.chars().allMatch(character -> character > ' ');
    }
}
