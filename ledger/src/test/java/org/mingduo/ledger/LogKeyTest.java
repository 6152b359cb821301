package org.mingduo.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogKeyTest {

    @TempDir
    Path folder;

    @Test
    void a_saved_key_is_for_its_owner_only_and_signs_as_before() throws IOException {
        LogKey key = LogKey.generate();
        Path file = folder.resolve("log.key");
        key.save(file);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        LogKey loaded = LogKey.load(file);
        assertThat(loaded.verification("a.example")).isEqualTo(key.verification("a.example"));
        assertThat(loaded.sign(new byte[3])).isEqualTo(key.sign(new byte[3]));
        assertThatThrownBy(() -> LogKey.generate().save(file)).isInstanceOf(FileAlreadyExistsException.class);
    }

    @Test
    void halves_of_two_keys_are_refused() throws IOException {
        LogKey.generate().save(folder.resolve("a"));
        LogKey.generate().save(folder.resolve("b"));
        String begin = "-----BEGIN PUBLIC KEY-----";
        String a = Files.readString(folder.resolve("a"));
        String b = Files.readString(folder.resolve("b"));
        Files.writeString(folder.resolve("c"), a.substring(0, a.indexOf(begin)) + b.substring(b.indexOf(begin)));
        assertThatThrownBy(() -> LogKey.load(folder.resolve("c")))
                .isInstanceOf(LedgerException.class)
                .hasMessageContaining("do not belong together");
        Files.writeString(folder.resolve("d"), "hello");
        assertThatThrownBy(() -> LogKey.load(folder.resolve("d")))
                .isInstanceOf(LedgerException.class)
                .hasMessageContaining("restore it");
    }

    @Test
    void a_key_does_not_show_itself_in_messages() throws IOException {
        LogKey key = LogKey.generate();
        key.save(folder.resolve("key"));
        String pem = Files.readString(folder.resolve("key")).lines().toList().get(1);
        assertThat(key.toString()).doesNotContain(pem.substring(20));
    }

    @Test
    void the_commitment_is_hmac_sha256_over_the_canonical_record() {
        // HMAC-SHA256 of {"a":1,"b":"文"} under 32 bytes of 0b, computed with OpenSSL.
        String commitment = Commitment.of("0b".repeat(32), "{ \"b\" : \"\\u6587\", \"a\" : 1.0 }");
        assertThat(commitment).isEqualTo("f75301358086243d9aeee6eb5cecc299657fb110607f9de2db1bbb4de0be2f5a");
        assertThatThrownBy(() -> Commitment.of("0B".repeat(32), "{}")).isInstanceOf(LedgerException.class);
        assertThat(HexFormat.of().parseHex(Commitment.newSalt(new java.security.SecureRandom())))
                .hasSize(32);
    }
}
