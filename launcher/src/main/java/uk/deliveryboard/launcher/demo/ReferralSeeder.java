package uk.deliveryboard.launcher.demo;

import java.time.LocalDate;
import java.util.Optional;
import uk.deliveryboard.launcher.demo.Api.Answer;
import uk.deliveryboard.launcher.demo.Api.Post;
import uk.deliveryboard.launcher.seed.DemoReferral;

/** Submits a referral and takes it along its pathway, with what each step has to be backed by. */
final class ReferralSeeder {

    private static final String CHAIR = "api.channel-chair";

    private final Api api;
    private final LocalDate today;

    ReferralSeeder(Api api, LocalDate today) {
        this.api = api;
        this.today = today;
    }

    boolean refer(DemoReferral referral) {
        String identity = "referral " + referral.number();
        Answer current = api.post(new Post("api.spoc." + referral.agency(), "/v1/referrals",
                Bodies.referral(referral), identity));
        String transitions = "/v1/referrals/" + current.body().path("id").asString() + "/transitions";
        for (String state : referral.path()) {
            current = api.post(new Post(CHAIR, transitions, Steps.to(state, today), identity + " to " + state,
                    Optional.of(current.etag())));
        }
        return true;
    }
}
