package org.spikebook.web.grading.task;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spikebook.lesson.check.CheckResult;
import org.spikebook.lesson.check.ReasonTree;
import org.spikebook.lesson.content.Lesson;
import org.spikebook.lesson.content.LessonCatalog;
import org.spikebook.lesson.grading.Grader;
import org.spikebook.lesson.notebook.Notebook;
import org.spikebook.lesson.notebook.TaskCell;
import org.spikebook.simulator.engine.RunControl;
import org.spikebook.simulator.text.Text;
import org.spikebook.web.TestVisitors;
import org.spikebook.web.WebTest;
import org.spikebook.web.account.Authorization;
import org.spikebook.web.grading.HiddenCheckLesson;
import org.spikebook.web.grading.TrainedParts;
import org.springframework.beans.factory.annotation.Autowired;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A check before submitting, of tasks with hidden checks. */
@WebTest
class HiddenTaskChecksTest {

    private static final Lesson LESSON = HiddenCheckLesson.read();

    @Autowired Authorization authorization;
    @Autowired TrainedParts parts;
    @Autowired Grader grader;
    @Autowired TestVisitors visitors;

    @BeforeEach
    void newVisitor() {
        visitors.asNewGuest();
    }

    @Test
    void check_ofATaskWithHiddenChecks_judgesTheOthersAndSaysThatMoreCount() {
        CheckOutcome outcome = checked(LESSON.newNotebook(Locale.ENGLISH), 0);

        CheckResult result = ((CheckOutcome.Judged) outcome).grade().result();
        assertThat(result.passed()).isTrue();
        assertThat(english(result))
                .contains("Criterion 1 of 1 is met")
                .endsWith("Hidden checks of this task are judged when you submit; they count too.")
                .doesNotContain("did not fire", "ynchrony", "Hz");
        assertThat(result.tree().stream().flatMap(ReasonTree::lines).map(Text::key))
                .containsExactly("all.name", "criterion.met", "spikeCount.within", "hidden.later");
    }

    @Test
    void check_ofATaskThatIsHiddenAsAWhole_saysToSubmit() {
        CheckOutcome outcome = checked(LESSON.newNotebook(Locale.ENGLISH), 1);

        assertThat(((CheckOutcome.Refused) outcome).problem().code()).isEqualTo("allHidden");
    }

    @Test
    void check_whereTheLessonIsNotKnown_leavesOutWhatTheNotebookOnlyHasATraceOf() {
        Notebook copy =
                new Notebook("Copy", Optional.empty(), LESSON.newNotebook(Locale.ENGLISH).cells());

        assertThat(((CheckOutcome.Judged) checked(copy, 0)).grade().result().passed()).isTrue();
        assertThat(((CheckOutcome.Refused) checked(copy, 1)).problem().code())
                .isEqualTo("allHidden");
    }

    private CheckOutcome checked(Notebook notebook, int task) {
        TaskChecks checks =
                new TaskChecks(
                        authorization, LessonCatalog.of(LESSON), parts, grader, Instant::now);
        List<TaskCell> tasks = notebook.cells(TaskCell.class);
        return checks.prepare(tasks.get(task), notebook).run(RunControl.NONE);
    }

    private static String english(CheckResult result) {
        return String.join("\n", result.reasons().stream().map(Text::english).toList());
    }
}
