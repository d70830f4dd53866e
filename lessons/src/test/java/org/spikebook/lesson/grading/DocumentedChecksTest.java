package org.spikebook.lesson.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.spikebook.lesson.grading.Handed.SILICON;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.spikebook.lesson.check.CheckResult;
import org.spikebook.lesson.check.catalog.CheckRegistry;
import org.spikebook.lesson.document.YamlPart;
import org.spikebook.lesson.notebook.Answer;
import org.spikebook.lesson.notebook.CanvasLayout;
import org.spikebook.lesson.notebook.Cell;
import org.spikebook.lesson.notebook.CheckSpec;
import org.spikebook.lesson.notebook.ChipCell;
import org.spikebook.lesson.notebook.NetworkCell;
import org.spikebook.lesson.notebook.Notebook;
import org.spikebook.lesson.notebook.Question;
import org.spikebook.lesson.notebook.QuestionCell;
import org.spikebook.lesson.notebook.TaskCell;
import org.spikebook.lesson.notebook.TrainingCell;
import org.spikebook.lesson.notebook.document.CellParts;
import org.spikebook.simulator.engine.RunControl;
import org.spikebook.simulator.text.Text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Each check of docs/lesson-format.md judges a cell of its kind, a noisy population, a trained
 * classifier, its chip or an answer, and says in words what it measured or what that cell lacks.
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
    private static final int POINTS = 3;

    private static Submission submission;

    @BeforeAll
    static void handInACellOfEachKind() throws IOException {
        Notebook solved = SILICON.modelSolution();
        NetworkCell digits = solved.cell("digits", NetworkCell.class).orElseThrow();
        TrainingCell train = solved.cell("train", TrainingCell.class).orElseThrow();
        TrainingCell baseline =
                new TrainingCell("ann", "", train.input(), train.plan(), train.brought());
        Question.Text text = new Question.Text();
        SubmittedNetwork trained = new SubmittedNetwork(Handed.train(solved, train), true);
        submission =
                new Submission(
                        new Notebook(
                                "",
                                Optional.empty(),
                                List.of(
                                        new NetworkCell(
                                                "net",
                                                "",
                                                Files.readString(NETWORK),
                                                CanvasLayout.EMPTY),
                                        digits,
                                        train,
                                        baseline,
                                        new ChipCell("chip", "", train.id(), "loihi1", 100),
                                        new QuestionCell(
                                                "claim",
                                                "",
                                                text,
                                                false,
                                                "",
                                                Optional.of(new Answer.Text("2560 4863"))))),
                        Map.of(train.id(), trained, baseline.id(), trained));
    }

    static List<CheckSpec> documented() throws IOException {
        return CHECK.matcher(Files.readString(DOC))
                .results()
                .map(example -> new YamlPart("lesson-format.md", 1, example.group(1)))
                .map(part -> CellParts.check(part.fields(), part.found()))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("documented")
    void check_judges_a_cell_of_its_kind_and_says_why(CheckSpec spec) {
        CheckResult result = judged(spec);

        assertThat(result.points()).isBetween(0.0, (double) POINTS);
        for (Text reason : result.reasons()) {
            assertThat(reason.english()).isNotBlank().doesNotContain("{", "NaN", "Infinity");
            assertThat(reason.in(Locale.GERMAN)).isNotBlank().doesNotContain("{");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "testAccuracy | % of the held-out samples correctly",
                "hiddenSpikes | spikes per sample",
                "trainedBy | this task requires 'STDP'",
                "chipAccuracy | With weights of 3 bits on the chip",
                "energyPerInference | energy per inference on the chip is",
                "accuracyComparison | the baseline 'ann'",
                "energyComparison | on 'Movidius NCS'",
                "balances | requires one trained on cartPole",
                "traceByHand | too few numbers: 2, target 5",
                "rubric | waiting for an instructor",
            })
    void check_measures_what_it_is_named_after(String type, String says) throws IOException {
        CheckSpec spec =
                documented().stream()
                        .filter(each -> each.type().equals(type))
                        .findFirst()
                        .orElseThrow();

        assertThat(Handed.english(judged(spec))).contains(says);
    }

    private static CheckResult judged(CheckSpec spec) {
        Notebook notebook = submission.notebook();
        Class<? extends Cell> kind = judges(spec);
        List<String> inputs =
                notebook.cells(kind).stream()
                        .map(Cell::id)
                        .filter(id -> !id.equals("digits"))
                        .toList();
        TaskCell task = new TaskCell("task", "", inputs, spec, POINTS, "");
        return new Grader(Handed.LABORATORY)
                .check(task, Optional.empty(), submission, 1, RunControl.NONE)
                .orElseThrow()
                .result();
    }

    private static Class<? extends Cell> judges(CheckSpec spec) {
        return spec.of().isEmpty()
                ? CHECKS.find(spec.type()).orElseThrow().judges()
                : judges(spec.of().getFirst());
    }
}
