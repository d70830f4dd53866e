package org.spikebook.lesson.grading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.spikebook.lesson.check.CheckResult;
import org.spikebook.lesson.content.Lesson;
import org.spikebook.lesson.content.LessonCatalog;
import org.spikebook.lesson.notebook.HelpTaken;
import org.spikebook.lesson.notebook.Notebook;
import org.spikebook.lesson.notebook.TaskCell;
import org.spikebook.simulator.engine.RunControl;
import org.spikebook.simulator.text.Text;

import java.util.Locale;
import java.util.Map;

class HelpCostTest {

    private static final Lesson LESSON =
            LessonCatalog.builtIn().lesson("02-the-f-i-curve").orElseThrow();
    private static final String TASK = "task-hundred";

    @Test
    void model_solution_that_was_shown_costs_half_the_points() {
        CheckResult result = graded(new HelpTaken(3, true), LESSON.modelSolution());

        assertThat(result.points()).isEqualTo(1.5);
        assertThat(result.maxPoints()).isEqualTo(3);
        assertThat(result.reasons().getLast().english())
                .isEqualTo("The model solution was shown: the task gives at most 1.5 points.");
    }

    @Test
    void hints_cost_nothing() {
        assertThat(graded(new HelpTaken(3, false), LESSON.modelSolution()).points()).isEqualTo(3);
    }

    @Test
    void what_was_not_earned_is_not_given_for_help() {
        CheckResult result = graded(new HelpTaken(0, true), LESSON.newNotebook(Locale.ENGLISH));

        assertThat(result.points()).isZero();
        assertThat(result.reasons()).map(Text::key).doesNotContain("solution.shown");
    }

    private static CheckResult graded(HelpTaken help, Notebook notebook) {
        TaskCell task = notebook.cell(TASK, TaskCell.class).orElseThrow();
        Submission submission = new Submission(notebook.withCell(task.withHelp(help)), Map.of());
        GradingOutcome outcome =
                new Grader(Handed.LABORATORY).grade(LESSON, submission, 1, RunControl.NONE);
        return ((GradingOutcome.Graded) outcome).grade().tasks().getFirst().result();
    }
}
