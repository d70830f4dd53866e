package org.spikebook.web.catalog.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;

import org.spikebook.lesson.content.Lesson;
import org.spikebook.lesson.notebook.Notebook;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.notebook.NotebookService;
import org.spikebook.web.notebook.ui.cell.NotebookSession;

import java.util.Optional;

/** The lesson that follows, and the way into it; shown once all of this one is open. */
final class NextLesson extends Section implements NotebookSession.Listener {

    private final transient Words words = Words.of(NextLesson.class);
    private final transient NotebookSession session;
    private final transient Lesson next;
    private final transient NotebookService notebooks;

    NextLesson(NotebookSession session, Lesson next, NotebookService notebooks) {
        this.session = session;
        this.next = next;
        this.notebooks = notebooks;
        addClassName("sb-next-lesson");
        setAriaLabel(words.of("next.name"));
        session.addListener(this);
        refresh();
    }

    @Override
    public void changed(Notebook before, Optional<String> editedCell) {
        refresh();
    }

    @Override
    public void published(String cellId) {}

    /** What is not shown has no texts on the page. */
    private void refresh() {
        boolean open = session.heldCells() == 0;
        setVisible(open);
        if (!open) {
            removeAll();
        } else if (getComponentCount() == 0) {
            add(
                    new H2(words.of("next.title", title())),
                    new Paragraph(next.summary(words.locale())),
                    LessonActions.of(next, notebooks));
        }
    }

    /** With its number in the course. */
    private String title() {
        String title = next.title(words.locale());
        return next.place()
                .map(place -> words.of("lesson.numbered", place.number(), title))
                .orElse(title);
    }
}
