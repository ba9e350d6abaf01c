package uk.deliveryboard.plans.planimport.model.proposal;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import uk.deliveryboard.plans.action.model.Owner;
import uk.deliveryboard.plans.action.model.Owner.Kind;

/** Who a plan names: the first is the owner, who follows or stands in brackets helps. */
final class OwnerWords {

    /** Not "and" nor "&": most posts with either are one post. */
    private static final Pattern BETWEEN = Pattern.compile("[\\n;/,()]+");
    private static final Pattern ALL = Pattern.compile("(?i)(?:all|every|each)(?:one|body)?\\b.*");
    private static final Pattern GROUP = Pattern.compile(
            "(?i).*\\b(?:staff|governors|governing bod(?:y|ies)|trustees|partners|members|schools|agencies)\\b.*");
    private static final Pattern TEAM = Pattern
            .compile("(?i).*\\b(?:team|unit|group|hub|department|desk|board)s?\\b.*");
    private static final Pattern PARTNER_BODY = Pattern.compile("(?i).*\\b(?:police|constabulary|council|nhs|trust|icb|"
            + "probation|prison|hmp|fire|service|college|university|school|academy|academies|authorit(?:y|ies)|alliance"
            + "|charity|district|home office|dfe|ofsted|mash|nscb|scp)s?\\b.*");
    private static final Pattern POST = Pattern.compile("(?i).*\\b(?:head|lead|manager|officer|director|coordinator|"
            + "co-ordinator|chair|deputy|deputies|principal|adviser|advisor|spoc|dsl|sergeant|inspector|clerk"
            + "|secretary|teacher|commissioner|representative|rep)s?\\b.*");

    private OwnerWords() {}

    /** In the order in which they are named, each once. */
    static List<Owner> owners(List<String> paragraphs) {
        return paragraphs.stream().flatMap(paragraph -> Stream.of(BETWEEN.split(paragraph))).map(String::strip)
                .filter(label -> !label.isEmpty()).map(label -> new Owner(kind(label), label)).distinct().toList();
    }

    private static Kind kind(String label) {
        if (ALL.matcher(label).matches()) {
            return Kind.GROUP;
        }
        if (POST.matcher(label).matches()) {
            return Kind.JOB_ROLE;
        }
        if (GROUP.matcher(label).matches()) {
            return Kind.GROUP;
        }
        if (TEAM.matcher(label).matches()) {
            return Kind.TEAM;
        }
        return PARTNER_BODY.matcher(label).matches() ? Kind.PARTNER_BODY : Kind.JOB_ROLE;
    }
}
