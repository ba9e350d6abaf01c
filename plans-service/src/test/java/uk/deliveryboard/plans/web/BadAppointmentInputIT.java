package uk.deliveryboard.plans.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.HttpMethod;
import uk.deliveryboard.plans.appointment.AppointmentIT;
import uk.deliveryboard.plans.appointment.ContactIT;
import uk.deliveryboard.testkit.TestIdentity;

/** Bad input to appointments. */
class BadAppointmentInputIT extends BadInputTestBase {

    private static final String OFFICES = "/v1/agencies/" + AGENCY + "/appointments";
    private static final String NONE = OFFICES + "/" + UUID.randomUUID();
    private static final Endpoint APPOINT = new Endpoint(HttpMethod.POST, OFFICES, "SPOC",
            AppointmentIT.appointment("DEPUTY_SPOC", 1, "2026-11-01", "2027-10-31"), false);
    private static final Endpoint END = new Endpoint(HttpMethod.POST, NONE + "/end", "PREVENT_LEAD",
            "{\"lastDay\": \"2026-11-30\"}", true);

    private static final Endpoint CORRECT = new Endpoint(HttpMethod.POST, NONE + "/contacts", "SPOC",
            ContactIT.CORRECTION, true);
    private static final Endpoint CONTACTS = get(NONE + "/contacts");
    private static final Endpoint REQUESTS = get(NONE + "/requests");

    static Stream<Fault> faults() {
        List<Fault> faults = new ArrayList<>();
        for (Endpoint endpoint : List.of(APPOINT, END, CORRECT)) {
            faults.addAll(tokens(endpoint));
            faults.addAll(bodies(endpoint));
            faults.add(Fault.of("other agency", endpoint, 403, "access-refused", "")
                    .authorization(TestIdentity.bearer(OTHER_AGENCY, "SPOC")));
            faults.add(Fault.of("no agency of anybody", endpoint, 403, "access-refused", "")
                    .path(endpoint.path().replace(AGENCY, "No%20Agency")));
        }
        faults.addAll(tokens(get(OFFICES)));
        faults.addAll(queries(get(OFFICES)));
        faults.addAll(tokens(REQUESTS));
        faults.addAll(queries(REQUESTS));
        faults.add(Fault.of("a deputy", REQUESTS, 403, "access-refused", "")
                .authorization(TestIdentity.bearer(AGENCY, "DEPUTY_SPOC")));
        for (Endpoint read : List.of(get(OFFICES), get(NONE), CONTACTS, REQUESTS)) {
            faults.add(Fault.of("wrong role", read, 403, "access-refused", "")
                    .authorization(TestIdentity.bearer(AGENCY, "BOARD_MEMBER")));
            faults.add(Fault.of("other agency", read, 403, "access-refused", "")
                    .authorization(TestIdentity.bearer(OTHER_AGENCY, "SPOC")));
        }
        faults.addAll(fields());
        return faults.stream();
    }

    private static List<Fault> fields() {
        return List.of(Fault.of("there is none", get(NONE), 404, "not-found"),
                Fault.of("there is none", CONTACTS, 404, "not-found"),
                Fault.of("there is none", REQUESTS, 404, "not-found"),
                Fault.of("there is none", CORRECT, 404, "not-found"),
                Fault.of("missing If-Match", CORRECT, 428, "precondition-required", "If-Match").ifMatch(null),
                Fault.of("empty object", CORRECT, 400, "invalid-request", "/jobTitle", "/telephone", "/workEmail")
                        .body("{}"),
                Fault.of("a control character", CORRECT, 400, "invalid-request", "/jobTitle")
                        .replace("Head of", "\\u0007"),
                Fault.of("there is none", END, 404, "not-found"),
                Fault.of("missing If-Match", END, 428, "precondition-required", "If-Match").ifMatch(null),
                Fault.of("no day", get(OFFICES), 400, "invalid-parameter", "?on").path(OFFICES + "?on=2026-02-30"),
                Fault.of("a day of another age", get(OFFICES), 400, "invalid-parameter", "?on")
                        .path(OFFICES + "?on=0026-02-28"),
                Fault.of("empty object", END, 400, "invalid-request", "/lastDay").body("{}"),
                Fault.of("empty object", APPOINT, 400, "invalid-request", "/jobTitle", "/office", "/person", "/since",
                        "/telephone", "/workEmail").body("{}"),
                Fault.of("no office of ours", APPOINT, 400, "wrong-type", "/office").replace("DEPUTY_SPOC", "KING"),
                Fault.of("a person by name", APPOINT, 400, "wrong-type", "/person")
                        .replace(new UUID(7, 1).toString(), "Demo Person 12"),
                Fault.of("blank job title", APPOINT, 400, "invalid-request", "/jobTitle")
                        .replace("Head of Safeguarding", " "),
                Fault.of("a day of another age", APPOINT, 400, "invalid-request", "/since")
                        .replace("2026-11-01", "1026-11-01"),
                Fault.of("too long an address", APPOINT, 400, "invalid-request", "/workEmail")
                        .replace("safeguarding@", "s".repeat(255) + "@"),
                Fault.of("no address, no number, and it ends before", APPOINT, 422, "rules-not-met", "/telephone",
                        "/until", "/workEmail").replace("@northmere", "").replace("01632", "999")
                        .replace("2027-10-31", "2026-10-31"),
                Fault.of("a delegation of yesterday for ever by nobody", APPOINT, 422, "rules-not-met", "/office",
                        "/since", "/until").replace("DEPUTY_SPOC", "ACTING_DEPUTY_SPOC")
                        .replace(", \"until\": \"2027-10-31\"", ""));
    }
}
