package org.spikebook.web.account;

import org.spikebook.db.assignment.SubmissionRow;
import org.spikebook.db.classroom.CourseId;
import org.spikebook.db.job.JobId;
import org.spikebook.db.notebook.NotebookId;

/** Something a visitor may or may not do. {@link Authorization} decides each. */
public sealed interface Permission {

    /** Be known: have a row, or be a guest who has done nothing yet. */
    record BeVisitor() implements Permission {}

    /** Open, change and submit a notebook: its owner. */
    record UseNotebook(NotebookId notebook) implements Permission {}

    /** See and cancel a job: its owner. */
    record UseJob(JobId job) implements Permission {}

    /** Make classes: instructors. */
    record MakeCourses() implements Permission {}

    /** See a class: its members. */
    record SeeCourse(CourseId course) implements Permission {}

    /** See everyone's submissions: those who teach the class. */
    record TeachCourse(CourseId course) implements Permission {}

    /** Change a class, its assignments and roles: its instructors. */
    record ManageCourse(CourseId course) implements Permission {}

    /** See a submission: who handed it in, and who teaches the class. */
    record SeeSubmission(SubmissionRow submission) implements Permission {}
}
