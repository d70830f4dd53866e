package org.spikebook.web.grading.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;

import org.junit.jupiter.api.Test;
import org.spikebook.lesson.content.Lesson;
import org.spikebook.lesson.notebook.Notebook;
import org.spikebook.lesson.notebook.TaskCell;
import org.spikebook.web.TestVisitors;
import org.spikebook.web.WebTest;
import org.spikebook.web.common.ui.ShownTexts;
import org.spikebook.web.grading.HiddenCheckLesson;
import org.springframework.beans.factory.annotation.Autowired;

import java.util.Locale;

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

    private String shown(Notebook notebook, int task) {
        visitors.asNewGuest();
        TaskCriteria criteria =
                new TaskCriteria(notebook.cells(TaskCell.class).get(task), notebook);
        UI.getCurrent().add(criteria);
        return String.join("\n", ShownTexts.of(criteria));
    }
}
