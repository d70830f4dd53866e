package org.spikebook.simulator.recording.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.simulator.testkit.Runs;

import java.util.List;

class RecordingReaderTest {

    private static final String DOCUMENT =
            """
            {"format": "spikebook/network/1",
             "populations": [{"id": "n", "size": 5, "model": {"type": "lif"}}],
             "stimuli": [{"id": "in", "type": "poisson", "size": 5, "rateHz": 900}],
             "projections": [{"id": "p", "from": "in", "to": "n", "weightPa": 400}],
             "recorders": [{"id": "s", "of": "n"}, {"id": "v", "of": "n", "record": "vMv", "neurons": [0, 3]},
               {"id": "v3", "of": "n", "record": "vMv", "everyMs": 3}, {"id": "r", "of": "n", "record": "rateHz", "everyMs": 6}],
             "run": {"dtMs": DT, "durationMs": 60, "seed": 3}}\
            """;

    private final String written = RecordingWriter.write(Runs.run(DOCUMENT.replace("DT", "0.1")));

    @ParameterizedTest
    @ValueSource(strings = {"0.1", "0.025", "0.3", "1"})
    void whatWasWritten_isReadToTheSameBytes(String dtMs) {
        String text = RecordingWriter.write(Runs.run(DOCUMENT.replace("DT", dtMs)));

        assertThat(text.length()).isGreaterThan(500);
        assertThat(RecordingWriter.write(RecordingReader.read(text).orThrow("the file")))
                .isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    "dtMs" : 0.1         | "dtMs" : 0           | noStepLength
                    spikebook/recording/1 | spikebook/network/1 | noRecording
                    "steps" : 600        | "steps" : 3          | outsideTheRun
                    completed            | finished             | unknownEnd
                    "neurons" : [        | "neurons" : [ -1,    | noIndex
                    "timesMs" : [        | "timesMs" : [ 1.5,   | unequalLengths
                    "everyMs" : 3        | "everyMs" : -3       | noStep
                    """)
    void aBrokenFile_isRefused_withTheReason(String part, String broken, String code) {
        assertThat(written).contains(part);

        assertThat(problems(written.replace(part, broken)))
                .extracting(Problem::code)
                .contains(code);
    }

    @Test
    void textThatIsNotJson_isRefused() {
        assertThat(problems("{\"format\":")).extracting(Problem::code).contains("notJson");
        assertThat(problems("[1, 2]")).extracting(Problem::code).contains("noRecording");
    }

    /** As in every document: keys in paths are escaped, and all that is wrong is told together. */
    @Test
    void problemsOfRasters_areTold_withTheirPaths() {
        String text =
                """
                {"format": "spikebook/recording/1", "dtMs": 1, "steps": 5, "end": "completed", "network": 7,
                 "spikes": {"a/b": {"timesMs": [9], "neurons": [0]}, "c": 5}}\
                """;

        assertThat(problems(text))
                .extracting(Problem::path, Problem::code)
                .containsExactlyInAnyOrder(
                        tuple("/network", "notAText"),
                        tuple("/spikes/a~1b/timesMs/0", "outsideTheRun"),
                        tuple("/spikes/c", "notAnObject"));
    }

    private static List<Problem> problems(String text) {
        return RecordingReader.read(text).problems();
    }
}
