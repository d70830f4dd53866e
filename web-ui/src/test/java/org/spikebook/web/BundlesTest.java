package org.spikebook.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Every text that readers see comes in German too, with the same arguments, and is used. */
class BundlesTest {

    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+)");

    /** {@link java.text.MessageFormat} takes a single one away. */
    private static final Pattern SINGLE_APOSTROPHE = Pattern.compile("(?<!')'(?!')");

    /** The command line speaks English. */
    private static final String COMMAND_LINE = "cli";

    private static final ReachedKeys REACHED = ReachedKeys.ofTheSources();

    /** Nothing says them today, but results that earlier versions kept name them. */
    private static final Set<String> OF_STORED_RESULTS =
            Set.of(
                    "mustBeObject",
                    "mustBeText",
                    "mustBeList",
                    "mustBeNumber",
                    "mustNotBeNull",
                    "tooManyElements",
                    "notABit");

    static List<Path> bundles() {
        return SourceText.shipped("messages.properties"::equals).stream()
                .filter(file -> !file.getParent().endsWith(COMMAND_LINE))
                .toList();
    }

    @Test
    void bundlesOfAllModules_areFound() {
        assertThat(bundles()).hasSizeGreaterThan(75);
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void bundle_hasTheSameTextsInGerman(Path file) {
        Properties english = SourceText.properties(file);
        Path translated = german(file);
        assertThat(translated).exists();
        Properties german = SourceText.properties(translated);

        assertThat(german.stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(english.stringPropertyNames());
        assertThat(english.stringPropertyNames())
                .allSatisfy(key ->
                        assertThat(arguments(german.getProperty(key)))
                                .as(key)
                                .isEqualTo(arguments(english.getProperty(key))));
        assertThat(german.stringPropertyNames())
                .filteredOn(key -> german.getProperty(key).isBlank())
                .filteredOn(key -> !english.getProperty(key).isBlank())
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void text_hasNoSingleApostrophe(Path file) {
        for (Path bundle : List.of(file, german(file))) {
            Properties texts = SourceText.properties(bundle);
            assertThat(texts.stringPropertyNames())
                    .filteredOn(key -> SINGLE_APOSTROPHE.matcher(texts.getProperty(key)).find())
                    .as(bundle.toString())
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void key_canBeReachedByTheCode(Path file) {
        assertThat(SourceText.properties(file).stringPropertyNames())
                .filteredOn(key -> !REACHED.reaches(key))
                .filteredOn(key -> !OF_STORED_RESULTS.contains(key.replace(".hint", "")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "run.start, true",
        "run.start.hint, true",
        "role.neuron, true",
        "tooFast.neuron2, true",
        "page.play, true",
        "page.pause, false",
        "role.chip, false",
        "run.stop, false"
    })
    void key_isReached_ifItsPartsStandInTheCode(String key, boolean isReached) {
        ReachedKeys reached =
                ReachedKeys.of(
                        "words.of(\"run.start\"); words.of(\"role.\" + name);"
                                + " enum Role { NEURON, TOO_FAST } words.under(\"page.\");"
                                + " button.title = setup.words.play; words.pause();");

        assertThat(reached.reaches(key)).isEqualTo(isReached);
    }

    static Path german(Path bundle) {
        return bundle.resolveSibling("messages_de.properties");
    }

    private static Set<String> arguments(String pattern) {
        return ARGUMENT.matcher(pattern)
                .results()
                .map((MatchResult found) -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
