package org.spikebook.web.grading.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;

import org.junit.jupiter.api.Test;
import org.spikebook.lesson.content.Lesson;
import org.spikebook.lesson.notebook.CheckSpec;
import org.spikebook.lesson.notebook.Notebook;
import org.spikebook.lesson.notebook.TaskCell;
import org.spikebook.simulator.parameter.Value;
import org.spikebook.web.TestVisitors;
import org.spikebook.web.WebTest;
import org.spikebook.web.common.ui.ShownTexts;
import org.spikebook.web.grading.HiddenCheckLesson;
import org.springframework.beans.factory.annotation.Autowired;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

@WebTest
class TaskCriteriaTest extends SpringBrowserlessTest {

    private static final Lesson LESSON = HiddenCheckLesson.read();

    @Autowired private TestVisitors visitors;

    @Test
    void criteria_ofATaskWithHiddenChecks_nameTheOthersAndCountThose() {
        String shown = shown(LESSON.newNotebook(Locale.ENGLISH), 0);

        assertThat(shown)
                .contains("Criteria (points: 2)", "Hidden checks: 2.")
                .doesNotContain("ynchrony", "17");
    }

    @Test
    void criteria_ofATaskThatIsHiddenAsAWhole_areANumber() {
        String shown = shown(LESSON.newNotebook(Locale.ENGLISH), 1);

        assertThat(shown).contains("Hidden checks: 1.").doesNotContain("Criteria", "17");
    }

    /** As lessons have it that were published before it was a problem. */
    @Test
    void checkOfWhichNothingCounts_isShown_withWhatIsWrongWithIt() {
        CheckSpec late =
                new CheckSpec(
                        "spikeCount",
                        Map.of(
                                "population", Value.of("exc"),
                                "mostSpikes", Value.of(3),
                                "fromMs", Value.of(200.0),
                                "durationMs", Value.of(100.0)));

        assertThat(shown(notebookWith(late), 0))
                .contains("Nothing of a run counts: it lasts 100 ms and counts from 200 ms on.")
                .contains("Raise durationMs or lower fromMs.", "Criteria (points: 2)");
    }

    @Test
    void checkThatCannotBeJudged_isAProblem() {
        assertThat(shown(notebookWith(new CheckSpec("dance", Map.of())), 0))
                .contains("'dance'")
                .doesNotContain("Criteria");
    }

    private static Notebook notebookWith(CheckSpec check) {
        return new Notebook(
                "Mine",
                Optional.empty(),
                List.of(new TaskCell("task", "", List.of(), check, 2, "Keep it quiet.")));
    }

    private String shown(Notebook notebook, int task) {
        visitors.asNewGuest();
        TaskCriteria criteria =
                new TaskCriteria(notebook.cells(TaskCell.class).get(task), notebook);
        UI.getCurrent().add(criteria);
        return String.join("\n", ShownTexts.of(criteria));
    }
}
