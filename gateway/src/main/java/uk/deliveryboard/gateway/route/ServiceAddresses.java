package uk.deliveryboard.gateway.route;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** Where the services are, and by which address the world knows the gateway. */
@ConfigurationProperties("deliveryboard.gateway.address")
public record ServiceAddresses(URI self, URI plans, URI training, URI referrals, URI reporting) {

    public ServiceAddresses {
        for (URI address : new URI[]{self, plans, training, referrals, reporting}) {
            if (address.getHost() == null || !address.getPath().matches("/?")) {
                throw new IllegalArgumentException("Not an address of the form http://host:port : " + address);
            }
        }
    }

    public URI of(Service service) {
        return switch (service) {
            case PLANS -> plans;
            case TRAINING -> training;
            case REFERRALS -> referrals;
            case REPORTING -> reporting;
        };
    }

    /** An absolute address of ours, for redirects that leave and come back. */
    public String at(String path) {
        return origin() + path;
    }

    public String origin() {
        return self.getScheme() + "://" + self.getAuthority();
    }

    public boolean isSecure() {
        return "https".equals(self.getScheme());
    }
}
