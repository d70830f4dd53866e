package org.spikebook.lesson.content;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.spikebook.lesson.experiment.Laboratory;
import org.spikebook.lesson.grading.Grade;
import org.spikebook.lesson.grading.Grader;
import org.spikebook.lesson.grading.GradingOutcome;
import org.spikebook.lesson.grading.Submission;
import org.spikebook.lesson.grading.document.GradeJson;
import org.spikebook.lesson.notebook.CheckSpec;
import org.spikebook.lesson.notebook.LessonRef;
import org.spikebook.lesson.notebook.NetworkCell;
import org.spikebook.lesson.notebook.NetworkLocks;
import org.spikebook.lesson.notebook.Notebook;
import org.spikebook.lesson.notebook.TaskCell;
import org.spikebook.lesson.notebook.TextCell;
import org.spikebook.lesson.notebook.document.NotebookJson;
import org.spikebook.lesson.review.LessonReview;
import org.spikebook.lesson.review.ReviewResult;
import org.spikebook.simulator.engine.RunControl;
import org.spikebook.simulator.parameter.Value;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.simulator.problem.Reading;

import java.util.List;
import java.util.Locale;
import java.util.Map;

class LessonVariantsTest {

    private static final String SLOW = "wantedHz=17.5,deadTimeMs=2";
    private static final String HEAVY = "wantedHz=34,deadTimeMs=2.5";

    private final Lesson lesson = VariantLesson.read();
    private final Laboratory laboratory = Laboratory.standard();

    @Test
    void variants_are_all_combinations_in_order() {
        assertThat(lesson.variants())
                .extracting(each -> each.ref().variant())
                .containsExactly(
                        SLOW,
                        "wantedHz=17.5,deadTimeMs=2.5",
                        "wantedHz=34,deadTimeMs=2",
                        HEAVY,
                        "wantedHz=46,deadTimeMs=2",
                        "wantedHz=46,deadTimeMs=2.5");
    }

    @Test
    void lesson_itself_has_the_values_of_the_first_and_no_variant() {
        Notebook notebook = lesson.newNotebook(Locale.ENGLISH);

        assertThat(notebook.lesson()).contains(new LessonRef("50-variants", 2));
        assertThat(notebook.cells())
                .isEqualTo(lesson.variant(SLOW).newNotebook(Locale.ENGLISH).cells());
        assertThat(lesson.variant("wantedHz=1")).isSameAs(lesson);
    }

    @Test
    void variant_has_its_values_in_text_check_and_network_which_is_locked_there() {
        Notebook notebook = lesson.variant(HEAVY).newNotebook(Locale.ENGLISH);

        assertThat(notebook.title()).isEqualTo("Fire at 34 Hz");
        assertThat(notebook.cells(TextCell.class).getFirst().markdown())
                .isEqualTo("Be fast: the dead time is 2.5 ms.");
        TaskCell task = notebook.cells(TaskCell.class).getFirst();
        assertThat(task.markdown()).isEqualTo("Make it fire at 34 Hz.");
        assertThat(task.check().parameters()).containsEntry("wantedHz", Value.of(34.0));
        NetworkCell net = notebook.cell("net", NetworkCell.class).orElseThrow();
        assertThat(net.document()).contains("500").doesNotContain("250");
        assertThat(net.locks())
                .isEqualTo(
                        new NetworkLocks(
                                List.of(),
                                List.of(
                                        "/populations/exc/model/cMemPf",
                                        "/populations/exc/model/tRefMs"),
                                Map.of()));
    }

    @Test
    void review_ofASingleReadableVariant_triesItAlone() {
        Lesson single = lesson.withVariants(List.of(lesson.variant(SLOW)));

        ReviewResult result = LessonReview.of(single, laboratory, RunControl.NONE);

        assertThat(result.variants()).isEqualTo(1);
        assertThat(result.problems()).extracting(Problem::message).isEmpty();
    }

    @Test
    void translation_writes_numbers_as_its_language_does() {
        Notebook notebook = lesson.variant(SLOW).newNotebook(Locale.GERMAN);

        assertThat(notebook.title()).isEqualTo("Feuere mit 17,5 Hz");
        assertThat(notebook.cells(TaskCell.class).getFirst().check())
                .extracting(CheckSpec::parameters)
                .isEqualTo(lesson.variant(SLOW).tasks().getFirst().check().parameters());
    }

    @Test
    void notebook_keeps_its_variant_in_json() {
        Notebook notebook = lesson.variant(HEAVY).newNotebook(Locale.ENGLISH);

        assertThat(NotebookJson.read(NotebookJson.write(notebook)).orThrow("it"))
                .isEqualTo(notebook);
        assertThat(NotebookJson.write(lesson.newNotebook(Locale.ENGLISH)))
                .doesNotContain("\"variant\"");
    }

