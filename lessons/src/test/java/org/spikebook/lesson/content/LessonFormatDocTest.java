package org.spikebook.lesson.content;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.spikebook.lesson.check.Check;
import org.spikebook.lesson.check.catalog.CheckRegistry;
import org.spikebook.lesson.document.YamlPart;
import org.spikebook.lesson.experiment.Laboratory;
import org.spikebook.lesson.notebook.Cell;
import org.spikebook.lesson.notebook.CheckSpec;
import org.spikebook.lesson.notebook.NetworkLocks;
import org.spikebook.lesson.notebook.NetworkTwin;
import org.spikebook.lesson.notebook.QuestionCell;
import org.spikebook.lesson.notebook.document.CellParts;
import org.spikebook.lesson.notebook.document.LockFields;
import org.spikebook.lesson.notebook.document.LockedNetwork;
import org.spikebook.lesson.notebook.document.TwinFields;
import org.spikebook.lesson.pace.LessonPace;
import org.spikebook.lesson.review.LessonReview;
import org.spikebook.lesson.review.ReviewResult;
import org.spikebook.lesson.variant.Variant;
import org.spikebook.lesson.variant.VariantPlan;
import org.spikebook.lesson.variant.document.VariantFields;
import org.spikebook.simulator.engine.RunControl;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.simulator.problem.Reading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Every example of docs/lesson-format.md is read, and none is missing. */
class LessonFormatDocTest {

    private static final Path DOC = Path.of("../docs/lesson-format.md");
    private static final Path SILICON =
            Path.of("src/main/resources/lessons/01-from-spike-to-silicon");
    private static final Pattern LESSON =
            Pattern.compile("^````markdown\n(.*?)^````$", Pattern.DOTALL | Pattern.MULTILINE);
    private static final Pattern LOCKS =
            Pattern.compile("^```locks\n(.*?)^```$", Pattern.DOTALL | Pattern.MULTILINE);
    private static final Pattern TWIN =
            Pattern.compile("^```twin\n(.*?)^```$", Pattern.DOTALL | Pattern.MULTILINE);
    private static final Pattern VARIANTS =
            Pattern.compile("^```variants\n(.*?)^```$", Pattern.DOTALL | Pattern.MULTILINE);
    private static final Pattern CHECK =
            Pattern.compile("^```yaml\n(.*?)^```$", Pattern.DOTALL | Pattern.MULTILINE);

    @Test
    void whole_lesson_and_its_translation_are_read_and_show_every_cell() throws IOException {
        List<String> texts = examples(LESSON);
        Map<String, String> files = new TreeMap<>();
        files.put("lesson.md", texts.get(0));
        files.put("lesson.de.md", texts.get(1));
        files.put("network.json", Files.readString(SILICON.resolve("noisy-population.json")));
        files.put("digits.json", Files.readString(SILICON.resolve("digits.json")));
        files.put("recording.png", Pictures.png(640, 480));
        files.put("plan.json", Files.readString(SILICON.resolve("digits.plan.json")));
        files.put(
                "solution/network.json",
                Files.readString(SILICON.resolve("solution/noisy-population.json")));

        Reading<Lesson> reading = LessonReader.read(new LessonFolder("50-my-lesson", files));

        assertThat(reading.problems()).extracting(Problem::path, Problem::message).isEmpty();
        Lesson lesson = reading.orThrow("the example");
        assertThat(lesson.newNotebook(Locale.ENGLISH).cells())
                .extracting(Cell::type)
                .containsAll(LessonCutter.CELL_TYPES);
        assertThat(lesson.newNotebook(Locale.ENGLISH).cells(QuestionCell.class))
                .extracting(cell -> cell.question().kind())
                .contains("choice", "choices", "number", "text", "order", "draw");
        assertThat(lesson.pace().steps()).contains(new LessonPace.Step("mean", 3));
        assertThat(lesson.pictures()).containsOnlyKeys("recording.png");
        assertThat(lesson.title(Locale.GERMAN)).isEqualTo("Meine Lektion");
        assertThat(lesson.questionKey("predict-rate", Locale.GERMAN).orElseThrow().explanation())
                .startsWith("Die Schwankungen");
        assertThat(lesson.questionKey("course-of-a-spike", Locale.GERMAN).orElseThrow().answer())
                .isEqualTo(
                        lesson.questionKey("course-of-a-spike", Locale.ENGLISH)
                                .orElseThrow()
                                .answer());
        assertThat(lesson.hints("twenty", Locale.GERMAN)).hasSize(3);
        ReviewResult review = LessonReview.of(lesson, Laboratory.standard(), RunControl.NONE);
        assertThat(review.problems()).extracting(Problem::message).isEmpty();
        assertThat(review.wrongAnswers()).isEqualTo(2);
        assertThat(review.numbers()).isEqualTo(2);
    }

