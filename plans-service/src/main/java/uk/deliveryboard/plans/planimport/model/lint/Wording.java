package uk.deliveryboard.plans.planimport.model.lint;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the words of one cell give rise to. */
final class Wording {

    private static final Pattern ADDRESS_LIKE = Pattern.compile("[^\\s<>()\\[\\];:]{1,100}@[^\\s<>()\\[\\];:]{0,100}");
    private static final Pattern LABELLED = Pattern.compile("(?i)e-?mail(?: address)?\\s?:\\s?(?<address>\\S{1,200})");
    private static final Pattern ADDRESS = Pattern.compile(
            "[A-Za-z0-9._%+'-]{1,64}@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.){1,8}[A-Za-z]{2,24}");
    /** Guidance of before the instruments in force since 2023, and addresses that are no more. */
    private static final Pattern SUPERSEDED = Pattern
            .compile("(?i)\\b(?:ltai\\.info|[a-z0-9.-]*gsi\\.gov\\.uk|CRB checks?"
                    + "|prevent duty guidance[^.\\n]{0,40}?20(?:15|19|21)|(?:2015|2019|2021) prevent duty guidance"
                    + "|prevent strategy,? \\(?2011\\)?|2011 (?:prevent )?strategy"
                    + "|channel duty guidance[^.\\n]{0,40}?20(?:12|15|20))");
    private static final Pattern YEARLY_GUIDANCE = Pattern.compile(
            "(?i)\\b(?:KCSi?E|keeping children safe in education),? \\(?(?<year>20\\d\\d)");
    private static final Pattern DOCUMENT = Pattern.compile("\\b(?<title>(?:[A-Z][A-Za-z-]{1,30} (?:and |& |of )?){1,6}"
            + "(?:Policy|Procedures?|Strategy|Protocol|Toolkit|Framework))\\b");

    private Wording() {}

    static List<LintCode> codes(String text, Set<String> registeredDocuments, LocalDate today) {
        List<LintCode> codes = new ArrayList<>();
        if (hasMalformedAddress(text)) {
            codes.add(LintCode.MALFORMED_EMAIL);
        }
        if (SUPERSEDED.matcher(text).find() || hasOldEdition(text, today)) {
            codes.add(LintCode.SUPERSEDED_GUIDANCE);
        }
        Set<String> known = Set
                .copyOf(registeredDocuments.stream().map(title -> title.toLowerCase(Locale.ROOT)).toList());
        if (DOCUMENT.matcher(text).results()
                .anyMatch(match -> !known.contains(match.group("title").toLowerCase(Locale.ROOT)))) {
            codes.add(LintCode.UNREGISTERED_DOCUMENT);
        }
        return codes;
    }

    private static boolean hasMalformedAddress(String text) {
        Matcher like = ADDRESS_LIKE.matcher(text);
        while (like.find()) {
            if (!ADDRESS.matcher(withoutEnd(like.group())).matches()) {
                return true;
            }
        }
        Matcher labelled = LABELLED.matcher(text);
        while (labelled.find()) {
            if (!ADDRESS.matcher(withoutEnd(labelled.group("address"))).matches()) {
                return true;
            }
        }
        return false;
    }

    private static String withoutEnd(String address) {
        return address.replaceAll("[.,;:)\\]>]+$", "").replaceAll("^[<(\\[]+", "");
    }

    /** Keeping Children Safe in Education comes anew each September. */
    private static boolean hasOldEdition(String text, LocalDate today) {
        int newest = today.getMonthValue() >= 9 ? today.getYear() : today.getYear() - 1;
        return YEARLY_GUIDANCE.matcher(text).results()
                .anyMatch(match -> Integer.parseInt(match.group("year")) < newest);
    }
}
