package uk.deliveryboard.referrals.vault.crypto;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class AesGcmTests {

    private static final byte[] KEY = AesGcm.newKey();
    private static final byte[] CONTEXT = bytes("vault_entry|ciphertext|row/field|agency");

    @Property(tries = 200)
    void what_was_sealed_opens_in_its_place_only(@ForAll byte[] text, @ForAll byte[] other) {
        byte[] sealed = AesGcm.seal(KEY, text, CONTEXT);

        assertThat(AesGcm.open(KEY, sealed, CONTEXT)).isEqualTo(text);
        if (!Arrays.equals(other, CONTEXT)) {
            assertThatThrownBy(() -> AesGcm.open(KEY, sealed, other)).isInstanceOf(SealBroken.class);
        }
        assertThatThrownBy(() -> AesGcm.open(AesGcm.newKey(), sealed, CONTEXT)).isInstanceOf(SealBroken.class);
    }

    @Property(tries = 200)
    void a_changed_bit_anywhere_or_a_missing_end_is_noticed(@ForAll @IntRange(max = 60) int at,
            @ForAll @IntRange(max = 7) int bit) {
        byte[] sealed = AesGcm.seal(KEY, bytes("Demo Person 12 of Lantern Row. "), CONTEXT);
        int place = at % sealed.length;
        byte[] changed = sealed.clone();
        changed[place] ^= (byte) (1 << bit);

        assertThatThrownBy(() -> AesGcm.open(KEY, changed, CONTEXT)).isInstanceOf(SealBroken.class);
        assertThatThrownBy(() -> AesGcm.open(KEY, Arrays.copyOf(sealed, place), CONTEXT))
                .isInstanceOf(SealBroken.class);
    }

    @Test
    void the_same_text_is_never_the_same_ciphertext() {
        assertThat(AesGcm.seal(KEY, bytes("x"), CONTEXT)).isNotEqualTo(AesGcm.seal(KEY, bytes("x"), CONTEXT));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
