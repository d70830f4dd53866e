package org.spikebook.lesson.grading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.spikebook.lesson.check.CheckResult;
import org.spikebook.lesson.check.catalog.CheckRegistry;
import org.spikebook.lesson.document.YamlPart;
import org.spikebook.lesson.notebook.CanvasLayout;
import org.spikebook.lesson.notebook.CheckSpec;
import org.spikebook.lesson.notebook.NetworkCell;
import org.spikebook.lesson.notebook.document.CellParts;
import org.spikebook.simulator.text.Text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Each check of docs/lesson-format.md that judges networks judges a noisy population, and says in
 * words what it measured or what that network lacks.
 */
class DocumentedChecksTest {

    private static final Path DOC = Path.of("../docs/lesson-format.md");
    private static final Path NETWORK =
            Path.of(
                    "src/main/resources/lessons/01-from-spike-to-silicon/solution",
                    "noisy-population.json");
    private static final Pattern CHECK =
            Pattern.compile("^```yaml\n(.*?)^```$", Pattern.DOTALL | Pattern.MULTILINE);
    private static final CheckRegistry CHECKS = CheckRegistry.standard();

    static Stream<CheckSpec> checksOfNetworks() throws IOException {
        return CHECK.matcher(Files.readString(DOC))
                .results()
                .map(example -> new YamlPart("lesson-format.md", 1, example.group(1)))
                .map(part -> CellParts.check(part.fields(), part.found()))
                .filter(DocumentedChecksTest::judgesNetworks);
    }

    private static boolean judgesNetworks(CheckSpec spec) {
        return spec.of().isEmpty()
                ? CHECKS.find(spec.type()).orElseThrow().judges().equals(NetworkCell.class)
                : spec.of().stream().allMatch(DocumentedChecksTest::judgesNetworks);
    }

    @ParameterizedTest
    @MethodSource("checksOfNetworks")
    void check_judges_a_network_and_says_why(CheckSpec spec) throws IOException {
        NetworkCell cell =
                new NetworkCell("net", "", Files.readString(NETWORK), CanvasLayout.EMPTY);

        CheckResult result = Handed.judged(spec, 3, cell);

        assertThat(result.points()).isBetween(0.0, 3.0);
        for (Text reason : result.reasons()) {
            assertThat(reason.english()).isNotBlank().doesNotContain("{", "NaN", "Infinity");
            assertThat(reason.in(Locale.GERMAN)).isNotBlank().doesNotContain("{");
        }
    }
}
