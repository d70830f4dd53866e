package org.spikebook.simulator.parameter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Texts are patterns, in which an apostrophe must be doubled: a single one is not shown. */
class BundlesTest {

    static Stream<Path> bundles() throws IOException {
        return Files.walk(Path.of("src", "main", "resources"))
                .filter(file -> file.endsWith("messages.properties"));
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void bundle_apostropheInAWord_isDoubled(Path bundle) throws IOException {
        assertThat(Files.readString(bundle)).doesNotContainPattern("\\w'\\w");
    }
}
