package uk.deliveryboard.referrals.audit;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AuditConfiguration {

    @Bean
    SealKey sealKey(@Value("${deliveryboard.audit.key-file}") Path file) {
        return SealKey.open(file);
    }

    @Bean
    SealJournal sealJournal(@Value("${deliveryboard.audit.seals-file}") Path file) {
        return new SealJournal(file);
    }
}
