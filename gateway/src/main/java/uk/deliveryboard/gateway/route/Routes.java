package uk.deliveryboard.gateway.route;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.gateway.server.mvc.handler.ProxyExchange;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.servlet.function.RequestPredicate;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import uk.deliveryboard.gateway.proxy.StreamingProxyExchange;
import uk.deliveryboard.gateway.route.Route.Audience;
import uk.deliveryboard.gateway.trace.Correlation;

import static org.springframework.web.servlet.function.RequestPredicates.GET;

/** The route table as Spring Cloud Gateway routes. */
@Configuration(proxyBeanMethods = false)
class Routes {

    private final ServiceAddresses addresses;
    private final ProxyExchange exchange;
    private final CallerToken callerToken;

    Routes(ServiceAddresses addresses, ProxyExchange exchange, CallerToken callerToken) {
        this.addresses = addresses;
        this.exchange = exchange;
        this.callerToken = callerToken;
    }

    @Bean
    RouterFunction<ServerResponse> serviceRoutes() {
        RouterFunctions.Builder routes = RouterFunctions.route();
        for (Route route : RouteTable.ROUTES) {
            RequestPredicate ofRoute = request -> route.matches(request.requestPath().pathWithinApplication());
            routes.route(ofRoute, request -> forward(request, route));
        }
        for (Service service : Service.values()) {
            routes.route(GET("/docs/openapi/" + service.slug()), request -> apiDocument(request, service));
        }
        return routes.build();
    }

    private ServerResponse forward(ServerRequest request, Route route) {
        String token = route.audience() == Audience.OPEN ? null : callerToken.of(request.servletRequest());
        HttpHeaders headers = outgoing(request, token);
        if (route.audience() == Audience.PAGE) {
            CsrfToken csrf = (CsrfToken) request.servletRequest().getAttribute(CsrfToken.class.getName());
            if (csrf != null) {
                headers.set(Crossing.CSRF, csrf.getToken());
            }
        }
        return send(request, route.service(), headers);
    }

    private ServerResponse apiDocument(ServerRequest request, Service service) {
        request.servletRequest().setAttribute(StreamingProxyExchange.TARGET_PATH, "/v3/api-docs");
        return send(request, service, outgoing(request, null));
    }

    private HttpHeaders outgoing(ServerRequest request, @Nullable String token) {
        HttpHeaders headers = Crossing.towardsService(request.headers().asHttpHeaders());
        Crossing.sayWhoWeAre(headers, addresses);
        String requestId = Correlation.requestId(request.servletRequest());
        if (requestId != null) {
            headers.set(Correlation.REQUEST_ID, requestId);
        }
        if (token != null) {
            headers.setBearerAuth(token);
        }
        return headers;
    }

    private ServerResponse send(ServerRequest request, Service service, HttpHeaders headers) {
        URI address = addresses.of(service);
        String origin = address.getScheme() + "://" + address.getAuthority();
        return exchange.exchange(exchange.request(request).uri(address).headers(headers).responseConsumer((from,
                to) -> to.headers().addAll(Crossing.towardsClient(from.getHeaders(), origin))).build());
    }
}
