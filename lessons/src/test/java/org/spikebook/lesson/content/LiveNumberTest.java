package org.spikebook.lesson.content;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.spikebook.lesson.experiment.Laboratory;
import org.spikebook.lesson.livenumber.LiveNumber;
import org.spikebook.lesson.notebook.CanvasLayout;
import org.spikebook.lesson.notebook.Cell;
import org.spikebook.lesson.notebook.ChipCell;
import org.spikebook.lesson.notebook.NetworkCell;
import org.spikebook.lesson.notebook.TextCell;
import org.spikebook.lesson.notebook.TrainingCell;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.simulator.problem.Reading;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Numbers of runs within a text. */
class LiveNumberTest {

    private static final String NETWORK =
            """
            {"format": "spikebook/network/1",
             "populations": [{"id": "exc", "size": 5, "model": {"type": "lif"}},
               {"id": "inh", "size": 5, "model": {"type": "lif"}}],
             "recorders": [{"id": "e", "of": "exc", "record": "spikes"},
               {"id": "i", "of": "inh", "record": "spikes"},
               {"id": "v", "of": "inh", "record": "vMv"}]}
            """;

    private static final String LESSON =
            """
            ---
            title: Mine
            summary: One line.
            goals: [See it spike]
            minutes: 5
            version: 3
            ---

            Before.

            ```network net
            document: net.json
            ```

            A line.
            Then NUMBER.
            """;

    @Test
    void number_standsInItsPlace_alsoInATable_andIsEscaped() {
        assertThat(
                        Markdown.toHtml(
                                "It is {{net.populationRate.exc}}.\n\n"
                                        + "| a |\n"
                                        + "|---|\n"
                                        + "| {{n.spikeCount}} |",
                                number -> "<" + number.cell() + number.of() + ">"))
                .contains(
                        "It is <span class=\"live-number\">&lt;netexc&gt;</span>.",
                        "<td><span class=\"live-number\">&lt;n&gt;</span></td>");
    }

    @Test
    void number_isReadWithItsParts() {
        assertThat(Markdown.liveNumbers("{{ net-1.intervalCv }} and **{{a.spikeCount.b_2}}**"))
                .containsExactly(
                        new LiveNumber("net-1", "intervalCv", ""),
                        new LiveNumber("a", "spikeCount", "b_2"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$\\frac{{a.b}}{c}$",
                "`{{net.spikeCount}}`",
                "{{net}}",
                "{{net.a.b.c}}",
                "{ {net.spikeCount}}",
                "{{net.spikeCount}",
                "{{",
            })
    void whatIsNone_staysText(String markdown) {
        assertThat(Markdown.liveNumbers(markdown)).isEmpty();
        assertThat(Markdown.toHtml(markdown)).doesNotContain("live-number");
    }

    @ParameterizedTest
    @CsvSource({
        "net.populationRate.exc, ok",
        "net.meanPotential, ok",
        "nets.populationRate.exc, lesson.md:16 noNetwork",
        "net.rateHz.exc, lesson.md:16 unknownMeasure",
        "net.populationRate.all, lesson.md:16 noPopulation",
        "net.meanPotential.exc, lesson.md:16 notRecorded.potential",
        "net.populationRate, lesson.md:16 ofWhich",
        "net.learnedWeight, lesson.md:16 ofWhich",
    })
    void mistake_isFoundOnItsLine(String number, String expected) {
        List<String> places = places(LESSON.replace("NUMBER", "{{" + number + "}}"));

        if (expected.equals("ok")) {
            assertThat(places).isEmpty();
        } else {
            assertThat(places).containsExactly(expected);
        }
    }

    @Test
    void severalNumbersOfANetwork_areEachFoundOnTheirLine() {
        String text =
                "{{net.meanPotential}}\nand {{ net.rate }}\n{{net.intervalCv.exc}} {{net.cv}}";

        assertThat(places(LESSON.replace("Then NUMBER.", text)))
                .containsExactly("lesson.md:17 unknownMeasure", "lesson.md:18 unknownMeasure");
    }

    @ParameterizedTest
    @CsvSource({
        "train.testAccuracy, ok",
        "train.populationRate, unknownMeasure",
        "train.testAccuracy.exc, unknownMeasure",
        "chip.chipAccuracy, ok",
        "chip.energyPerInference, ok",
        "chip.testAccuracy, unknownMeasure",
        "words.testAccuracy, noNetwork",
    })
    void resultOfATrainingOrAChip_hasItsOwnNumbers(String number, String expected) {
        List<Cell> before =
                List.of(
                        new TextCell("words", "Before."),
                        new NetworkCell("net", "Net", NETWORK, CanvasLayout.EMPTY),
                        new TrainingCell("train", "", "net", "{}"),
                        new ChipCell("chip", "", "train", "loihi1", 100));

        List<String> codes =
                Markdown.liveNumbers("{{" + number + "}}").stream()
                        .flatMap(each ->
                                each.problems(before, Laboratory.standard().networks()).stream())
                        .map(Problem::code)
                        .toList();

        if (expected.equals("ok")) {
            assertThat(codes).isEmpty();
        } else {
            assertThat(codes).containsExactly(expected);
        }
    }

    @Test
    void textBeforeItsNetwork_isAProblem() {
        assertThat(places(LESSON.replace("Before.", "{{net.meanPotential}}").replace("NUMBER", "")))
                .containsExactly("lesson.md:9 noNetwork");
    }

    private static List<String> places(String lesson) {
        Map<String, String> files = new TreeMap<>(Map.of("lesson.md", lesson, "net.json", NETWORK));
        Reading<Lesson> reading = LessonReader.read(new LessonFolder("50-mine", files));
        return reading.problems().stream()
                .map((Problem problem) -> problem.path() + " " + problem.code())
                .toList();
    }
}
