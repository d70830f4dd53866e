package org.spikebook.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.stream.Stream;

/** What is wrong is followed by a full stop and its hint where it is shown. */
class ProblemTextsTest {

    static Stream<Path> bundles() throws IOException {
        return Files.walk(Path.of("src", "main", "resources"))
                .filter(file -> file.endsWith("messages.properties"));
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void textWithAHint_bringsNoFullStopOfItsOwn(Path bundle) throws IOException {
        Properties texts = new Properties();
        try (Reader file = Files.newBufferedReader(bundle)) {
            texts.load(file);
        }
        assertThat(texts.stringPropertyNames())
                .filteredOn(key -> texts.containsKey(key + ".hint"))
                .allSatisfy(key -> assertThat(texts.getProperty(key)).doesNotEndWith("."));
    }
}
