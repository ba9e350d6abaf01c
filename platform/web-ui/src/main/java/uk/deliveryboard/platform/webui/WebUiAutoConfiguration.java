package uk.deliveryboard.platform.webui;

import java.time.Duration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Gives a servlet application the shared look. */
@AutoConfiguration
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@EnableConfigurationProperties({BrandingProperties.class, PageSecurityProperties.class})
public class WebUiAutoConfiguration {

    private static final int OUTSIDE_SECURITY = Ordered.HIGHEST_PRECEDENCE + 100;

    @Bean
    Assets webUiAssets() {
        return Assets.load();
    }

    @Bean
    @ConditionalOnMissingBean
    PageFrameSource pageFrameSource() {
        return new PageFrameSource() {
        };
    }

    @Bean
    FilterRegistrationBean<PageFilter> pageFilter(BrandingProperties branding, PageFrameSource source, Assets assets,
            PageSecurityProperties security) {
        var registration = new FilterRegistrationBean<>(new PageFilter(branding, source, assets, security));
        registration.setOrder(OUTSIDE_SECURITY);
        return registration;
    }

    /** Only the current version has an address that may be kept for ever; any other version is not found. */
    @Bean
    WebMvcConfigurer webUiAssetHandler(Assets assets) {
        return new WebMvcConfigurer() {
            @Override
            public void addResourceHandlers(ResourceHandlerRegistry registry) {
                registry.addResourceHandler("/assets/" + assets.version() + "/**")
                        .addResourceLocations("classpath:/" + Assets.LOCATION)
                        .setCacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
            }
        };
    }
}
