package uk.deliveryboard.referrals.vault.crypto;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HexFormat;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class FileKeyRingTests {

    private static final byte[] CONTEXT = "vault_key|wrapped_key|row|agency".getBytes(StandardCharsets.UTF_8);
    private static final byte[] DATA_KEY = AesGcm.newKey();

    @TempDir
    Path directory;

    private Path file;

    @BeforeEach
    void place() {
        file = directory.resolve("secrets/vault.keys");
    }

    @Test
    void the_first_run_makes_a_file_for_its_owner_only_and_the_next_finds_the_same_keys() throws IOException {
        FileKeyRing first = FileKeyRing.open(file);
        KeyRing.Wrapped wrapped = first.wrap(DATA_KEY, CONTEXT);

        FileKeyRing second = FileKeyRing.open(file);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
        assertThat(second.unwrap(wrapped, CONTEXT)).isEqualTo(DATA_KEY);
        assertThat(second.digest(DATA_KEY)).isEqualTo(first.digest(DATA_KEY));
        assertThat(HexFormat.of().formatHex(wrapped.bytes())).doesNotContain(HexFormat.of().formatHex(DATA_KEY));
    }

    @Test
    void after_a_rotation_new_keys_are_wrapped_by_the_new_one_and_old_ones_still_open() {
        FileKeyRing ring = FileKeyRing.open(file);
        FileKeyRing neighbour = FileKeyRing.open(file);
        KeyRing.Wrapped old = ring.wrap(DATA_KEY, CONTEXT);

        String active = ring.rotate();
        KeyRing.Wrapped young = ring.wrap(DATA_KEY, CONTEXT);

        assertThat(young.keyId()).isEqualTo(active).isNotEqualTo(old.keyId());
        assertThat(ring.unwrap(old, CONTEXT)).isEqualTo(DATA_KEY);
        assertThat(neighbour.unwrap(young, CONTEXT)).as("another instance reads the file again").isEqualTo(DATA_KEY);
        assertThat(ring.has(Set.of(old.keyId(), young.keyId()))).isTrue();
    }

    @Test
    void a_ring_made_anew_has_none_of_the_old_keys() throws IOException {
        KeyRing.Wrapped wrapped = FileKeyRing.open(file).wrap(DATA_KEY, CONTEXT);
        Files.delete(file);

        FileKeyRing other = FileKeyRing.open(file);

        assertThat(other.has(Set.of(wrapped.keyId()))).isFalse();
        assertThatThrownBy(() -> other.unwrap(wrapped, CONTEXT)).isInstanceOf(SealBroken.class)
                .hasMessageContaining(wrapped.keyId());
    }

    @Test
    void a_key_wrapped_for_another_place_does_not_open() {
        FileKeyRing ring = FileKeyRing.open(file);
        KeyRing.Wrapped wrapped = ring.wrap(DATA_KEY, CONTEXT);

        assertThatThrownBy(() -> ring.unwrap(wrapped, "vault_key|wrapped_key|other|agency"
                .getBytes(StandardCharsets.UTF_8))).isInstanceOf(SealBroken.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-r-----", "rw----r--", "rwx------", "rw--w----"})
    void a_file_that_others_can_use_is_refused(String permissions) throws IOException {
        FileKeyRing.open(file);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));

        assertThatThrownBy(() -> FileKeyRing.open(file)).hasMessageContaining("chmod 600");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "active=w1\n", "active=w1\nkey.w1=AAAA\ndigest=AAAA\n", "active=w1\nkey.w1=%%%\n"})
    void a_damaged_file_is_refused_without_showing_a_key(String content) throws IOException {
        FileKeyRing.open(file);
        Files.writeString(file, content);

        assertThatThrownBy(() -> FileKeyRing.open(file)).hasMessageContaining("backup")
                .hasMessageNotContaining("AAAA").hasMessageNotContaining("%%%");
    }
}
