package uk.deliveryboard.referrals.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.deliveryboard.platform.access.Caller;
import uk.deliveryboard.referrals.audit.Access;
import uk.deliveryboard.referrals.audit.AccessEntries;
import uk.deliveryboard.referrals.audit.AccessLog;
import uk.deliveryboard.referrals.audit.model.Action;
import uk.deliveryboard.referrals.disclosure.model.Redaction;
import uk.deliveryboard.referrals.disclosure.model.Redaction.Ground;
import uk.deliveryboard.referrals.pathway.model.Actor;
import uk.deliveryboard.referrals.referral.Referrals;
import uk.deliveryboard.referrals.referral.model.HistoryEntry;
import uk.deliveryboard.referrals.referral.model.Referral;
import uk.deliveryboard.referrals.vault.IdentityVault;
import uk.deliveryboard.referrals.vault.model.Subject;

/**
 * Puts together what a person who asks is given. Withheld as a matter of course: the referrer's contact (somebody else's
 * data) and what the police said at a step (law enforcement). Passages of the narrative are withheld as the officer says.
 */
@Component
public class PrepareAccessPack {

    private static final int MOST_LOOKS = 10_000;

    /** What was said at a step, or the mark in its place. */
    public record Statement(long step, String text, boolean withheld) {

        @Override
        public String toString() {
            return "Statement[withheld]";
        }
    }

    /** What became of it. */
    public sealed interface Outcome {

        /** The pack. Who looked is given by agency: people who work on cases are third parties. */
        record Prepared(Referral referral, @Nullable Subject subject, @Nullable String narrative,
                @Nullable String contactMark, List<HistoryEntry> history, List<Statement> statements,
                List<AccessEntries.Row> looks) implements Outcome {

            @Override
            public String toString() {
                return "Prepared[withheld]";
            }
        }

        record Unknown() implements Outcome {}

        record NotHeld() implements Outcome {}

        /** Redactions, by their place in the request, that met no passage. */
        record PassageNotFound(List<Integer> redactions) implements Outcome {}
    }

    private final Referrals referrals;
    private final IdentityVault vault;
    private final AccessEntries entries;
    private final AccessLog log;

    PrepareAccessPack(Referrals referrals, IdentityVault vault, AccessEntries entries, AccessLog log) {
        this.referrals = referrals;
        this.vault = vault;
        this.entries = entries;
        this.log = log;
    }

    @Transactional
    public Outcome prepare(UUID id, List<Redaction> redactions, Caller caller) {
        Referral referral = referrals.find(id).orElse(null);
        if (referral == null) {
            return new Outcome.Unknown();
        }
        if (!(vault.open(id) instanceof IdentityVault.Content.Held held)) {
            return new Outcome.NotHeld();
        }
        String narrative = written(held);
        Redaction.Redacted redacted = Redaction.apply(narrative == null ? "" : narrative, redactions);
        if (!redacted.notFound().isEmpty()) {
            return new Outcome.PassageNotFound(redacted.notFound());
        }
        List<HistoryEntry> history = referrals.history(id);
        List<AccessEntries.Row> looks = entries.of(id, Long.MAX_VALUE, MOST_LOOKS);
        log.record(caller, Access.to(Action.EXPORT, "ACCESS_PACK", referral).forPurpose("SUBJECT_ACCESS"));
        return new Outcome.Prepared(referral, vault.subject(held).orElse(null),
                narrative == null ? null : redacted.text(),
                held.texts().containsKey(IdentityVault.REFERRER_CONTACT) ? Ground.THIRD_PARTY.mark() : null, history,
                statements(held, history), looks);
    }

    /** The narrative and what was written into blocks of the form, as one text in which passages can be withheld. */
    private @Nullable String written(IdentityVault.Content.Held held) {
        List<String> texts = new ArrayList<>();
        String narrative = held.texts().get(IdentityVault.NARRATIVE);
        if (narrative != null) {
            texts.add(narrative);
        }
        vault.form(held).forEach((block, text) -> texts.add("[" + block + "]\n" + text));
        return texts.isEmpty() ? null : String.join("\n\n", texts);
    }

    /** The first step of the history made version 2 of the referral. */
    private List<Statement> statements(IdentityVault.Content.Held held, List<HistoryEntry> history) {
        List<Statement> statements = new ArrayList<>();
        vault.statements(held).forEach((step, text) -> {
            int index = Math.toIntExact(step - 2);
            boolean police = index < 0 || index >= history.size()
                    || history.get(index).recordedAs() == Actor.CASE_OFFICER;
            statements.add(new Statement(step, police ? Ground.LAW_ENFORCEMENT.mark() : text, police));
        });
        return List.copyOf(statements);
    }
}
