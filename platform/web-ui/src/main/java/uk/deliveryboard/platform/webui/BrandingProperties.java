package uk.deliveryboard.platform.webui;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whose service this is, as people see it. No GOV.UK branding: the service is not on that domain.
 *
 * @param serviceName  in the header and at the end of every page title
 * @param organisation who runs it, in the header
 * @param supportEmail where people turn to, in the footer; left out where there is none
 * @param demo         shows the banner that no data is about a real person
 */
@ConfigurationProperties("platform.branding")
public record BrandingProperties(@DefaultValue("Prevent delivery board") String serviceName,
        @DefaultValue("Local Prevent partnership") String organisation, @Nullable String supportEmail,
        @DefaultValue("false") boolean demo) {

    public BrandingProperties {
        requireText("service-name", serviceName);
        requireText("organisation", organisation);
        if (supportEmail != null && !supportEmail.matches("[^@\\s?&]+@[^@\\s?&]+")) {
            throw new IllegalArgumentException(
                    "platform.branding.support-email is not an e-mail address: " + supportEmail);
        }
    }

    /** The mail link of the footer. */
    public @Nullable URI supportLink() {
        return supportEmail == null ? null : URI.create("mailto:" + supportEmail);
    }

    private static void requireText(String name, String value) {
        if (value.isBlank()) {
            throw new IllegalArgumentException("platform.branding." + name + " must not be blank");
        }
    }
}
