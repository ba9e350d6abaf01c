package uk.deliveryboard.plans.web.directory;

import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import uk.deliveryboard.platform.web.PlatformProblem;
import uk.deliveryboard.platform.web.ProblemException;

/** The agency that a path names. */
final class KnownAgency {

    private static final Pattern CODE = Pattern.compile("[a-z0-9-]{1,64}");

    private KnownAgency() {}

    static Optional<String> code(String text) {
        return Optional.of(text).filter(CODE.asMatchPredicate());
    }

    /** @param missing what to tell where there is none */
    static <T> T found(String code, Function<String, Optional<T>> find, String missing) {
        return code(code).flatMap(find).orElseThrow(() -> new ProblemException(PlatformProblem.NOT_FOUND, missing));
    }
}
