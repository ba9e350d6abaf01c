package uk.deliveryboard.training.integration.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import uk.deliveryboard.platform.access.Caller;
import uk.deliveryboard.platform.time.ClockConfiguration;
import uk.deliveryboard.platform.web.PlatformProblem;
import uk.deliveryboard.platform.web.ProblemException;
import uk.deliveryboard.platform.web.Versions;
import uk.deliveryboard.training.access.TrainingAccess;
import uk.deliveryboard.training.integration.Integrations;
import uk.deliveryboard.training.integration.model.Integration;
import uk.deliveryboard.training.integration.web.IntegrationResponses.Detail;
import uk.deliveryboard.training.integration.web.IntegrationResponses.Summary;

@RestController
@Tag(name = "Integrations", description = "How the systems that send your agency's training records are doing")
class IntegrationController {

    private static final int DAYS_SHOWN = 30;

    private final Integrations integrations;
    private final Clock clock;

    IntegrationController(Integrations integrations, Clock clock) {
        this.integrations = integrations;
        this.clock = clock;
    }

    record Summaries(List<Summary> items) {}

    /** @param silentAfterDays days without anything taken in after which somebody is to look */
    record Expectation(@NotNull @Min(1) @Max(365) Integer silentAfterDays) {}

    @GetMapping("/v1/training/integrations")
    @Transactional(readOnly = true)
    @Operation(summary = "List the systems that ever sent your agency's training records")
    public Summaries list(Caller caller) {
        TrainingAccess.watchIntegrations(caller).orThrow();
        return new Summaries(integrations.of(caller.agency()).stream()
                .map(each -> Summary.of(each, clock.instant())).toList());
    }

    @GetMapping("/v1/training/integrations/{client}")
    @Transactional(readOnly = true)
    @Operation(summary = "What a system sent in the last 30 days, what came of it, and how to try the connection")
    public ResponseEntity<Detail> show(@PathVariable String client, Caller caller) {
        TrainingAccess.watchIntegrations(caller).orThrow();
        Integration integration = found(caller.agency(), client);
        var from = ClockConfiguration.today(clock).minusDays(DAYS_SHOWN - 1);
        return ResponseEntity.ok().eTag(Versions.etag(integration.version()))
                .body(Detail.of(Summary.of(integration, clock.instant()),
                        integrations.traffic(caller.agency(), client, from),
                        integrations.unmatched(caller.agency(), client),
                        integrations.unknownVerbs(caller.agency(), client)));
    }

    @PutMapping("/v1/training/integrations/{client}")
    @Transactional
    @Operation(summary = "Say after how many silent days somebody is to look")
    public ResponseEntity<Summary> expect(@PathVariable String client, @Valid @RequestBody Expectation body,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch, Caller caller) {
        TrainingAccess.watchIntegrations(caller).orThrow();
        long version = Versions.required(ifMatch);
        found(caller.agency(), client);
        if (!integrations.expectEvery(caller.agency(), client, body.silentAfterDays(), version)) {
            throw Versions.stale();
        }
        Integration changed = found(caller.agency(), client);
        return ResponseEntity.ok().eTag(Versions.etag(changed.version()))
                .body(Summary.of(changed, clock.instant()));
    }

    private Integration found(String agency, String client) {
        return (client.chars().anyMatch(Character::isISOControl)
                ? Optional.<Integration>empty()
                : integrations.find(agency, client))
                .orElseThrow(() -> new ProblemException(PlatformProblem.NOT_FOUND,
                        "No integration of your agency with this client has been heard of."));
    }
}