    @Test
    void locks_are_read_and_fit_the_network_of_the_example() throws IOException {
        YamlPart part = new YamlPart("lesson-format.md", 1, examples(LOCKS).getFirst());
        NetworkLocks locks = LockFields.read(part.fields(), part.found());
        String network = Files.readString(SILICON.resolve("noisy-population.json"));

        assertThat(part.problems()).isEmpty();
        assertThat(locks.hides()).isTrue();
        assertThat(new LockedNetwork(locks, network).unfit()).isEmpty();
    }

    @Test
    void twin_is_read_and_fits_the_network_of_the_example() throws IOException {
        YamlPart part = new YamlPart("lesson-format.md", 1, examples(TWIN).getFirst());
        NetworkTwin twin = TwinFields.read(part.fields()).orElseThrow();
        String network = Files.readString(SILICON.resolve("noisy-population.json"));
        List<Problem> problems = new ArrayList<>(part.problems());

        assertThat(TwinFields.document(twin, network, problems)).isPresent();
        assertThat(problems).isEmpty();
    }

    @Test
    void example_of_variants_is_read() throws IOException {
        YamlPart part = new YamlPart("lesson-format.md", 1, examples(VARIANTS).getFirst());
        VariantPlan plan = VariantFields.read(part.fields());

        assertThat(part.problems()).extracting(Problem::message).isEmpty();
        assertThat(plan.variants())
                .hasSize(6)
                .first()
                .extracting(Variant::id)
                .isEqualTo("wantedHz=20,capacityPf=700");
    }

    @Test
    void every_check_has_an_example_without_problems() throws IOException {
        CheckRegistry checks = CheckRegistry.standard();
        TreeSet<String> shown = new TreeSet<>();
        for (String example : examples(CHECK)) {
            YamlPart part = new YamlPart("lesson-format.md", 1, example);
            CheckSpec spec = CellParts.check(part.fields(), part.found());
            List<Problem> problems = new ArrayList<>(part.problems());
            problems.addAll(checks.problems(spec));

            assertThat(problems).as(example).extracting(Problem::message).isEmpty();
            collect(spec, shown);
        }
        assertThat(shown)
                .containsExactlyInAnyOrderElementsOf(
                        checks.checks().stream().map(Check::type).toList());
    }

    @Test
    void example_of_hidden_checks_keeps_one_of_three_in_sight() throws IOException {
        List<CheckSpec> hiding =
                examples(CHECK).stream()
                        .map(example -> new YamlPart("lesson-format.md", 1, example))
                        .map(part -> CellParts.check(part.fields(), part.found()))
                        .filter(spec -> spec.hiddenCount() > 0)
                        .toList();

        assertThat(hiding).hasSize(1);
        assertThat(hiding.getFirst().hiddenCount()).isEqualTo(2);
        assertThat(hiding.getFirst().visible().orElseThrow().of()).hasSize(1);
    }

    private static void collect(CheckSpec spec, Set<String> types) {
        types.add(spec.type());
        spec.of().forEach(inner -> collect(inner, types));
    }

    private static List<String> examples(Pattern pattern) throws IOException {
        return pattern.matcher(Files.readString(DOC))
                .results()
                .map(LessonFormatDocTest::body)
                .toList();
    }

    private static String body(MatchResult example) {
        return example.group(1);
    }
}
