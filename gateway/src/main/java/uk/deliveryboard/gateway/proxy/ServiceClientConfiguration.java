package uk.deliveryboard.gateway.proxy;

import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import java.net.http.HttpClient;
import java.util.concurrent.Executors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One pooled HTTP/1.1 client of the JDK for all services. */
@Configuration(proxyBeanMethods = false)
class ServiceClientConfiguration {

    private static final String KEEP_ALIVE = "jdk.httpclient.keepalive.timeout";

    static {
        // Shorter than any service keeps an idle connection: a POST sent on one that the service is just closing
        // would fail and may not be repeated. (GET and HEAD the client repeats by itself then.)
        if (System.getProperty(KEEP_ALIVE) == null) {
            System.setProperty(KEEP_ALIVE, "8");
        }
    }

    @Bean(destroyMethod = "shutdownNow")
    HttpClient serviceHttpClient(ServiceClientProperties properties) {
        return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(properties.connectTimeout())
                .followRedirects(HttpClient.Redirect.NEVER).executor(Executors.newVirtualThreadPerTaskExecutor())
                .build();
    }

    @Bean
    StallWatch stallWatch() {
        return new StallWatch();
    }

    @Bean
    StreamingProxyExchange streamingProxyExchange(HttpClient serviceHttpClient, ServiceClientProperties properties,
            StallWatch stallWatch, Tracer tracer, Propagator propagator) {
        return new StreamingProxyExchange(serviceHttpClient, properties, stallWatch,
                new TracePropagation(tracer, propagator));
    }
}
