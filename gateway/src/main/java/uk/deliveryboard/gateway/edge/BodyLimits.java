package uk.deliveryboard.gateway.edge;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

/**
 * How large a body may be.
 *
 * @param standard         for everything that is not a file
 * @param importing        for the media types of imports
 * @param importMediaTypes what counts as an import
 * @param form             for a page's form in a session, which alone is held in memory to find its CSRF token
 */
@ConfigurationProperties("deliveryboard.gateway.body")
public record BodyLimits(DataSize standard, DataSize importing, List<String> importMediaTypes, DataSize form) {

    public BodyLimits {
        importMediaTypes = List.copyOf(importMediaTypes);
    }

    long limitFor(@Nullable String contentType) {
        if (contentType == null) {
            return standard.toBytes();
        }
        int parameters = contentType.indexOf(';');
        String mediaType = (parameters < 0 ? contentType : contentType.substring(0, parameters)).strip();
        boolean isImport = importMediaTypes.stream().anyMatch(mediaType::equalsIgnoreCase);
        return (isImport ? importing : standard).toBytes();
    }
}
