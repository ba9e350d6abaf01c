package uk.deliveryboard.training.xapi.conformance;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What the specification says that a value is, as values that are one and values that are not. */
enum Kind {

    /** Sections 2.4.1 and 4.1 of 1.0.3: RFC 4122 in its standard form. */
    UUID(good("'7b1c1c5e-6f0e-4d7a-9c55-0a9b6d0b7f11'", "'7B1C1C5E-6F0E-4D7A-9C55-0A9B6D0B7F11'",
            "'00000000-0000-0000-0000-000000000000'"),
            bad("''", "'7b1c1c5e6f0e4d7a9c550a9b6d0b7f11'", "'7b1c1c5e-6f0e-4d7a-9c55-0a9b6d0b7f111'",
                    "'gb1c1c5e-6f0e-4d7a-9c55-0a9b6d0b7f11'", "'{7b1c1c5e-6f0e-4d7a-9c55-0a9b6d0b7f11}'",
                    "'urn:uuid:7b1c1c5e-6f0e-4d7a-9c55-0a9b6d0b7f11'")),
    STRING(good("'any'", "'\\u00e9 \\ud83d\\ude00'", "'a b'"), bad()),
    /** RFC 3987, with a scheme. */
    IRI(good("'https://lms.example.gov.uk/a'", "'urn:example:a'", "'tag:example.org,2026:a'",
            "'https://lms.example.gov.uk/caf\\u00e9?a=b#c'", "'HTTPS://LMS.EXAMPLE.GOV.UK'"),
            bad("''", "'wrap'", "'/wrap'", "'//lms.example.gov.uk'", "'ab=c://lms.example.gov.uk'", "'a b:c'",
                    "'https://lms.example.gov.uk/a b'", "'1http://x'")),
    /** RFC 5646; at least one entry. */
    LANGUAGE_MAP(good("{'en':'A'}", "{'en-GB':'A','de':'B'}", "{'zh-Hant':'A'}", "{'sr-Latn-RS':'A'}",
            "{'sl-rozaj-biske':'A'}", "{'de-CH-1901':'A'}", "{'hy-Latn-IT-arevela':'A'}", "{'i-enochian':'A'}",
            "{'x-whatever':'A'}", "{'en-a-bbb-x-a-ccc':'A'}", "{'az-Arab-x-AZE-derbend':'A'}", "{'zh-cmn-Hans-CN':'A'}",
            "{'es-419':'A'}",
            "{'und':'A'}", "{'EN-gb':'A'}", "{'en':''}"),
            bad("{}", "{'':'A'}", "{'en_GB':'A'}", "{'a12345':'A'}", "{'de-419-DE':'A'}", "{'a-DE':'A'}",
                    "{'ar-a-aaa-b-bbb-a-ccc':'A'}", "{'de-DE-1901-1901':'A'}", "{'en':1}", "{'en':null}", "{'en':{}}",
                    "{'en':'A','e':'B'}")),
    LANGUAGE(good("'en'", "'en-GB'", "'zh-Hant'", "'i-enochian'", "'x-whatever'"),
            bad("''", "'en_GB'", "'de-419-DE'", "'a-DE'", "'a12345'", "'english language'")),
    /** Section 4.1: anything under names that are IRIs, also nothing. */
    EXTENSIONS(good("{}", "{'https://lms.example.gov.uk/x':null}", "{'https://lms.example.gov.uk/x':{'':[null,1]}}",
            "{'urn:example:x':true}"), bad("{'x':1}", "{'':1}", "{'urn:example:x':1,'x':1}")),
    BOOLEAN(good("true", "false"), bad("'true'", "'false'", "0", "1")),
    SCALED(good("-1", "1", "0", "0.6767676", "-1.0000", "1.0", "1E-3"), bad("1.01", "-1.00001", "2", "'0.9'", "12345")),
    /** Between the least and the most of the template, 0 and 20. */
    RAW(good("0", "20", "18.5"), bad("-0.1", "20.1", "'18'", "12345")),
    MIN(good("-5", "0", "18"), bad("18.1", "20", "21", "'0'", "12345")),
    MAX(good("18", "12345"), bad("17.9", "0", "'20'")),
    /** Section 4.6: ISO 8601:2004 4.4.3.2. */
    DURATION(good("'PT1H30M'", "'P1D'", "'P3Y'", "'P4W'", "'PT16559.14S'", "'P3Y1M29DT4H35M59.14S'", "'PT1H0M0.1S'",
            "'PT0S'"),
            bad("''", "'P'", "'PT'", "'P1DT'", "'P1H'", "'PA1H0M0S'", "'P4W1D'", "'90 minutes'",
                    "'P0003-06-04T12:30:05'", "'-PT1H'")),
    /** Section 4.5: ISO 8601, its offset not minus zero. */
    TIMESTAMP(good("'2026-10-10T15:30:00Z'", "'2026-10-10T15:30:00.123456789Z'", "'2026-10-10T15:30:00+01:00'",
            "'2026-10-10T15:30:00-0500'", "'2026-10-10T15:30:00+05'", "'2026-10-10T15:30:00'",
            "'2016-12-31T23:59:60Z'"),
            bad("''", "'yesterday'", "'01/011/2015'", "'2026-10-10'", "'2026-10-10T15:30:00-00'",
                    "'2026-10-10T15:30:00-0000'", "'2026-10-10T15:30:00-00:00'", "'2026-13-10T15:30:00Z'",
                    "'2026-02-30T15:30:00Z'", "'2026-10-10T25:30:00Z'", "'2026-10-10T15:30:00+25:00'")),
    VERSION(good("'1.0'", "'1.0.0'", "'1.0.3'", "'1.0.9'"),
            bad("''", "'0.9.9'", "'0.95'", "'1.1.0'", "'1'", "'3.0.0'", "'1.0.x'", "'v1.0.0'")),
    INTERACTION(Stream.of("true-false", "choice", "fill-in", "long-fill-in", "matching", "performance", "sequencing",
            "likert", "numeric", "other").map(type -> "'" + type + "'").toList(),
            bad("''", "'true-faLse'", "'choiCe'", "'Other'", "'trueFalse'", "'http://x.example'")),
    STRING_LIST(good("[]", "['a']", "['a','']"), bad("[1]", "[null]", "['a',{}]", "'a'")),
    COMPONENTS(good("[]", "[{'id':'a'}]", "[{'id':'a','description':{'en':'A'}},{'id':'b'}]"),
            bad("[{}]", "[{'id':1}]", "[{'id':'a'},{'id':'a'}]", "[{'id':'a','description':'A'}]", "{'id':'a'}",
                    "[{'description':{'en':'A'}}]", "['a']", "[null]")),
    ACTIVITIES(good("[]", "[{'id':'a:b'}]", "{'id':'a:b'}", "[{'objectType':'Activity','id':'a:b'},{'id':'a:c'}]"),
            bad("[{}]", "{}", "[{'id':'a:b'},{'some key':'x'}]", "['a:b']", "'a:b'", "[null]",
                    "{'objectType':'Agent','id':'a:b'}")),
    REFERENCE(good("{'objectType':'StatementRef','id':'7b1c1c5e-6f0e-4d7a-9c55-0a9b6d0b7f12'}"),
            bad("{}", "{'id':'7b1c1c5e-6f0e-4d7a-9c55-0a9b6d0b7f12'}", "{'objectType':'StatementRef'}",
                    "{'objectType':'statementref','id':'7b1c1c5e-6f0e-4d7a-9c55-0a9b6d0b7f12'}",
                    "{'objectType':'Activity','id':'a:b'}")),
    REFERENCE_TYPE(good("'StatementRef'"), bad("''", "'statementref'", "'Statement'")),
    AGENT_TYPE(good("'Agent'"), bad("''", "'agent'", "'Activity'", "'Person'")),
    GROUP_TYPE(good("'Group'"), bad("''", "'group'", "'Agent'")),
    ACTIVITY_TYPE(good("'Activity'"), bad("''", "'activity'", "'Course'", "'StatementRef'", "'Agent'")),
    CONTEXT_AGENT_TYPE(good("'contextAgent'"), bad("''", "'ContextAgent'", "'Agent'")),
    CONTEXT_GROUP_TYPE(good("'contextGroup'"), bad("''", "'contextgroup'", "'Group'")),
    IRI_LIST(good("['a:b']", "['a:b','a:c']"), bad("[]", "['abc']", "[1]", "[null]", "'a:b'")),
    MEDIA_TYPE(good("'text/plain'", "'text/plain; charset=ascii'", "'application/vnd.example+json'"),
            bad("''", "'text'", "'should not'", "'text/'")),
    LENGTH(good("0", "27", "12345"), bad("-1", "1.5", "'27'")),
    /** Hashes of 224 to 512 bits. */
    SHA2(good("'" + "a1".repeat(28) + "'", "'" + "A1".repeat(32) + "'", "'" + "a1".repeat(48) + "'",
            "'" + "a1".repeat(64) + "'"), bad("''", "'a1'", "'" + "g1".repeat(32) + "'", "'" + "a1".repeat(20) + "'")),
    /** An object in which nothing is needed. */
    OBJECT(good("{}"), bad("{'some key':'x'}")),
    /** An object in which something is. */
    FILLED_OBJECT(good(), bad("{}", "{'some key':'x'}")),
    LIST(good("[]"), bad("[{}]", "[1]", "['a']", "[null]"));

