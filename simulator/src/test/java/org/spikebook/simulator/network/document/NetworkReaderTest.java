package org.spikebook.simulator.network.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spikebook.simulator.model.catalog.ModelRegistry;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.validation.Limits;
import org.spikebook.simulator.network.validation.Validation;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.simulator.text.Text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

class NetworkReaderTest {

    private final NetworkReader reader =
            new NetworkReader(ModelRegistry.standard(), Limits.ofMemory(1L << 30));

    @Test
    void read_example_isValidAndKeepsWhatWasWritten() {
        NetworkModel network = valid(example());

        assertThat(network.population("exc")).isPresent();
        assertThat(network.population("exc").orElseThrow().model().number("tauMemMs"))
                .isEqualTo(20);
        assertThat(network.projection("exc-exc").orElseThrow().weight())
                .hasToString("Random[distribution=Normal[mean=40.0, sd=4.0]]");
        assertThat(network.run().steps()).isEqualTo(10_000);
    }

    @Test
    void write_thenRead_givesAnEqualNetworkAndHash() {
        NetworkModel network = valid(example());
        String written = NetworkWriter.write(network);

        assertThat(valid(written)).isEqualTo(network);
        assertThat(NetworkWriter.write(valid(written))).isEqualTo(written);
        assertThat(NetworkHash.of(valid(written))).isEqualTo(NetworkHash.of(network));
        assertThat(NetworkHash.of(network)).matches("sha256:[0-9a-f]{64}");
    }

    @Test
    void read_textThatIsNotJson_saysAtWhichCharacter() {
        Validation read = reader.read("{\n  \"name\": oops\n}");

        assertThat(read.problems())
                .extracting(Problem::path, problem -> problem.position().line())
                .containsExactly(tuple("", 2));
        assertThat(read.problems().getFirst().position().column()).isBetween(11, 15);
    }

    @Test
    void read_severalMistakes_reportsAllTogetherWithTheirPlaces() {
        String document =
                example()
                        .replace("\"tauMemMs\": 20", "\"tauMemMs\": -5")
                        .replace("\"rateHz\": 500", "\"rateHertz\": 500")
                        .replace("\"to\": \"exc\", \"connector\"", "\"to\": \"exk\", \"connector\"")
                        .replace("\"id\": \"raster\", \"of\": \"exc\"", "\"id\": \"raster\"")
                        .replace("\"record\": \"vMv\"", "\"record\": \"voltage\"")
                        .replace("\"durationMs\": 1000", "\"durationMs\": 1000.05");

        List<Problem> problems = problems(document);

        assertThat(problems)
                .extracting(p -> p.path() + " " + p.code())
                .containsExactlyInAnyOrder(
                        "/run/durationMs notWholeSteps",
                        "/populations/0/model/tauMemMs outOfRange",
                        "/stimuli/0/rateHertz unknownKey",
                        "/projections/0/to noSuchMember",
                        "/recorders/0/of observesNobody");
        assertThat(problems).allSatisfy(NetworkReaderTest::hasTexts);
    }

    @Test
    void read_rangeMistake_namesObjectRuleAndValue() {
        Problem problem =
                problems(example().replace("\"tauMemMs\": 20", "\"tauMemMs\": -5")).get(0);

        assertThat(problem.message())
                .isEqualTo("lif.tauMemMs must be > 0 and <= 1.0E20 ms, was -5");
        assertThat(problem.hint()).isNotBlank();
    }

    /** No word of the parser's own is told, but what stands in the document. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {'format': 1}             | Invalid JSON at line 1, column 2, near: {'format':
                    {"run": {"seed": NaN}}    | Invalid JSON at line 1, column 21, near: {"run": {"seed": NaN}}
                    {"name": "a", "name": ""} | Invalid JSON at line 1, column 21, near: {"name": "a", "name": ""}
                    {"run": {                 | Invalid JSON at line 1, column 10, near: {"run": {
                    """)
    void read_noJson_showsThePlace(String document, String message) {
        assertThat(problems(document)).extracting(Problem::message).containsExactly(message);
    }

    @Test
    void read_tooDeepJson_saysSo() {
        assertThat(problems("{\"a\":".repeat(60) + "1" + "}".repeat(60)))
                .extracting(Problem::code)
                .containsExactly("tooDeep");
    }

    /** Nothing is reset: the potential falls for many steps. */
    @Test
    void read_peakWithoutRefractoryTime_isRefused() {
        String document =
                """
                {"format": "spikebook/network/1",
                 "populations": [{"id": "n", "model": {"type": "hodgkinHuxley", "spikeAt": "peak", "tRefMs": %s}}]}\
                """;

        assertThat(problems(document.formatted(0)))
                .extracting(problem -> problem.path() + " " + problem.code())
                .containsExactly("/populations/0/model peakWithoutRefractoryTime");
        assertThat(reader.read(document.formatted(2))).isInstanceOf(Validation.Valid.class);
    }

