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
import org.spikebook.lesson.notebook.Answer;
import org.spikebook.lesson.notebook.Notebook;
import org.spikebook.lesson.notebook.QuestionCell;
import org.spikebook.lesson.placement.Placement;
import org.spikebook.web.notebook.NotebookService;
import org.spikebook.web.notebook.NotebookSummary;
import org.spikebook.web.notebook.OpenNotebook;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
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

    @Test
    void quizThatWasAnswered_leadsToTheLessonThatItSuggests() {
        LessonCatalog lessons = LessonCatalog.builtIn();
        Lesson quiz = lessons.placement().orElseThrow();
        NotebookId id = new NotebookId(new UUID(0, 1));
        Notebook fresh = quiz.newNotebook(Locale.ENGLISH);
        QuestionCell first = fresh.cells(QuestionCell.class).getFirst();
        Notebook answered = fresh.withCell(first.withAnswer(Answer.option(0)));
        NotebookService notebooks = mock(NotebookService.class);
        when(notebooks.open(any()))
                .thenReturn(new OpenNotebook(id, answered, 1, false, false, Instant.EPOCH));
        Lesson suggested = Placement.way(quiz, lessons).getFirst();

        PlacementEntry entry =
                new PlacementEntry(
                        quiz,
                        lessons,
                        List.of(new NotebookSummary(id, "Quiz", quiz.slug(), Instant.EPOCH)),
                        notebooks);

        assertThat(entry.getChildren().filter(LessonActions.class::isInstance))
                .singleElement()
                .extracting(way -> way.getChildren().findFirst().orElseThrow().getElement())
                .extracting(start -> start.getAttribute("aria-label"))
                .isEqualTo("Start the lesson " + suggested.title(Locale.ENGLISH));
    }
}
