package org.spikebook.web.catalog.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;

import org.junit.jupiter.api.Test;
import org.spikebook.db.notebook.NotebookId;
import org.spikebook.lesson.content.LessonCatalog;
import org.spikebook.lesson.notebook.Notebook;
import org.spikebook.web.notebook.NotebookService;
import org.spikebook.web.notebook.NotebookSummary;
import org.spikebook.web.notebook.ui.cell.TestSessions;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

@ViewPackages(packages = "org.spikebook.web.notebook.ui.cell")
class NextLessonTest extends BrowserlessTest {

    private final LessonCatalog lessons = LessonCatalog.builtIn();
    private final NotebookService notebooks = mock(NotebookService.class);

    @Test
    void lessonOfTheCourse_leadsToTheOneThatFollows() {
        assertThat(says("tour"))
                .hasValueSatisfying(text ->
                        assertThat(text)
                                .contains("Next: 1 Membrane and threshold")
                                .contains("how much current makes it fire")
                                .contains("Start"));
    }

    @Test
    void lessonThatWasBegun_isContinued() {
        when(notebooks.mine())
                .thenReturn(
                        List.of(
                                new NotebookSummary(
                                        new NotebookId(new UUID(0, 1)),
                                        "Membrane and threshold",
                                        "membrane",
                                        Instant.EPOCH)));

        assertThat(says("tour")).hasValueSatisfying(text -> assertThat(text).contains("Continue"));
    }

    @Test
    void lastOfTheCourse_andWhatIsNotInIt_leadNowhere() {
        assertThat(says("project-cart-pole")).isEmpty();
        assertThat(says("01-from-spike-to-silicon")).isEmpty();
        assertThat(says("brunel-2000")).isEmpty();
    }

    private Optional<String> says(String slug) {
        Notebook notebook = lessons.lesson(slug).orElseThrow().newNotebook(Locale.ENGLISH);
        Optional<Component> below =
                new NextLessonCompanion(lessons, notebooks).accompany(TestSessions.of(notebook));
        return below.map(component -> component.getElement().getTextRecursively());
    }
}
