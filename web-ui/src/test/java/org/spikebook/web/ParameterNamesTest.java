package org.spikebook.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.spikebook.simulator.model.catalog.ModelRegistry;
import org.spikebook.simulator.parameter.ParameterInfo;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The name of a model's parameter is written beside the model only, where it is described and read;
 * kernels, trainers, quantizers, exporters and pages use that constant. Looked for are names with a
 * unit: the others are words of many documents.
 */
class ParameterNamesTest {

    /** A literal, or what is none although it may hold quotation marks. */
    private static final Pattern TOKEN =
            Pattern.compile(
                    "\"([^\"\\\\\n]*+(?:\\\\.[^\"\\\\\n]*+)*+)\"|(?s:/\\*.*?\\*/)|//[^\n]*"
                            + "|'(?:[^'\\\\\n]|\\\\.)'");

    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9]+");

    /** Keys of other documents, options, and what is recorded. */
    private static final Map<String, Set<String>> OF_SOMETHING_ELSE =
            Map.ofEntries(
                    Map.entry("AnalysisWriter", Set.of("rateHz", "tauMs")),
                    Map.entry("DistanceOptions", Set.of("tauMs")),
                    Map.entry("EquationTexts", Set.of("tRefMs")),
                    Map.entry("LatencyEncoder", Set.of("tauMs")),
                    Map.entry("Recorder", Set.of("rateHz")),
                    Map.entry("RecordingReader", Set.of("timesMs")),
                    Map.entry("RecordingWriter", Set.of("timesMs")),
                    Map.entry("SpikeTimes", Set.of("timesMs")),
                    Map.entry("SweepView", Set.of("rateHz")),
                    Map.entry("SweepWriter", Set.of("rateHz")),
                    Map.entry("SymbolTable", Set.of("rateHz")));

    @Test
    void namesOfParameters_areWrittenBesideTheirModelsOnly() {
        Set<String> names = names();
        Map<String, Set<String>> found = new TreeMap<>();
        SourceText.shipped(name -> name.endsWith(".java")).stream()
                .filter(file -> !isOfAModel(file))
                .forEach(file -> {
                    Set<String> written = written(SourceText.read(file), names);
                    if (!written.isEmpty()) {
                        found.put(simpleName(file), written);
                    }
                });

        assertThat(names).hasSizeGreaterThan(50).contains("tauMemMs", "vThresholdMv");
        assertThat(found).containsExactlyInAnyOrderEntriesOf(OF_SOMETHING_ELSE);
    }

    @Test
    void nameInALiteral_isFound_inACommentItIsNot() {
        String source =
                """
                /** Of "tauMemMs". */
                char quotation = '"'; // or "cMemPf"
                note("/model/vRestMv", "a\\"b", vResetMv);
                """;

        assertThat(written(source, names())).containsExactly("vRestMv");
    }

    private static Set<String> names() {
        return ModelRegistry.standard().all().stream()
                .flatMap(model -> model.parameters().stream())
                .filter(parameter -> !parameter.unit().suffix().isEmpty())
                .map(ParameterInfo::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> written(String source, Set<String> names) {
        return TOKEN.matcher(source)
                .results()
                .flatMap(ParameterNamesTest::words)
                .filter(names::contains)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> words(MatchResult token) {
        String literal = token.group(1);
        return literal == null
                ? Stream.empty()
                : WORD.matcher(literal).results().map(MatchResult::group);
    }

    private static boolean isOfAModel(Path file) {
        return file.toString().replace('\\', '/').contains("/simulator/model/");
    }

    private static String simpleName(Path file) {
        return file.getFileName().toString().replace(".java", "");
    }
}
