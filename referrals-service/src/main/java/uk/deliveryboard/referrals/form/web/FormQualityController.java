package uk.deliveryboard.referrals.form.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import uk.deliveryboard.platform.access.Caller;
import uk.deliveryboard.platform.web.PlatformProblem;
import uk.deliveryboard.platform.web.ProblemException;
import uk.deliveryboard.referrals.access.ReferralAccess;
import uk.deliveryboard.referrals.form.ReadQuality;
import uk.deliveryboard.referrals.form.model.FormQuality;

@RestController
@RequestMapping("/v1/referrals/{id}/form-quality")
@Tag(name = "Referrals")
class FormQualityController {

    private final ReadQuality quality;
    private final ReferralAccess access;

    FormQualityController(ReadQuality quality, ReferralAccess access) {
        this.quality = quality;
        this.access = access;
    }

    @GetMapping
    @Operation(summary = "Read how complete a referral is", description = "Blocks of the form that were filled in, and what each of the others would have been good for. No referral is refused for it.")
    FormQuality read(@PathVariable UUID id, Caller caller) {
        access.mayRead(caller).orThrow();
        return quality.read(id, caller).orElseThrow(() -> new ProblemException(PlatformProblem.NOT_FOUND,
                "No form of such a referral among those you may see."));
    }
}
