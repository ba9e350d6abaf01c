package uk.deliveryboard.referrals.vault;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.deliveryboard.platform.access.Caller;
import uk.deliveryboard.referrals.access.ReferralAccess;
import uk.deliveryboard.referrals.audit.Access;
import uk.deliveryboard.referrals.audit.AccessLog;
import uk.deliveryboard.referrals.audit.model.Action;
import uk.deliveryboard.referrals.audit.model.Flag;
import uk.deliveryboard.referrals.referral.Referrals;
import uk.deliveryboard.referrals.referral.model.Referral;
import uk.deliveryboard.referrals.vault.model.Part;
import uk.deliveryboard.referrals.vault.model.Purpose;
import uk.deliveryboard.referrals.vault.model.ReferrerContact;
import uk.deliveryboard.referrals.vault.model.Subject;

/** Reads who a referral is about: with a purpose, as much of it as was asked for, and never without a trace. */
@Component
public class ReadIdentity {

    /** What became of it. */
    public sealed interface Outcome {

        /**
         * What was read; parts that were not asked for or are not held are null or empty.
         *
         * @param form       texts by the code of their block
         * @param statements JSON by the number of the step
         */
        record Read(Referral referral, @Nullable Subject subject, @Nullable String narrative,
                Map<String, String> form, @Nullable ReferrerContact contact,
                Map<Long, String> statements) implements Outcome {

            @Override
            public String toString() {
                return "Read[withheld]";
            }
        }

        record Unknown() implements Outcome {}

        record NotHeld() implements Outcome {}

        record Disposed() implements Outcome {}
    }

    private final Referrals referrals;
    private final IdentityVault vault;
    private final BrokenGlasses glasses;
    private final ReferralAccess access;
    private final AccessLog log;
    private final Clock clock;

    ReadIdentity(Referrals referrals, IdentityVault vault, BrokenGlasses glasses, ReferralAccess access,
            AccessLog log, Clock clock) {
        this.referrals = referrals;
        this.vault = vault;
        this.glasses = glasses;
        this.access = access;
        this.log = log;
        this.clock = clock;
    }

    @Transactional
    public Outcome read(UUID id, Purpose purpose, Set<Part> parts, Caller caller) {
        boolean byRole = access.readsIdentities(caller);
        if (!byRole) {
            access.mayReadIdentity(caller, glasses.isOpen(id, caller.subject(), clock.instant())).orThrow();
        }
        Referral referral = referrals.find(id).orElse(null);
        if (referral == null) {
            return new Outcome.Unknown();
        }
        return switch (vault.open(id)) {
            case IdentityVault.Content.NotHeld() -> new Outcome.NotHeld();
            case IdentityVault.Content.Disposed() -> new Outcome.Disposed();
            case IdentityVault.Content.Held held -> {
                Subject subject = vault.subject(held).orElse(null);
                log.record(caller, entry(byRole ? Action.VIEW : Action.BREAK_GLASS, referral, purpose, parts,
                        sameSurname(caller, subject)));
                yield new Outcome.Read(referral, parts.contains(Part.SUBJECT) ? subject : null,
                        parts.contains(Part.NARRATIVE) ? held.texts().get(IdentityVault.NARRATIVE) : null,
                        parts.contains(Part.FORM) ? vault.form(held) : Map.of(),
                        parts.contains(Part.REFERRER_CONTACT) ? vault.contact(held).orElse(null) : null,
                        parts.contains(Part.STATEMENTS) ? vault.statements(held) : Map.of());
            }
        };
    }

    private static Access entry(Action action, Referral referral, Purpose purpose, Set<Part> parts,
            boolean sameSurname) {
        String resource = "IDENTITY:" + EnumSet.copyOf(parts).stream().map(Enum::name)
                .collect(Collectors.joining("+"));
        Access entry = Access.to(action, resource, referral).forPurpose(purpose.name());
        return sameSurname ? entry.flagged(Flag.SAME_SURNAME) : entry;
    }

    /** A reader of the same surname may be a relative. */
    private static boolean sameSurname(Caller caller, @Nullable Subject subject) {
        if (subject == null || caller.name() == null) {
            return false;
        }
        return List.of(words(caller.name())).contains(subject.familyName().toLowerCase(Locale.ROOT));
    }

    private static String[] words(String name) {
        return name.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{M}'’-]+");
    }
}
