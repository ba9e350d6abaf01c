package uk.deliveryboard.referrals.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import uk.deliveryboard.platform.access.Caller;
import uk.deliveryboard.platform.access.RowScope;
import uk.deliveryboard.referrals.audit.Access;
import uk.deliveryboard.referrals.audit.AccessLog;
import uk.deliveryboard.referrals.audit.model.Action;
import uk.deliveryboard.referrals.directory.Agencies;
import uk.deliveryboard.referrals.directory.model.Agency;
import uk.deliveryboard.referrals.matching.model.Sign;
import uk.deliveryboard.referrals.referral.Referrals;
import uk.deliveryboard.referrals.referral.model.Referral;
import uk.deliveryboard.referrals.vault.IdentityVault;
import uk.deliveryboard.referrals.vault.IdentityVault.Content;
import uk.deliveryboard.referrals.vault.model.Subject;

/**
 * Looks for other referrals of the person of one. The blind index says whom to compare: digests alone could not tell
 * "Mohamed" born on 3 April from "Muhammad" born on 4 March, and decrypting everybody for each search would be
 * disproportionate. Matches of other boards are reduced to the name of the board; their officers see that it was looked.
 */
@Component
public class FindRepeats {

    private static final Map<String, String> AS_MATCHER = Map.of("app.vault", "matcher");
    private static final int MOST_CANDIDATES = 200;

    /** A referral that may be of the same person. */
    public record Candidate(Referral referral, Set<Sign> signs) {}

    /** What became of it. */
    public sealed interface Outcome {

        /**
         * The candidates on the caller's boards, those with most signs first.
         *
         * @param boardsElsewhere other boards that may hold a match
         */
        record Found(Referral referral, List<Candidate> candidates, List<String> boardsElsewhere)
                implements
                    Outcome {}

        record Unknown() implements Outcome {}

        record NotHeld() implements Outcome {}
    }

    private record Wanted(Referral referral, @Nullable Subject subject) {}

    private final Referrals referrals;
    private final IdentityVault vault;
    private final Agencies agencies;
    private final AccessLog log;
    private final TransactionTemplate transactions;

    FindRepeats(Referrals referrals, IdentityVault vault, Agencies agencies, AccessLog log,
            TransactionTemplate transactions) {
        this.referrals = referrals;
        this.vault = vault;
        this.agencies = agencies;
        this.log = log;
        this.transactions = transactions;
    }

    public Outcome find(UUID id, Caller caller) throws Exception {
        Wanted wanted = transactions.execute(status -> wanted(id));
        if (wanted == null) {
            return new Outcome.Unknown();
        }
        Subject subject = wanted.subject();
        if (subject == null) {
            return new Outcome.NotHeld();
        }
        List<Candidate> all = RowScope.with(AS_MATCHER,
                () -> Objects.requireNonNull(transactions.execute(status -> candidates(id, subject))));
        transactions.executeWithoutResult(status -> record(wanted.referral(), all, caller));
        List<String> own = agencies.find(caller.agency()).map(Agency::boards).orElse(List.of());
        return new Outcome.Found(wanted.referral(),
                all.stream().filter(each -> own.contains(each.referral().board())).toList(),
                all.stream().map(each -> each.referral().board()).filter(board -> !own.contains(board)).distinct()
                        .sorted().toList());
    }

    private @Nullable Wanted wanted(UUID id) {
        return referrals.find(id)
                .map(referral -> new Wanted(referral, vault.open(id) instanceof Content.Held held
                        ? vault.subject(held).orElse(null)
                        : null))
                .orElse(null);
    }

    private List<Candidate> candidates(UUID id, Subject subject) {
        List<Candidate> found = new ArrayList<>();
        for (UUID other : vault.sharing(id, Likeness.features(subject), MOST_CANDIDATES)) {
            if (vault.open(other) instanceof Content.Held held) {
                Set<Sign> signs = vault.subject(held).map(each -> Likeness.of(subject, each)).orElse(Set.of());
                if (!signs.isEmpty()) {
                    referrals.find(other).ifPresent(referral -> found.add(new Candidate(referral, signs)));
                }
            }
        }
        found.sort(Comparator.comparingInt((Candidate each) -> -each.signs().size())
                .thenComparing(each -> each.referral().ref().toString()));
        return found;
    }

    /** Everybody whose record was combined with this one can be told of it. */
    private void record(Referral referral, List<Candidate> found, Caller caller) {
        List<Referral> combined = new ArrayList<>(List.of(referral));
        found.forEach(each -> combined.add(each.referral()));
        log.record(caller, Access.toAll(Action.COMBINE, "REPEAT_SEARCH", combined)
                .forPurpose("REPEAT_REFERRAL_CHECK"));
    }
}
