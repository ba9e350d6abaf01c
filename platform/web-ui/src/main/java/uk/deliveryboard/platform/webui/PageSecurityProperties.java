package uk.deliveryboard.platform.webui;

import java.util.List;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a deployment may add to the security headers of pages.
 *
 * @param signOutOrigins origins that signing out redirects to. Browsers apply {@code form-action} to redirects too, so
 *                       the identity provider has to be named where it is another origin than the pages.
 */
@ConfigurationProperties("platform.pages")
public record PageSecurityProperties(@DefaultValue List<String> signOutOrigins) {

    private static final Pattern ORIGIN = Pattern.compile("https?://[A-Za-z0-9.-]+(:[0-9]{1,5})?");

    public PageSecurityProperties {
        signOutOrigins = List.copyOf(signOutOrigins);
        for (String origin : signOutOrigins) {
            if (!ORIGIN.matcher(origin).matches()) {
                throw new IllegalArgumentException(
                        "platform.pages.sign-out-origins takes origins such as https://id.example.org, not " + origin);
            }
        }
    }
}
