package uk.deliveryboard.plans.directory.model;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import uk.deliveryboard.plans.model.Policy;
import uk.deliveryboard.plans.model.Refusal;

/** What an entry must fulfil before it is let into the directory. */
public final class RegistrationPolicies {

    static final Policy<Agency> IDENTIFIERS_HAVE_THE_FORM_OF_THEIR_SCHEME = agency -> IntStream
            .range(0, agency.identifiers().size()).mapToObj(index -> {
                Identifier identifier = agency.identifiers().get(index);
                return identifier.scheme().accepts(identifier.value())
                        ? null
                        : new Refusal("/identifiers/" + index + "/value", "identifier-malformed",
                                "a " + identifier.scheme() + " is " + identifier.scheme().description());
            }).filter(Objects::nonNull);

    static final Policy<Agency> IDENTIFIERS_ARE_GIVEN_ONCE = agency -> repeated(agency.identifiers(), "/identifiers/",
            "identifier-repeated");

    static final Policy<Agency> BOARDS_ARE_GIVEN_ONCE = agency -> repeated(agency.boards(), "/boards/",
            "board-repeated");

    static final List<Policy<Agency>> ALL = List.of(IDENTIFIERS_HAVE_THE_FORM_OF_THEIR_SCHEME,
            IDENTIFIERS_ARE_GIVEN_ONCE, BOARDS_ARE_GIVEN_ONCE);

    private RegistrationPolicies() {}

    /** @param parents what is known of the agency that it is to be beneath */
    public static List<Policy<Agency>> of(Lineage parents) {
        Policy<Agency> parentIsRegistered = Policy.require(agency -> parents.registered(), "/parent",
                "parent-not-registered", "must be an agency of the directory");
        return Stream.concat(ALL.stream(), Stream.of(parentIsRegistered)).toList();
    }

    private static Stream<Refusal> repeated(List<?> values, String field, String code) {
        Set<Object> seen = new HashSet<>();
        return IntStream.range(0, values.size()).filter(index -> !seen.add(values.get(index)))
                .mapToObj(index -> new Refusal(field + index, code, "is given twice"));
    }
}
