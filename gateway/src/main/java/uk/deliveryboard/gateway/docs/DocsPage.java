package uk.deliveryboard.gateway.docs;

import java.net.URI;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** {@code /docs} is the address people remember; Swagger UI lives one level down. */
@Configuration(proxyBeanMethods = false)
class DocsPage {

    private static final URI SWAGGER_UI = URI.create("/docs/swagger-ui/index.html");

    @Bean
    RouterFunction<ServerResponse> docs() {
        return RouterFunctions.route()
                .GET("/docs", _ -> ServerResponse.status(HttpStatus.FOUND).location(SWAGGER_UI).build()).build();
    }
}
