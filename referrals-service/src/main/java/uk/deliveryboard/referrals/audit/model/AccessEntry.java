package uk.deliveryboard.referrals.audit.model;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One row of the access log: codes and pseudonymous ids, never a name, a search term or free text.
 *
 * @param at        to the microsecond, as the database keeps it
 * @param resource  kind of thing, a code
 * @param referrals those that were seen or touched
 * @param boards    theirs, or those of the actor's agency where none is known
 * @param purpose   code of the purpose given
 * @param reasons   codes of a refusal's reasons
 * @param recipient agency to which it was disclosed
 */
public record AccessEntry(UUID id, Instant at, String actor, String actorAgency, List<String> actorRoles,
        Action action, String resource, List<UUID> referrals, List<String> boards, @Nullable String purpose,
        List<String> reasons, @Nullable String recipient, int resultCount, @Nullable String correlationId,
        List<String> flags) {

    public AccessEntry {
        actorRoles = List.copyOf(actorRoles);
        referrals = List.copyOf(referrals);
        boards = List.copyOf(boards);
        reasons = List.copyOf(reasons);
        flags = List.copyOf(flags);
    }

    /** SHA-256 over every field, each with its length, so that no two different rows have the same text. */
    public byte[] contentHash() {
        return new Digest().text(id.toString()).text(at.toString()).text(actor).text(actorAgency).texts(actorRoles)
                .text(action.name()).text(resource).texts(referrals.stream().map(UUID::toString).toList())
                .texts(boards).text(purpose).texts(reasons).text(recipient).text(Integer.toString(resultCount))
                .text(correlationId).texts(flags).bytes();
    }
}
