package uk.deliveryboard.plans.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.HttpMethod;
import uk.deliveryboard.testkit.TestIdentity;

/** Bad input to acknowledgements. */
class BadAcknowledgementInputIT extends BadInputTestBase {

    private static final String NONE = "/v1/registers/model-documents/" + UUID.randomUUID() + "/acknowledgements";
    private static final Endpoint ACKNOWLEDGE = new Endpoint(HttpMethod.POST, NONE, "SPOC",
            "{\"statement\": \"READ_AND_UNDERSTOOD\"}", false);

    static Stream<Fault> faults() {
        List<Fault> faults = new ArrayList<>(bodies(ACKNOWLEDGE));
        for (Endpoint endpoint : List.of(ACKNOWLEDGE, get(NONE))) {
            tokens(endpoint).stream().filter(fault -> !fault.name().equals("wrong role")).forEach(faults::add);
            faults.add(Fault.of("a program", endpoint, 403, "access-refused", "")
                    .authorization(TestIdentity.bearer(AGENCY, "INTEGRATION_CLIENT")));
            faults.add(Fault.of("there is none", endpoint, 404, "not-found"));
        }
        faults.addAll(List.of(
                Fault.of("empty object", ACKNOWLEDGE, 400, "invalid-request", "/statement").body("{}"),
                Fault.of("something else", ACKNOWLEDGE, 400, "wrong-type", "/statement")
                        .replace("READ_AND_UNDERSTOOD", "SKIMMED")));
        return faults.stream();
    }
}
