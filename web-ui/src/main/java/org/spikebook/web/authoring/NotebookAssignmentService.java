package org.spikebook.web.authoring;

import org.spikebook.db.assignment.AssignmentTerms;
import org.spikebook.db.classroom.CourseId;
import org.spikebook.db.notebook.NotebookId;
import org.spikebook.web.classroom.ClassroomService;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Assignments from notebooks, in one step. */
@Service
public class NotebookAssignmentService {

    private final LessonWritingService writing;
    private final ClassroomService classes;

    NotebookAssignmentService(LessonWritingService writing, ClassroomService classes) {
        this.writing = writing;
        this.classes = classes;
    }

    /**
     * Makes a lesson of the class of a notebook of the current visitor, and gives it to the class
     * to submit if it is published: both, or where it cannot be assigned, neither.
     *
     * @throws IllegalArgumentException if something is wrong with the terms
     */
    @Transactional
    public NotebookOutcome assign(CourseId course, NotebookId notebook, AssignmentTerms terms) {
        NotebookOutcome outcome = writing.beginWithNotebook(course, notebook);
        if (outcome instanceof NotebookOutcome.Published(_, String slug)) {
            classes.assign(course, slug, terms);
        }
        return outcome;
    }
}
