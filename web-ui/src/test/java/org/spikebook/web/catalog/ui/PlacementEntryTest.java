package org.spikebook.web.catalog.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;

import org.junit.jupiter.api.Test;
import org.spikebook.db.notebook.NotebookId;
import org.spikebook.lesson.content.Lesson;
import org.spikebook.lesson.content.LessonCatalog;
import org.spikebook.web.notebook.NotebookService;
import org.spikebook.web.notebook.NotebookSummary;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

@ViewPackages(packages = "org.spikebook.web.notebook.ui.cell")
class PlacementEntryTest extends BrowserlessTest {

    @Test
    void quizThatCannotBeRead_isShownWithoutASuggestion() {
        LessonCatalog lessons = LessonCatalog.builtIn();
        Lesson quiz = lessons.placement().orElseThrow();
        NotebookSummary begun =
                new NotebookSummary(
                        new NotebookId(new UUID(0, 1)), "Quiz", quiz.slug(), Instant.EPOCH);
        NotebookService notebooks = mock(NotebookService.class);
        when(notebooks.open(any())).thenThrow(new IllegalStateException("not a notebook"));

        PlacementEntry entry = new PlacementEntry(quiz, lessons, List.of(begun), notebooks);

        assertThat(entry.getElement().getTextRecursively())
                .contains("short questions find the lesson")
                .contains("Open the questions again");
    }
}
