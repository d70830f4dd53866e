package org.spikebook.web.catalog.ui;

import com.vaadin.flow.component.Component;

import org.spikebook.lesson.content.Lesson;
import org.spikebook.lesson.content.LessonCatalog;
import org.spikebook.lesson.notebook.LessonRef;
import org.spikebook.web.notebook.NotebookService;
import org.spikebook.web.notebook.ui.cell.NotebookCompanion;
import org.spikebook.web.notebook.ui.cell.NotebookSession;

import java.util.Optional;

/** Says above a placement quiz with which lesson to begin. */
@org.springframework.stereotype.Component
class PlacementCompanion implements NotebookCompanion {

    private final LessonCatalog lessons;
    private final NotebookService notebooks;

    PlacementCompanion(LessonCatalog lessons, NotebookService notebooks) {
        this.lessons = lessons;
        this.notebooks = notebooks;
    }

    @Override
    public Optional<Component> accompany(NotebookSession session) {
        return session.notebook()
                .lesson()
                .map(LessonRef::id)
                .flatMap(lessons::lesson)
                .filter(lesson -> lesson.kind() == Lesson.Kind.PLACEMENT)
                .map(quiz -> new PlacementPanel(session, quiz, lessons, notebooks));
    }
}
