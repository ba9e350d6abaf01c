package uk.deliveryboard.gateway.signin;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;
import uk.deliveryboard.gateway.problem.Page;

@Configuration(proxyBeanMethods = false)
class SignedOutPage {

    @Bean
    RouterFunction<ServerResponse> signedOut() {
        String page = Page.of("You have signed out", "Close the browser if others use this computer.", "/",
                "Sign in again");
        return RouterFunctions.route().GET(SignOut.SIGNED_OUT, _ -> ServerResponse.ok()
                .contentType(MediaType.valueOf("text/html;charset=UTF-8")).body(page)).build();
    }
}