    @Test
    void grade_of_a_variant_passes_its_own_solution_and_no_copy() {
        Lesson slow = lesson.variant(SLOW);
        Lesson heavy = lesson.variant(HEAVY);

        Grade own = grade(heavy, heavy.modelSolution());
        Grade copied = grade(heavy, slow.modelSolution());

        assertThat(own.points()).isEqualTo(2);
        assertThat(own.notes()).isEmpty();
        assertThat(GradeJson.read(GradeJson.write(own)).lesson()).isEqualTo(heavy.ref());
        assertThat(copied.points()).isZero();
        assertThat(copied.notes())
                .extracting(note -> note.in(Locale.ENGLISH))
                .containsExactly(
                        "The notebook has other numbers than the variant"
                                + " wantedHz=34,deadTimeMs=2.5, by which it was graded.");
    }

    @Test
    void copy_fails_by_the_locked_value_alone_where_the_rate_is_right() {
        Lesson slow = lesson.variant(SLOW);
        Lesson heavy = lesson.variant(HEAVY);
        NetworkCell copied = slow.modelSolution().cell("net", NetworkCell.class).orElseThrow();
        // almost: 250 pA into 250 pF fire as fast as 500 pA into 500 pF
        String rate =
                copied.document()
                        .replaceAll("\"amplitudePa\" *: *200(\\.0)?", "\"amplitudePa\": 250");

        Grade grade = grade(heavy, heavy.modelSolution().withCell(copied.withDocument(rate)));

        assertThat(grade.points()).isZero();
        assertThat(grade.tasks().getFirst().result().reasons().getFirst().in(Locale.ENGLISH))
                .startsWith("What the lesson locks in network");
    }

    @Test
    void review_tries_variants_and_finds_that_a_copy_passes() {
        ReviewResult good = LessonReview.of(lesson, laboratory, RunControl.NONE);
        assertThat(good.problems()).extracting(Problem::message).isEmpty();
        assertThat(good.variants()).isEqualTo(6);
        assertThat(good.wrongAnswers()).isEqualTo(6);

        String same =
                VariantLesson.LESSON
                        .replace("[17.5, 34, 46]", "[17.5, 17.6, 17.7]")
                        .replace("[250, 500, 250]", "[250, 250, 250]")
                        .replace("[200, 500, 300]", "[200, 200, 200]")
                        .replace("tRefMs: deadTimeMs", "tauMemMs: tauMs")
                        .replace(
                                "deadTimeMs: [2, 2.5]",
                                "deadTimeMs: [2, 2.5]\n      tauMs: [20, 20]");
        ReviewResult copies =
                LessonReview.of(
                        LessonReader.read(VariantLesson.folder(same)).orThrow("it"),
                        laboratory,
                        RunControl.NONE);

        assertThat(copies.problems())
                .hasSize(6)
                .extracting(Problem::code)
                .containsOnly("copyPasses");
    }

    @Test
    void review_names_the_variant_whose_solution_fails() {
        String wrong = VariantLesson.LESSON.replace("[200, 500, 300]", "[200, 500, 900]");

        ReviewResult result =
                LessonReview.of(
                        LessonReader.read(VariantLesson.folder(wrong)).orThrow("it"),
                        laboratory,
                        RunControl.NONE);

        assertThat(result.problems())
                .extracting(Problem::message)
                .hasSize(2)
                .allSatisfy(message ->
                        assertThat(message)
                                .startsWith("variant wantedHz=46")
                                .contains("the model solution fails"));
        assertThat(result.problems().getFirst().hint()).startsWith("Correct the files");
    }

    @Test
    void mistakes_are_found_when_the_lesson_is_read() {
        assertThat(codes("deadTimeMs: [2, 2.5]", "deadTimeMs: [2, 2]")).contains("notDistinct");
        assertThat(codes("[250, 500, 250]", "[250, 500]")).contains("unequal");
        assertThat(codes("- deadTimeMs:", "- drivePa:")).contains("usedName");
        assertThat(codes("cMemPf: capacityPf", "cMemPf: word")).contains("noNumbers");
        assertThat(codes("    net: {/populations", "    nut: {/populations"))
                .contains("noSuchCell");
        assertThat(codes("Be {{word}}:", "Be {{wort}}:")).contains("unknownValue", "unusedValue");
        assertThat(codes("points: 2", "points: {{capacityPf}}")).containsExactly("otherPoints");
        assertThat(codes("exc/model/cMemPf", "inh/model/cMemPf")).isNotEmpty();
        String many = "[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21]";
        assertThat(codes("deadTimeMs: [2, 2.5]", "deadTimeMs: " + many)).contains("tooMany");
    }

    @Test
    void variant_whose_network_is_invalid_is_a_problem_of_the_lesson() {
        Reading<Lesson> reading = read("[250, 500, 250]", "[250, 500, -250]");

        assertThat(reading.problems()).isNotEmpty();
        assertThat(reading.content()).isEmpty();
    }

    private static List<String> codes(String from, String to) {
        return read(from, to).problems().stream().map(Problem::code).toList();
    }

    private static Reading<Lesson> read(String from, String to) {
        assertThat(VariantLesson.LESSON).contains(from);
        return LessonReader.read(VariantLesson.folder(VariantLesson.LESSON.replace(from, to)));
    }

    private Grade grade(Lesson variant, Notebook notebook) {
        GradingOutcome outcome =
                new Grader(laboratory)
                        .grade(variant, new Submission(notebook, Map.of()), 7, RunControl.NONE);
        return ((GradingOutcome.Graded) outcome).grade();
    }
}
