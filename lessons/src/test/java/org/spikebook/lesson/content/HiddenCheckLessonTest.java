package org.spikebook.lesson.content;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spikebook.lesson.check.CheckResult;
import org.spikebook.lesson.experiment.Laboratory;
import org.spikebook.lesson.grading.Grader;
import org.spikebook.lesson.grading.GradingOutcome;
import org.spikebook.lesson.grading.Submission;
import org.spikebook.lesson.notebook.Notebook;
import org.spikebook.lesson.notebook.TaskCell;
import org.spikebook.lesson.notebook.document.NotebookJson;
import org.spikebook.simulator.engine.RunControl;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.simulator.text.Text;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** A lesson with hidden checks: what students have of them before and after they submit. */
class HiddenCheckLessonTest {

    private static final String CHECK =
            "check: {type: populationRate, population: exc, wantedHz: 10}";
    private static final String HIDDEN =
            """
            check:
              type: all
              of:
                - {type: spikeCount, population: exc, mostSpikes: 10}
                - {type: populationRate, population: exc, wantedHz: 10, hide: %s}\
            """;

    @TempDir Path home;

    private WrittenLesson written;

    @BeforeEach
    void writeLesson() throws IOException {
        written = WrittenLesson.in(home);
    }

    @Test
    void notebook_of_a_student_in_any_language_and_the_solution_say_nothing_of_it()
            throws IOException {
        Lesson lesson = lesson("untilGraded");

        assertThat(NotebookJson.write(lesson.newNotebook(Locale.ENGLISH)))
                .contains("spikeCount")
                .doesNotContain("populationRate", "wantedHz", "untilGraded");
        assertThat(NotebookJson.write(lesson.newNotebook(Locale.GERMAN)))
                .doesNotContain("populationRate");
        assertThat(NotebookJson.write(lesson.modelSolution())).doesNotContain("populationRate");
        assertThat(task(lesson.newNotebook(Locale.ENGLISH)).check().hiddenCount()).isEqualTo(1);
        assertThat(lesson.tasks().getFirst().check().of().getLast().type())
                .isEqualTo("populationRate");
    }

    @Test
    void notebook_with_a_trace_of_it_is_read_as_it_was_written() throws IOException {
        Notebook notebook = lesson("always").newNotebook(Locale.ENGLISH);

        assertThat(NotebookJson.read(NotebookJson.write(notebook)).orThrow("the notebook"))
                .isEqualTo(notebook);
    }

    @Test
    void grading_counts_it_and_explains_it_as_the_author_chose() throws IOException {
        CheckResult explained = graded(lesson("untilGraded"));
        CheckResult kept = graded(lesson("always"));

        assertThat(explained.points()).isEqualTo(1);
        assertThat(english(explained)).contains("did not fire");
        assertThat(kept.points()).isEqualTo(1);
        assertThat(english(kept)).contains("a hidden check").doesNotContain("did not fire", "Hz");
    }

    @Test
    void word_that_says_not_how_long_is_a_problem_at_its_line() throws IOException {
        written.write("lesson.md", text("forever"));

        assertThat(LessonCatalog.with(home).problems())
                .extracting(Problem::code)
                .containsExactly("badHiding");
    }

    private Lesson lesson(String hide) throws IOException {
        written.write("lesson.md", text(hide));
        return LessonCatalog.with(home).lesson("50-mine").orElseThrow();
    }

    private static String text(String hide) {
        return WrittenLesson.LESSON.replace(CHECK, HIDDEN.formatted(hide));
    }

    private static CheckResult graded(Lesson lesson) {
        Submission blank = new Submission(lesson.newNotebook(Locale.ENGLISH), Map.of());
        GradingOutcome outcome =
                new Grader(Laboratory.standard()).grade(lesson, blank, 5, RunControl.NONE);
        return ((GradingOutcome.Graded) outcome).grade().tasks().getFirst().result();
    }

    private static TaskCell task(Notebook notebook) {
        return notebook.cells(TaskCell.class).getFirst();
    }

    private static String english(CheckResult result) {
        return String.join("\n", result.reasons().stream().map(Text::english).toList());
    }
}
