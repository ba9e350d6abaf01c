package uk.deliveryboard.gateway.route;

import java.util.List;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** Paths of one service that are treated alike. */
public record Route(Service service, Audience audience, List<PathPattern> patterns) {

    /** Who is on the other side. */
    public enum Audience {
        /** Programs, and pages' scripts in a session: problems, never redirects. */
        API,
        /** People in a browser: who is not signed in is asked to. */
        PAGE,
        /** Anybody: style sheets, documentation without data, and links that are the right to look themselves. */
        OPEN
    }

    static Route of(Service service, Audience audience, String... patterns) {
        return new Route(service, audience,
                List.of(patterns).stream().map(PathPatternParser.defaultInstance::parse).toList());
    }

    boolean matches(PathContainer path) {
        return patterns.stream().anyMatch(pattern -> pattern.matches(path));
    }
}
