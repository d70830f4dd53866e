package org.spikebook.web.account;

import org.spikebook.db.assignment.SubmissionRow;
import org.spikebook.db.classroom.CourseId;
import org.spikebook.db.job.JobId;
import org.spikebook.db.notebook.NotebookId;
import org.spikebook.web.account.role.CourseAction;

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

    /** Look after the accounts of the server: administrators. */
    record Administer() implements Permission {}

    /** Do something in a class: members whose role may, by the table of {@link CourseAction}. */
    record InCourse(CourseId course, CourseAction action) implements Permission {}

    /** See a submission: who submitted it, and who teaches the class. */
    record SeeSubmission(SubmissionRow submission) implements Permission {}
}