    /** One of each type that JSON has. */
    private static final List<String> ANY = List.of("12345", "'should not be'", "true", "{'some key':'x'}", "[]",
            "['x']");

    /** Which of those can be one, too. */
    private static final Set<String> NUMBERS = Set.of("LENGTH", "MAX");

    private final List<String> good;
    private final List<String> bad;

    Kind(List<String> good, List<String> bad) {
        this.good = good.stream().map(Kind::json).toList();
        this.bad = bad.stream().map(Kind::json).toList();
    }

    List<String> taken() {
        return good;
    }

    /** Null, those of other types, and those of the type that are none all the same. */
    Stream<String> refused() {
        return Stream.of(Stream.of("null"), ANY.stream().filter(this::isOfAnotherType).map(Kind::json), bad.stream())
                .flatMap(each -> each).distinct();
    }

    private boolean isOfAnotherType(String any) {
        return switch (any) {
            case "12345" -> !NUMBERS.contains(name());
            case "'should not be'" -> this != STRING;
            case "true" -> this != BOOLEAN;
            case "[]" -> !good.contains("[]");
            case "['x']" -> this != STRING_LIST;
            default -> true;
        };
    }

    private static List<String> good(String... values) {
        return List.of(values);
    }

    private static List<String> bad(String... values) {
        return List.of(values);
    }

    private static String json(String value) {
        return value.replace('\'', '"');
    }
}
