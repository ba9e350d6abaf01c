package uk.deliveryboard.referrals;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Valid requests: a referral, and the steps that lead one to a decision of the panel. */
public final class Bodies {

    private static final String[] DIGITS = {"Nil", "Una", "Duo", "Tre", "Qua", "Qui", "Sei", "Set", "Oct", "Nov"};

    private Bodies() {}

    public static String referral() {
        return """
                {"receivedVia": "ONLINE_FORM", "sector": "EDUCATION", "ageBand": "11-15", "gender": "MALE",
                 "concern": {"code": "NO_IDEOLOGY_OTHER_SUSCEPTIBILITY", "taxonomy": "CONCERN_2025"},
                 "region": "E12000006", "firstConcernOn": "2026-10-05",
                 "externalRefs": [{"system": "MYCONCERN", "ref": "MC-20931"}],
                 "referrerAskedToStayInformed": true, "individualAware": "NO", "consultedSafeguardingLead": true}""";
    }

    /** The same with a person; the number makes people differ. */
    public static String identified(int number) {
        String referral = referral();
        return referral.substring(0, referral.lastIndexOf('}')) + """
                , "subject": {"givenName": "Demo", "familyName": "Person %1$s", "otherNames": ["Demmie Person"],
                  "dateOfBirth": "2013-04-15", "address": {"lines": ["%2$d Lantern Row", "Alderfen"],
                  "postcode": "ZZ9 9ZZ", "uprn": "10009%2$d"}},
                 "narrative": "Demo Person %2$d showed a drawing in class.",
                 "referrerContact": {"name": "Demo Teacher", "jobTitle": "Form tutor", "email": "demo%2$d@example.org",
                  "telephone": "01632 960000"}}""".formatted(inLetters(number), number);
    }

    /** A number in letters, since names have no digits. */
    public static String inLetters(int number) {
        return Integer.toString(number).chars().mapToObj(digit -> DIGITS[digit - '0'])
                .collect(Collectors.joining());
    }

    public static String reading(String... parts) {
        return """
                {"purpose": "TRIAGE", "parts": [%s]}""".formatted(
                Arrays.stream(parts).map(part -> '"' + part + '"')
                        .collect(Collectors.joining(", ")));
    }

    public static String everything() {
        return reading("SUBJECT", "NARRATIVE", "REFERRER_CONTACT", "STATEMENTS");
    }

    public static String toTriage() {
        return """
                {"to": "POLICE_TRIAGE", "policeForce": "northmere-police", "deconflictionRequestedOn": "2026-10-12"}""";
    }

    public static String toGathering() {
        return """
                {"to": "INFORMATION_GATHERING", "requests": [{"agency": "northmere-county"},
                 {"agency": "alderfen-college", "dueOn": "2026-10-19"}]}""";
    }

    public static String toSection36() {
        return """
                {"to": "SECTION36_DECISION", "assessedBy": "northmere-police", "groundsMet": true,
                 "reasonableGrounds": "Reasons that the law asks for."}""";
    }

    public static String toListed() {
        return """
                {"to": "LISTED_FOR_PANEL", "meeting": "PANEL-2026-10", "meetingOn": "2026-10-12"}""";
    }

    public static String toDiscussed() {
        return """
                {"to": "PANEL_DISCUSSED", "meeting": "PANEL-2026-10", "forceOfResidence": "northmere-police",
                 "attendance": [{"seat": "CHAIR", "agency": "northmere-county"},
                                {"seat": "POLICE", "agency": "northmere-police"}]}""";
    }

    public static String toConsent() {
        return """
                {"to": "CONSENT_PENDING", "decision": {"method": "UNANIMOUS", "inFavour": 5, "against": 0},
                 "plan": {"consentRequest": "By the family worker, within a week.", "supportNature": "Mentoring.",
                          "responsible": "The county council.", "delivery": "Weekly, at the college."}}""";
    }

    public static String toNotAdopted() {
        return """
                {"to": "NOT_ADOPTED", "decision": {"method": "MAJORITY", "inFavour": 3, "against": 2,
                                                   "dissent": "Two members saw a need."},
                 "onward": {"choice": "REFERRED", "service": "MENTAL_HEALTH"}}""";
    }

    /** The steps up to the panel's discussion, in order. */
    public static List<String> untilDiscussed() {
        return List.of(toTriage(), toGathering(), toSection36(), toListed(), toDiscussed());
    }

    /** The steps until the panel has a plan and asks for consent. */
    public static List<String> untilConsentPending() {
        return Stream.concat(untilDiscussed().stream(), Stream.of(toConsent())).toList();
    }

    public static String consentRequested() {
        return """
                {"answer": "REQUESTED", "scope": "CHANNEL_SUPPORT", "method": "IN_PERSON"}""";
    }

    /** Of a parent, for somebody of 14. */
    public static String consentGiven() {
        return """
                {"answer": "GIVEN", "scope": "CHANNEL_SUPPORT", "giver": "PARENT_GUARDIAN", "ageAtDecision": 14,
                 "turns18In": "2030-04", "explainedPrivacy": true, "method": "IN_WRITING",
                 "evidenceRef": "FORM/2026/0031"}""";
    }

    public static String consentRefused() {
        return """
                {"answer": "REFUSED", "scope": "CHANNEL_SUPPORT", "giver": "PARENT_GUARDIAN",
                 "reassessOn": "2026-11-09", "alternatives": "A mentor at the college."}""";
    }

    public static String consentWithdrawn() {
        return """
                {"answer": "WITHDRAWN", "scope": "CHANNEL_SUPPORT", "giver": "PARENT_GUARDIAN"}""";
    }
}
