package org.spikebook.web.catalog.ui;

import com.vaadin.flow.component.Component;

import org.spikebook.lesson.content.CoursePlace;
import org.spikebook.lesson.content.Lesson;
import org.spikebook.lesson.content.LessonCatalog;
import org.spikebook.lesson.notebook.LessonRef;
import org.spikebook.web.notebook.NotebookService;
import org.spikebook.web.notebook.ui.cell.NotebookCompanion;
import org.spikebook.web.notebook.ui.cell.NotebookSession;

import java.util.Optional;

/** Leads from the end of a lesson of the course to the one that follows. */
@org.springframework.stereotype.Component
class NextLessonCompanion implements NotebookCompanion {

    private final LessonCatalog lessons;
    private final NotebookService notebooks;

    NextLessonCompanion(LessonCatalog lessons, NotebookService notebooks) {
        this.lessons = lessons;
        this.notebooks = notebooks;
    }

    @Override
    public Optional<Component> accompany(NotebookSession session) {
        if (!session.isEditable()) {
            return Optional.empty();
        }
        return session.notebook()
                .lesson()
                .map(LessonRef::id)
                .flatMap(lessons::lesson)
                .flatMap(Lesson::place)
                .flatMap(this::after)
                .map(next -> new NextLesson(session, next, notebooks));
    }

    @Override
    public boolean isBelow() {
        return true;
    }

    private Optional<Lesson> after(CoursePlace place) {
        return lessons.lessons().stream()
                .filter(each ->
                        each.place().filter(other -> other.number() > place.number()).isPresent())
                .findFirst();
    }
}
