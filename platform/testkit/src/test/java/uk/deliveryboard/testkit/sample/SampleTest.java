package uk.deliveryboard.testkit.sample;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextConfiguration;
import uk.deliveryboard.testkit.TestIdentity;
import uk.deliveryboard.testkit.infra.TestInfrastructure;

/** A test of the sample service on a real PostgreSQL and Kafka; all such tests share one context. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = SampleService.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@ContextConfiguration(initializers = SampleTest.Environment.class)
@interface SampleTest {

    class Environment implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            var properties = new java.util.HashMap<String, Object>(TestInfrastructure.properties("sample"));
            properties.put("OIDC_ISSUER", TestIdentity.issuer());
            properties.put("OIDC_JWKS_URI", TestIdentity.keysUri());
            context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test", properties));
        }
    }
}
