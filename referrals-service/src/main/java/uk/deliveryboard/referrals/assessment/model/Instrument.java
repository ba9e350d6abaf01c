package uk.deliveryboard.referrals.assessment.model;

import java.util.List;

/**
 * An assessment framework in one version: data, since each has its own factors and changes them.
 *
 * @param factors none where its content is not public: then only bands are held
 */
public record Instrument(String code, String version, List<String> dimensions, List<Factor> factors) {

    /** A factor and the dimension to which it belongs. */
    public record Factor(String code, String dimension) {}

    public Instrument {
        dimensions = List.copyOf(dimensions);
        factors = List.copyOf(factors);
    }

    boolean has(String factor) {
        return factors.stream().anyMatch(each -> each.code().equals(factor));
    }
}
