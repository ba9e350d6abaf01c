package uk.deliveryboard.referrals.directory;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import uk.deliveryboard.referrals.directory.model.Agency;
import uk.deliveryboard.referrals.directory.model.AgencyKind;

/** The agencies known here so far. */
public interface Agencies {

    Optional<Agency> find(String code);

    /** The kinds of those agencies that are known. */
    Map<String, AgencyKind> kinds(Collection<String> codes);
}
