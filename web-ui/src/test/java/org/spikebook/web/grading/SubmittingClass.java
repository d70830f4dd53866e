package org.spikebook.web.grading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.spikebook.db.account.VisitorId;
import org.spikebook.db.assignment.AssignmentTerms;
import org.spikebook.db.assignment.CountingPolicy;
import org.spikebook.web.TestVisitors;
import org.spikebook.web.classroom.Assignment;
import org.spikebook.web.classroom.ClassroomService;
import org.spikebook.web.classroom.Course;
import org.spikebook.web.classroom.CreateCourseResult;
import org.spikebook.web.notebook.NotebookService;
import org.spikebook.web.notebook.OpenNotebook;
import org.springframework.beans.factory.annotation.Autowired;

/** For tests of a class whose students submit to its assignment. */
abstract class SubmittingClass {

    static final String LESSON = "01-from-spike-to-silicon";

    @Autowired SubmissionService service;
    @Autowired ClassroomService classes;
    @Autowired NotebookService notebooks;
    @Autowired TestVisitors visitors;

    VisitorId instructor;
    Course course;
    Assignment assignment;

    @BeforeEach
    void newClass() {
        instructor = visitors.asNewInstructor();
        course = ((CreateCourseResult.Created) classes.create("Spikes")).course();
        assignment = classes.assign(course.id(), LESSON, AssignmentTerms.of(CountingPolicy.BEST));
    }

    /** One who joins the class, and acts from now on. */
    VisitorId newStudent(String name) {
        VisitorId student = visitors.asNewGuest();
        classes.join(course.joinCode(), name);
        return student;
    }

    SubmissionView submit(OpenNotebook notebook) {
        SubmissionResult result =
                service.submitTo(notebook.id(), notebook.revision(), assignment.id());
        assertThat(result).isInstanceOf(SubmissionResult.Submitted.class);
        return ((SubmissionResult.Submitted) result).submission();
    }
}
