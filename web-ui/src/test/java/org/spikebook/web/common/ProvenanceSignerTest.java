package org.spikebook.web.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;

class ProvenanceSignerTest {

    @TempDir Path home;

    private final SecureRandom random = new SecureRandom();

    @Test
    void signature_isOfItsText_andOfTheServersKey() {
        String signature = signer().sign("a network");

        assertThat(signer().isSignature("a network", signature)).isTrue();
        assertThat(signer().isSignature("another", signature)).isFalse();
        assertThat(new ProvenanceSigner(home.resolve("other"), random).sign("a network"))
                .isNotEqualTo(signature);
    }

    @Test
    void keyThatWasReplaced_signsNothingMore_butWhatItSignedCountsUntilItIsDeleted()
            throws IOException {
        String before = signer().sign("a network");
        Path kept = replaceKey("2026-12");

        assertThat(signer().isSignature("a network", before)).isTrue();
        assertThat(signer().sign("a network")).isNotEqualTo(before);

        Files.delete(kept);
        assertThat(signer().isSignature("a network", before)).isFalse();
    }

    @Test
    void whatIsDrawnFromTheFirstKey_staysTheSame_afterEachReplacement() throws IOException {
        String first = signer().signByFirstKey("hidden seed");
        replaceKey("2026-12");
        assertThat(signer().signByFirstKey("hidden seed")).isEqualTo(first);
        replaceKey("2027-12");
        assertThat(signer().signByFirstKey("hidden seed")).isEqualTo(first);
    }

    @Test
    void fileThatHoldsNoKey_isNamed() throws IOException {
        Files.writeString(home.resolve("provenance-old.key"), "abcd");

        assertThatThrownBy(this::signer).hasMessageContaining("provenance-old.key");
    }

    private ProvenanceSigner signer() {
        return new ProvenanceSigner(home, random);
    }

    private Path replaceKey(String name) throws IOException {
        return Files.move(
                home.resolve("provenance.key"), home.resolve("provenance-" + name + ".key"));
    }
}
