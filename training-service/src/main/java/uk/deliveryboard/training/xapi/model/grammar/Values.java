package uk.deliveryboard.training.xapi.model.grammar;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import uk.deliveryboard.training.xapi.model.Fault;
import uk.deliveryboard.training.xapi.model.Json;
import uk.deliveryboard.training.xapi.model.Moments;

/** Single values. */
final class Values {

    private static final Pattern IRI_FORM = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:[^\\s\\p{Cntrl}<>\"{}|\\\\^`]+");
    private static final Pattern UUID_FORM = Pattern
            .compile("[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}");
    private static final Pattern MBOX_FORM = Pattern.compile("mailto:[^@\\s\\p{Cntrl}]+@[^@\\s\\p{Cntrl}]+");
    private static final Pattern SHA1_FORM = Pattern.compile("[0-9A-Fa-f]{40}");
    private static final Pattern SHA2_FORM = Pattern
            .compile("[0-9A-Fa-f]{56}|[0-9A-Fa-f]{64}|[0-9A-Fa-f]{96}|[0-9A-Fa-f]{128}");
    private static final Pattern MEDIA_TYPE_FORM = Pattern.compile(
            "[\\w!#$&.+^-]+/[\\w!#$&.+^-]+(\\s*;\\s*[\\w!#$&.+^-]+=([\\w!#$&.+^-]+|\"[^\"\\p{Cntrl}]*\"))*");
    private static final Pattern DURATION_FORM = Pattern
            .compile("P(?:N W|(?=.)(?:NY)?(?:NM)?(?:ND)?(?:T(?=.)(?:NH)?(?:NM)?(?:NS)?)?)"
                    .replace(" ", "").replace("N", "\\d+(?:[.,]\\d+)?"));

    static final Rule STRING = text("is a text", any -> true);
    /** A text that can be shown, compared and kept as it is. */
    static final Rule PLAIN = text("is a text without control characters",
            value -> value.chars().noneMatch(Character::isISOControl));
    static final Rule IRI = text("is an absolute IRI", value -> IRI_FORM.matcher(value).matches());
    static final Rule UUID = text("is a UUID", value -> UUID_FORM.matcher(value).matches());
    static final Rule MBOX = text("is mailto: and an e-mail address", value -> MBOX_FORM.matcher(value).matches());
    static final Rule SHA1 = text("is a SHA-1 hash in hex", value -> SHA1_FORM.matcher(value).matches());
    static final Rule SHA2 = text("is a SHA-2 hash in hex", value -> SHA2_FORM.matcher(value).matches());
    static final Rule MEDIA_TYPE = text("is a media type", value -> MEDIA_TYPE_FORM.matcher(value).matches());
    static final Rule DURATION = text("is an ISO 8601 duration", value -> DURATION_FORM.matcher(value).matches());
    static final Rule MOMENT = text("is an ISO 8601 date and time, its offset not minus zero",
            value -> value.indexOf(' ') < 0 && Moments.parse(value).isPresent());
    static final Rule MOMENT_OF_2 = text("is an RFC 3339 date and time, its offset not minus zero",
            value -> Moments.parse(value).isPresent());
    static final Rule LANGUAGE = text("is a language tag of RFC 5646", Values::isLanguage);

    static final Rule BOOLEAN = (value, at, faults) -> {
        if (!(value instanceof Json.Bool)) {
            faults.add(new Fault(at, "wrong-type", "is true or false"));
        }
    };
    static final Rule NUMBER = (value, at, faults) -> {
        if (!(value instanceof Json.Num)) {
            faults.add(new Fault(at, "wrong-type", "is a number"));
        }
    };
    static final Rule LENGTH = NUMBER.then((value, at, faults) -> {
        BigDecimal number = ((Json.Num) value).value();
        if (number.signum() < 0 || (number.scale() > 0 && number.stripTrailingZeros().scale() > 0)) {
            faults.add(new Fault(at, "invalid", "is a whole number of bytes"));
        }
    });
    static final Rule LANGUAGE_MAP = keyed(Values::isLanguage, "language-tag", "has names that are language tags",
            STRING).then(Values::some);
    /** The only place where anything goes, also null. */
    static final Rule EXTENSIONS = keyed(key -> IRI_FORM.matcher(key).matches(), "iri", "has names that are IRIs",
            (value, at, faults) -> {});

    private Values() {}

    static Rule oneOf(String... values) {
        Set<String> known = Set.of(values);
        return text("is one of " + String.join(", ", values), known::contains);
    }

    private static Rule text(String needed, Predicate<String> form) {
        return (value, at, faults) -> {
            if (!(value instanceof Json.Text(var text))) {
                faults.add(new Fault(at, value instanceof Json.Null ? "null" : "wrong-type", needed));
            } else if (!form.test(text)) {
                faults.add(new Fault(at, "invalid", needed));
            }
        };
    }

    private static Rule keyed(Predicate<String> key, String code, String needed, Rule item) {
        return (value, at, faults) -> {
            if (value instanceof Json.Obj(var members)) {
                members.forEach((name, member) -> {
                    if (key.test(name)) {
                        item.check(member, at + "/" + name.replace("~", "~0").replace("/", "~1"), faults);
                    } else {
                        faults.add(new Fault(at, code, needed));
                    }
                });
            } else {
                faults.add(new Fault(at, "wrong-type", "is an object"));
            }
        };
    }

    private static boolean isLanguage(String tag) {
        try {
            new Locale.Builder().setLanguageTag(tag);
            return !tag.isEmpty() && !repeats(tag);
        } catch (IllformedLocaleException e) {
            return false;
        }
    }

    /** Whether it has a variant or an extension twice (RFC 5646 2.2.5 and 2.2.6); what follows x is private. */
    private static boolean repeats(String tag) {
        Set<String> seen = new HashSet<>();
        boolean extended = false;
        for (String part : tag.toLowerCase(Locale.ROOT).split("-", -1)) {
            if (part.equals("x")) {
                return false;
            }
            boolean extension = part.length() == 1;
            extended |= extension;
            if ((extension || (!extended && part.length() > 3)) && !seen.add(part)) {
                return true;
            }
        }
        return false;
    }

    static void some(Json value, String at, List<Fault> faults) {
        require(!(value instanceof Json.Obj(var members) && members.isEmpty()), at, "empty", "is not empty", faults);
    }

    /** Nothing where all is well. */
    static void require(boolean holds, String at, String code, String message, List<Fault> faults) {
        if (!holds) {
            faults.add(new Fault(at, code, message));
        }
    }
}
