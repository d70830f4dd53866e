package org.spikebook.web.catalog.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

import org.spikebook.lesson.content.Lesson;
import org.spikebook.lesson.content.LessonCatalog;
import org.spikebook.lesson.notebook.Notebook;
import org.spikebook.lesson.placement.Placement;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.notebook.NotebookService;
import org.spikebook.web.notebook.ui.cell.NotebookSession;

import java.util.Optional;

/** Where to begin, by the answers so far, and the way there. */
final class PlacementPanel extends Div implements NotebookSession.Listener {

    private final transient Words words = Words.of(PlacementPanel.class);
    private final transient NotebookSession session;
    private final transient Lesson quiz;
    private final transient LessonCatalog lessons;
    private final transient NotebookService notebooks;
    private transient Optional<Placement> shown = Optional.empty();

    PlacementPanel(
            NotebookSession session,
            Lesson quiz,
            LessonCatalog lessons,
            NotebookService notebooks) {
        this.session = session;
        this.quiz = quiz;
        this.lessons = lessons;
        this.notebooks = notebooks;
        addClassName("sb-notice");
        getElement().setAttribute("role", "status");
        session.addListener(this);
        refresh();
    }

    @Override
    public void changed(Notebook before, Optional<String> editedCell) {
        refresh();
    }

    @Override
    public void published(String cellId) {}

    private void refresh() {
        Placement now = Placement.of(session.notebook(), quiz, lessons);
        if (shown.filter(now::equals).isEmpty()) {
            shown = Optional.of(now);
            removeAll();
            add(new Paragraph(sentence(now)));
            now.suggestion().ifPresent(lesson -> add(LessonActions.of(lesson, notebooks)));
        }
    }

    private String sentence(Placement placement) {
        return placement
                .suggestion()
                .map(lesson ->
                        words.of(
                                "placement.suggestion",
                                placement.answered(),
                                placement.asked(),
                                placement.right(),
                                named(lesson, words)))
                .orElseGet(() -> words.of("placement.none", placement.asked()));
    }

    /** A lesson within a sentence, with its number in the course. */
    static String named(Lesson lesson, Words words) {
        String title = lesson.title(words.locale());
        return lesson.place()
                .map(place -> words.of("placement.lesson", place.number(), title))
                .orElse(title);
    }
}
