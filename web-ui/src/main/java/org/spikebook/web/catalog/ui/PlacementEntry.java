package org.spikebook.web.catalog.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spikebook.lesson.content.Lesson;
import org.spikebook.lesson.content.LessonCatalog;
import org.spikebook.lesson.notebook.QuestionCell;
import org.spikebook.lesson.placement.Placement;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.notebook.NotebookService;
import org.spikebook.web.notebook.NotebookSummary;

import java.util.List;
import java.util.Optional;

/** The way into the placement quiz; once it was answered, what it suggests. */
final class PlacementEntry extends Section {

    private static final Logger LOG = LoggerFactory.getLogger(PlacementEntry.class);

    private final transient Words words = Words.of(PlacementEntry.class);

    PlacementEntry(
            Lesson quiz,
            LessonCatalog lessons,
            List<NotebookSummary> mine,
            NotebookService notebooks) {
        addClassNames("sb-row", "sb-placement");
        setAriaLabel(quiz.title(words.locale()));
        Optional<NotebookSummary> begun = newest(quiz, mine);
        Optional<Lesson> suggested = begun.flatMap(n -> suggestion(n, quiz, lessons, notebooks));
        String said =
                suggested
                        .map(lesson ->
                                words.of("placement.kept", PlacementPanel.named(lesson, words)))
                        .orElseGet(() ->
                                words.of(
                                        "placement.lead",
                                        quiz.newNotebook(words.locale())
                                                .cells(QuestionCell.class)
                                                .size()));
        Button go =
                new Button(
                        words.of(begun.isPresent() ? "placement.continue" : "placement.start"),
                        click ->
                                UI.getCurrent()
                                        .navigate(
                                                "notebook/"
                                                        + begun.map(NotebookSummary::id)
                                                                .orElseGet(() ->
                                                                        notebooks
                                                                                .createFromLesson(
                                                                                        quiz.slug())
                                                                                .id())));
        go.setDisableOnClick(true);
        add(new Paragraph(said));
        suggested.ifPresent(lesson -> {
            add(new LessonActions(lesson, newest(lesson, mine), notebooks));
            go.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        });
        add(go);
    }

    private static Optional<NotebookSummary> newest(Lesson lesson, List<NotebookSummary> mine) {
        return mine.stream().filter(n -> lesson.slug().equals(n.lessonSlug())).findFirst();
    }

    /** None as well if the notebook cannot be read: the page around this is shown all the same. */
    private static Optional<Lesson> suggestion(
            NotebookSummary begun, Lesson quiz, LessonCatalog lessons, NotebookService notebooks) {
        try {
            return Placement.of(notebooks.open(begun.id()).notebook(), quiz, lessons).suggestion();
        } catch (RuntimeException e) {
            LOG.error("The placement quiz in notebook {} cannot be read", begun.id(), e);
            return Optional.empty();
        }
    }
}
