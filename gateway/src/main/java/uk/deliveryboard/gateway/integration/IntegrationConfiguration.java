package uk.deliveryboard.gateway.integration;

import java.net.http.HttpClient;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;
import uk.deliveryboard.gateway.proxy.ServiceClientProperties;
import uk.deliveryboard.gateway.route.Service;
import uk.deliveryboard.gateway.route.ServiceAddresses;
import uk.deliveryboard.gateway.token.OwnToken;
import uk.deliveryboard.gateway.token.RefusalListener;

@Configuration(proxyBeanMethods = false)
class IntegrationConfiguration {

    @Bean
    RefusalListener refusalReports(HttpClient serviceHttpClient, ServiceClientProperties properties,
            ServiceAddresses addresses, OwnToken ownToken) {
        var factory = new JdkClientHttpRequestFactory(serviceHttpClient);
        factory.setReadTimeout(properties.readTimeout());
        return new RefusalReports(
                RestClient.builder().requestFactory(factory).baseUrl(addresses.of(Service.TRAINING)).build(), ownToken);
    }
}