    /** A double would tell another number. */
    @Test
    void read_seedBeyondDoubles_isNamedAsItIsWritten() {
        for (String seed : List.of("9007199254740993", "123456789012345678901234567891")) {
            Problem problem =
                    problems(example().replaceFirst("\"seed\": \\d+", "\"seed\": " + seed)).get(0);

            assertThat(problem.path()).isEqualTo("/run/seed");
            assertThat(problem.message()).contains("<= 9007199254740991").endsWith("was " + seed);
        }
    }

    @Test
    void read_weightOfAnotherReceptor_saysWhichKeyBelongsThere() {
        Problem problem =
                problems(example().replace("\"weightPa\": 200", "\"weightMv\": 2")).get(0);

        assertThat(problem.path()).isEqualTo("/projections/0/weightMv");
        assertThat(problem.message()).contains("weightPa");
    }

    @Test
    void read_undelayedCycle_isRefused() {
        assertThat(problems(example().replace("\"delayMs\": 1.5", "\"delayMs\": 0")))
                .extracting(Problem::code)
                .containsExactly("undelayedCycle");
    }

    @Test
    void read_networkTooLargeForMemory_isRefusedWithEstimateAndLimit() {
        String document =
                example()
                        .replace("80", "300000")
                        .replace("\"probability\": 0.1", "\"probability\": 0.01");

        assertThat(problems(document)).extracting(Problem::code).containsExactly("tooMuchMemory");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {"type": "convolution"}                                       | 200          | grids.notShaped
                    {"type": "explicit", "sources": [1, 80], "targets": [0, 0]}   | 200          | explicit.noSuchMember.source
                    {"type": "explicit", "sources": [1, 7], "targets": [0, 0.5]}  | 200          | explicit.noSuchMember.target
                    {"type": "explicit", "sources": [1, 7], "targets": [0]}       | 200          | explicit.lengthsDiffer
                    {"type": "explicit", "sources": [1, 7], "targets": [0, 0]}    | [1, 2, 3]    | listLength
                    {"type": "oneToOne"}                                          | [1, 2, 3]    | listLength
                    {"type": "oneToOne"}                                          | {"lognormal": {"median": 1, "sigma": -1}} | sigmaOutOfRange
                    """)
    void read_connectorOrWeightsThatDoNotFit_areProblems(
            String connector, String weight, String code) {
        String document =
                example()
                        .replace("{\"type\": \"oneToOne\"}", connector)
                        .replace("\"weightPa\": 200", "\"weightPa\": " + weight);

        assertThat(problems(document)).extracting(Problem::code).containsExactly(code);
        assertThat(problems(document)).allSatisfy(NetworkReaderTest::hasTexts);
    }

    /** Each is one mistake, and is told once. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    "shape": [80]     | "shape": 3               | /populations/0/shape | notAList
                    "shape": [80]     | "shape": [1, 1, 1, 1]    | /populations/0/shape | listTooLong
                    "shape": [80]     | "shape": []              | /populations/0/shape | emptyShape
                    "type": "poisson", "size": 80, "rateHz": 500 | "type": "spikeTimes", "size": 80, "timesMs": [0] | /stimuli/0/timesMs | outOfRange
                    """)
    void read_oneMistake_isOneProblem(String from, String to, String path, String code) {
        List<Problem> problems = problems(example().replace(from, to));

        assertThat(problems)
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.path()).startsWith(path);
                    assertThat(problem.code()).isEqualTo(code);
                    hasTexts(problem);
                });
    }

    @Test
    void read_recorderOfACurrent_saysWhatCanBeRecordedInstead() {
        String document =
                """
                {"format": "spikebook/network/1",
                 "stimuli": [{"id": "i", "type": "stepCurrent"}],
                 "recorders": [{"id": "r", "of": "i"}]}
                """;

        Problem problem = problems(document).getFirst();

        assertThat(problem.path()).isEqualTo("/recorders/0/of");
        assertThat(problem.code()).isEqualTo("nothingRecordable");
        hasTexts(problem);
    }

    private NetworkModel valid(String document) {
        Validation validation = reader.read(document);
        assertThat(validation).isInstanceOf(Validation.Valid.class);
        return ((Validation.Valid) validation).network();
    }

    private List<Problem> problems(String document) {
        return ((Validation.Invalid) reader.read(document)).problems();
    }

    private static void hasTexts(Problem problem) {
        assertThat(problem.message()).isNotBlank();
        assertThat(problem.hint()).isNotBlank();
        assertThat(problem.message(Text.PSEUDO_LOCALE)).startsWith("⟦");
        assertThat(problem.hint(Locale.GERMAN)).isNotBlank();
    }

    static String example() {
        try (InputStream in =
                Objects.requireNonNull(
                        NetworkReaderTest.class.getResourceAsStream("noisy-population.json"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
