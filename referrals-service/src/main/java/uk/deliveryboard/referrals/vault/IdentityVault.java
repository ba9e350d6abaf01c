package uk.deliveryboard.referrals.vault;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import uk.deliveryboard.referrals.referral.Statements;
import uk.deliveryboard.referrals.referral.model.Referral;
import uk.deliveryboard.referrals.vault.crypto.AesGcm;
import uk.deliveryboard.referrals.vault.crypto.KeyRing;
import uk.deliveryboard.referrals.vault.model.Identity;
import uk.deliveryboard.referrals.vault.model.ReferrerContact;
import uk.deliveryboard.referrals.vault.model.Subject;

/** Seals and opens what is held of a referral. Whoever opens it has asked the access policy and the access log first. */
@Component
public class IdentityVault implements Statements {

    static final String SUBJECT = "SUBJECT";
    public static final String NARRATIVE = "NARRATIVE";
    public static final String REFERRER_CONTACT = "REFERRER_CONTACT";
    private static final String FORM = "FORM/";
    static final String STATEMENT = "STATEMENT/";

    private static final int TOKEN_BYTES = 16;

    /** What there is of a referral. */
    public sealed interface Content {

        record NotHeld() implements Content {}

        /** The data key is gone: nobody can read it again. */
        record Disposed() implements Content {}

        /** Texts by field. */
        record Held(Map<String, String> texts) implements Content {

            @Override
            public String toString() {
                return "Held[withheld]";
            }
        }
    }

    private final VaultRows rows;
    private final KeyRing keys;
    private final JsonMapper json;
    private final Clock clock;

    IdentityVault(VaultRows rows, KeyRing keys, JsonMapper json, Clock clock) {
        this.rows = rows;
        this.keys = keys;
        this.json = json;
        this.clock = clock;
    }

    /** Makes the data key of a new referral and seals what it brings. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(Referral referral, Identity identity) {
        Map<String, String> texts = new TreeMap<>();
        if (identity.subject() != null) {
            texts.put(SUBJECT, json.writeValueAsString(identity.subject()));
        }
        if (identity.narrative() != null) {
            texts.put(NARRATIVE, identity.narrative());
        }
        if (identity.contact() != null) {
            texts.put(REFERRER_CONTACT, json.writeValueAsString(identity.contact()));
        }
        identity.form().forEach((block, text) -> texts.put(FORM + block, text));
        byte[] dataKey = newKey(referral);
        texts.forEach((field, text) -> seal(dataKey, referral.id(), referral.agency(), field, text));
        Arrays.fill(dataKey, (byte) 0);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(Referral referral, long number, String document) {
        add(referral, STATEMENT + String.format("%06d", number), document);
    }

    /** Seals one more text of a referral, which from then on has a data key. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(Referral referral, String field, String text) {
        byte[] dataKey = rows.key(referral.id()).map(this::dataKey).orElseGet(() -> newKey(referral));
        seal(dataKey, referral.id(), referral.agency(), field, text);
        Arrays.fill(dataKey, (byte) 0);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public Content open(UUID referral) {
        Optional<VaultRows.Key> found = rows.key(referral);
        if (found.isEmpty()) {
            return new Content.NotHeld();
        }
        VaultRows.Key key = found.get();
        if (key.wrapped() == null) {
            return new Content.Disposed();
        }
        byte[] dataKey = dataKey(key);
        Map<String, String> texts = new TreeMap<>();
        rows.entries(referral).forEach((field, sealed) -> texts.put(field, new String(
                AesGcm.open(dataKey, sealed, context(referral, field, key.agency())), StandardCharsets.UTF_8)));
        Arrays.fill(dataKey, (byte) 0);
        return texts.isEmpty() ? new Content.NotHeld() : new Content.Held(texts);
    }

    public Optional<Subject> subject(Content.Held held) {
        return Optional.ofNullable(held.texts().get(SUBJECT)).map(text -> json.readValue(text, Subject.class));
    }

    Optional<ReferrerContact> contact(Content.Held held) {
        return Optional.ofNullable(held.texts().get(REFERRER_CONTACT))
                .map(text -> json.readValue(text, ReferrerContact.class));
    }

    /** What was written into blocks of the form, by the code of the block. */
    public Map<String, String> form(Content.Held held) {
        Map<String, String> form = new TreeMap<>();
        held.texts().forEach((field, text) -> {
            if (field.startsWith(FORM)) {
                form.put(field.substring(FORM.length()), text);
            }
        });
        return form;
    }

    /** What was said at each step, JSON by the number of the step. */
    public Map<Long, String> statements(Content.Held held) {
        Map<Long, String> statements = new TreeMap<>();
        held.texts().forEach((field, text) -> {
            if (field.startsWith(STATEMENT)) {
                statements.put(Long.parseLong(field.substring(STATEMENT.length())), text);
            }
        });
        return statements;
    }

    /** Lets a referral be found by features of its person: what is stored of them is half of a keyed digest. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void index(UUID referral, Set<String> features) {
        rows.addTokens(referral, tokens(features));
    }

    /** Other referrals whose person shares at least two of the features. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<UUID> sharing(UUID referral, Set<String> features, int limit) {
        return rows.sharing(referral, tokens(features), limit);
    }

    private List<byte[]> tokens(Set<String> features) {
        return features.stream().sorted()
                .map(each -> Arrays.copyOf(keys.digest(each.getBytes(StandardCharsets.UTF_8)), TOKEN_BYTES)).toList();
    }

    /** Destroys the data key and every ciphertext of a referral, for good; gives how many there were. */
    @Transactional(propagation = Propagation.MANDATORY)
    public int destroy(UUID referral) {
        return rows.shred(referral, clock.instant());
    }

    private byte[] newKey(Referral referral) {
        byte[] dataKey = AesGcm.newKey();
        var key = new VaultRows.Key(referral.id(), referral.agency(), referral.board(), null);
        rows.addKey(key, keys.wrap(dataKey, keyContext(key)), clock.instant());
        return dataKey;
    }

    private byte[] dataKey(VaultRows.Key key) {
        if (key.wrapped() == null) {
            throw new IllegalStateException("the data key of " + key.referral() + " was shredded");
        }
        return keys.unwrap(key.wrapped(), keyContext(key));
    }

    private void seal(byte[] dataKey, UUID referral, String agency, String field, String text) {
        rows.addEntry(referral, field, AesGcm.seal(dataKey, text.getBytes(StandardCharsets.UTF_8),
                context(referral, field, agency)), clock.instant());
    }

    /** Table, column, row and agency: a ciphertext moved elsewhere does not open. */
    private static byte[] context(UUID referral, String field, String agency) {
        return ("vault_entry|ciphertext|" + referral + "/" + field + "|" + agency).getBytes(StandardCharsets.UTF_8);
    }

    static byte[] keyContext(VaultRows.Key key) {
        return ("vault_key|wrapped_key|" + key.referral() + "|" + key.agency()).getBytes(StandardCharsets.UTF_8);
    }
}
