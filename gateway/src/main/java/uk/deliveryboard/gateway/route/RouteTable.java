package uk.deliveryboard.gateway.route;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.springframework.http.server.PathContainer;
import uk.deliveryboard.gateway.route.Route.Audience;

import static uk.deliveryboard.gateway.route.Service.PLANS;
import static uk.deliveryboard.gateway.route.Service.REFERRALS;
import static uk.deliveryboard.gateway.route.Service.REPORTING;
import static uk.deliveryboard.gateway.route.Service.TRAINING;

/** The one list of what the gateway lets through. What is not here does not exist from outside. */
public final class RouteTable {

    public static final List<Route> ROUTES = List.of(
            Route.of(PLANS, Audience.API, "/v1/agencies/**", "/v1/agency-imports/**", "/v1/spocs/**", "/v1/plans/**",
                    "/v1/plan-templates/**",
                    "/v1/plan-imports/**", "/v1/boards/{board}/meetings/**", "/v1/boards/{board}/seats/**",
                    "/v1/boards/{board}/actions/**", "/v1/boards/{board}/reviews/**",
                    "/v1/boards/{board}/assessments/**", "/v1/registers/**", "/v1/me/**"),
            Route.of(TRAINING, Audience.API, "/v1/courses/**", "/v1/staff/**", "/v1/staff:batch", "/v1/training/**",
                    "/xapi/**"),
            Route.of(REFERRALS, Audience.API, "/v1/referrals/**", "/v1/panels/**", "/v1/cases/**", "/v1/audit/**",
                    "/v1/retention/**", "/v1/referral-routes/**", "/v1/advice-contacts/**",
                    "/v1/screening-triggers/**"),
            Route.of(REFERRALS, Audience.OPEN, "/v1/referral-status/*"),
            Route.of(REPORTING, Audience.API, "/v1/boards/{board}/quarters/**", "/v1/kpis/**", "/v1/projections/**"),
            Route.of(REPORTING, Audience.PAGE, "/", "/boards/**", "/definitions/**"),
            Route.of(REPORTING, Audience.OPEN, "/assets/**", "/problems/**"));

    private RouteTable() {}

    public static Optional<Route> find(HttpServletRequest request) {
        PathContainer path = PathContainer.parsePath(request.getRequestURI());
        return ROUTES.stream().filter(route -> route.matches(path)).findFirst();
    }

    public static boolean isFor(HttpServletRequest request, Audience audience) {
        return find(request).filter(route -> route.audience() == audience).isPresent();
    }

    /** Only signed-in people and programs get through to it. */
    public static boolean isProtected(HttpServletRequest request) {
        return find(request).filter(route -> route.audience() != Audience.OPEN).isPresent();
    }
}
