package uk.deliveryboard.training.xapi;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.deliveryboard.training.agency.Agencies;
import uk.deliveryboard.training.xapi.Claims.Made;
import uk.deliveryboard.training.xapi.Statements.Entry;
import uk.deliveryboard.training.xapi.Statements.Known;
import uk.deliveryboard.training.xapi.model.Claim;
import uk.deliveryboard.training.xapi.model.Footprint;
import uk.deliveryboard.training.xapi.model.Json;
import uk.deliveryboard.training.xapi.model.JsonText;
import uk.deliveryboard.training.xapi.model.Statement;
import uk.deliveryboard.training.xapi.model.XapiVersion;

/** Takes statements in, all of them or none. The same statements again change nothing and get the same ids. */
@Component
public class ReceiveStatements {

    /** Ids of statements that come without one are derived from what they say, within this name space. */
    private static final UUID NAMESPACE = UUID.fromString("6c1f0a52-1d6e-5b0c-9a57-3a1e7c2d9f40");

    private static final int MOST_OF_VERB = 300;

    private final Agencies agencies;
    private final Statements statements;
    private final Claims claims;
    private final SettleClaims settleClaims;
    private final IntakeLog log;
    private final Clock clock;
    private final String issuer;

    ReceiveStatements(Agencies agencies, Statements statements, Claims claims,
            SettleClaims settleClaims, IntakeLog log, Clock clock,
            @Value("${deliveryboard.oidc.issuer}") String issuer) {
        this.agencies = agencies;
        this.statements = statements;
        this.claims = claims;
        this.settleClaims = settleClaims;
        this.log = log;
        this.clock = clock;
        this.issuer = issuer;
    }

    /**
     * What became of a batch.
     *
     * @param ids   of the statements, in their order
     * @param added how many were new
     */
    public record Receipt(List<UUID> ids, int added, Instant stored) {}

    /** @throws StatementConflict where an id is taken by a statement that says something else */
    @Transactional
    public Receipt receive(LearningSystem system, List<Statement> batch, XapiVersion version) {
        agencies.requireRegistered(system.agency());
        Instant stored = statements.begin(system, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        List<UUID> ids = batch.stream().map(statement -> id(system, statement)).toList();
        Map<UUID, Known> known = statements.known(system, ids);
        refuseConflicts(batch, known);
        Map<UUID, Entry> added = new LinkedHashMap<>();
        for (int index = 0; index < ids.size(); index++) {
            UUID id = ids.get(index);
            if (!known.containsKey(id)) {
                added.putIfAbsent(id, entry(system, id, batch.get(index), stored, version));
            }
        }
        statements.add(system, stored, List.copyOf(added.values()));
        List<Made> made = made(ids, batch, added);
        claims.add(system, made);
        if (!added.isEmpty()) {
            settleClaims.settle(system, claims.aboutSame(system, added.keySet()));
        }
        log.received(system, batch.size(), added.size(), unknownVerbs(added.values(), made));
        return new Receipt(ids, added.size(), stored);
    }

    /** Of statements that say nothing of anybody's training and void no other. */
    private static Map<String, Integer> unknownVerbs(Collection<Entry> added, List<Made> made) {
        Set<UUID> meaningful = made.stream().map(Made::statement).collect(Collectors.toSet());
        Map<String, Integer> verbs = new TreeMap<>();
        added.stream().filter(entry -> !entry.voiding() && !meaningful.contains(entry.known().id()))
                .forEach(entry -> verbs.merge(shortened(entry.verb()), 1, Integer::sum));
        return verbs;
    }

    /** An IRI may be of any length; what is counted under it does not need all of it. */
    private static String shortened(String verb) {
        if (verb.length() <= MOST_OF_VERB) {
            return verb;
        }
        boolean halved = Character.isHighSurrogate(verb.charAt(MOST_OF_VERB - 1));
        return verb.substring(0, halved ? MOST_OF_VERB - 1 : MOST_OF_VERB);
    }

    /** Where a response is lost, a system without ids says the same again: it has to get the same id. */
    private static UUID id(LearningSystem system, Statement statement) {
        String fingerprint = statement.fingerprint();
        return statement.id().orElseGet(() -> fingerprint == null
                ? UuidCreator.getTimeOrderedEpoch()
                : UuidCreator.getNameBasedSha1(NAMESPACE, system.client() + "\n" + fingerprint));
    }

    private static void refuseConflicts(List<Statement> batch, Map<UUID, Known> known) {
        List<Integer> conflicts = new ArrayList<>();
        for (int index = 0; index < batch.size(); index++) {
            Statement statement = batch.get(index);
            Known before = statement.id().map(known::get).orElse(null);
            if (before != null && !same(before, statement)) {
                conflicts.add(index);
            }
        }
        if (!conflicts.isEmpty()) {
            throw new StatementConflict(conflicts);
        }
    }

    private static boolean same(Known before, Statement statement) {
        Instant occurredAt = statement.occurredAt();
        return before.content().equals(statement.content()) && (occurredAt == null || before.occurredAt() == null
                || occurredAt.equals(before.occurredAt()));
    }

    private static List<Made> made(List<UUID> ids, List<Statement> batch, Map<UUID, Entry> added) {
        Map<UUID, Made> made = new LinkedHashMap<>();
        for (int index = 0; index < ids.size(); index++) {
            UUID id = ids.get(index);
            Entry entry = added.get(id);
            if (entry != null) {
                Claim.of(batch.get(index))
                        .ifPresent(claim -> made.putIfAbsent(id, new Made(id, claim, entry.occurredAt())));
            }
        }
        return List.copyOf(made.values());
    }

    private Entry entry(LearningSystem system, UUID id, Statement statement, Instant stored, XapiVersion version) {
        Json.Obj completed = statement.completed(id, stored, authority(system), version);
        Instant given = statement.occurredAt();
        return new Entry(new Known(id, statement.content(), given), Objects.requireNonNullElse(given, stored),
                JsonText.of(completed), statement.verb(),
                Footprint.of(completed), statement.registration(), statement.target(), statement.voids(),
                statement.fingerprint());
    }

    private Json.Obj authority(LearningSystem system) {
        Json account = Json.object("homePage", new Json.Text(issuer)).with("name", new Json.Text(system.client()));
        return Json.object("objectType", new Json.Text("Agent")).with("account", account);
    }
}
