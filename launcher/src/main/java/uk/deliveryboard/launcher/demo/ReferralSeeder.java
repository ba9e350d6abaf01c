package uk.deliveryboard.launcher.demo;

import java.util.Optional;
import uk.deliveryboard.launcher.demo.Api.Answer;
import uk.deliveryboard.launcher.demo.Api.Post;
import uk.deliveryboard.launcher.seed.DemoReferral;

/** Submits a referral and takes it along its pathway, with what each step has to be backed by. */
final class ReferralSeeder {

    private static final String CHAIR = "api.channel-chair";

    private final Api api;

    ReferralSeeder(Api api) {
        this.api = api;
    }

    boolean refer(DemoReferral referral) {
        String identity = "referral " + referral.number();
        Answer current = api.post(new Post("api.spoc." + referral.agency(), "/v1/referrals",
                Bodies.referral(referral), identity));
        String transitions = "/v1/referrals/" + current.body().path("id").asString() + "/transitions";
        for (DemoReferral.Step step : referral.path()) {
            current = api.post(new Post(CHAIR, transitions, Steps.to(step), identity + " to " + step.state(),
                    Optional.of(current.etag())));
        }
        return true;
    }
}
