package uk.deliveryboard.platform.web;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SQLErrorCodeSQLExceptionTranslator;
import org.springframework.jdbc.support.SQLExceptionTranslator;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;
import uk.deliveryboard.platform.access.CallerArgumentResolver;
import uk.deliveryboard.platform.access.RowScope;
import uk.deliveryboard.platform.access.RowScopedTransactionManager;

/** The HTTP edge of a service, and the transactions behind it. */
@AutoConfiguration(beforeName = {
        "org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration",
        "org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration",
        "org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration"}, afterName = {
                "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
                "org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration",
                "org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration"})
@Import({ProblemAdvice.class, ProblemErrorController.class})
@EnableScheduling
public class WebConfiguration {

    @Bean
    Problems problems(JsonMapper json) {
        return new Problems(json);
    }

    /** A number or a truth value where text is asked for is a mistake of the sender, not a text. */
    @Bean
    JsonMapperBuilderCustomizer textIsText() {
        return builder -> builder.withCoercionConfig(LogicalType.Textual,
                coercion -> Stream.of(CoercionInputShape.Integer, CoercionInputShape.Float, CoercionInputShape.Boolean)
                        .forEach(shape -> coercion.setCoercion(shape, CoercionAction.Fail)));
    }

    @Bean
    @ConditionalOnMissingBean
    RowScope rowScope() {
        return RowScope.ofAgency();
    }

    @Bean
    PlatformTransactionManager transactionManager(DataSource dataSource, RowScope scope) {
        return new RowScopedTransactionManager(dataSource, scope);
    }

    /** Knows a lock that was waited for in vain (55P03) as such; the default takes it for an unknown error. */
    @Bean
    SQLExceptionTranslator exceptionTranslator() {
        return new SQLErrorCodeSQLExceptionTranslator("PostgreSQL");
    }

    @Bean
    TransactionTemplate transactionTemplate(PlatformTransactionManager transactions) {
        return new TransactionTemplate(transactions);
    }

    @Bean
    Idempotency idempotency(JdbcClient jdbc, TransactionTemplate transactions, JsonMapper json, Clock clock) {
        return new Idempotency(jdbc, transactions, json, clock);
    }

    @Bean
    IdempotencyCleaner idempotencyCleaner(Idempotency idempotency) {
        return new IdempotencyCleaner(idempotency);
    }

    @Bean
    RequestSizeFilter requestSizeFilter(@Value("${deliveryboard.web.max-request-bytes:2097152}") long limit,
            @Value("${deliveryboard.web.max-file-bytes:${deliveryboard.web.max-request-bytes:2097152}}") long fileLimit,
            Problems problems) {
        return new RequestSizeFilter(limit, fileLimit, problems);
    }

    @Bean
    WebMvcConfigurer platformMvc() {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new CallerArgumentResolver());
                resolvers.add(new IdempotencyKeyArgumentResolver());
            }

            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new StrictParameters());
            }
        };
    }

    /** Forgets old idempotency keys every hour. */
    static final class IdempotencyCleaner {
        private final Idempotency idempotency;

        IdempotencyCleaner(Idempotency idempotency) {
            this.idempotency = idempotency;
        }

        @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT1H")
        public void forgetOld() {
            idempotency.forgetOld();
        }
    }
}
