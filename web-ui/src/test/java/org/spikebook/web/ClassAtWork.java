package org.spikebook.web;

import org.spikebook.db.account.VisitorId;
import org.spikebook.db.assignment.AssignmentId;
import org.spikebook.db.lesson.WrittenLessonId;
import org.spikebook.db.lti.LtiContextId;
import org.spikebook.web.RouteAccessTest.Who;
import org.spikebook.web.classroom.Course;
import org.spikebook.web.notebook.OpenNotebook;

import java.util.Map;

/**
 * A class, with everyone who may open its pages.
 *
 * @param notebook of the student, made from the lesson that is assigned
 * @param receipt of its submission
 * @param written a lesson that the class writes
 * @param context the course of a learning platform that the class belongs to
 */
record ClassAtWork(
        Map<Who, VisitorId> people,
        Course course,
        AssignmentId assignment,
        OpenNotebook notebook,
        String receipt,
        WrittenLessonId written,
        LtiContextId context) {

    /** An address of {@link RouteAccessTest#TABLE} for this class. */
    String path(String address) {
        return address.replace("#", course.id().toString())
                .replace("$", assignment.value().toString())
                .replace("RECEIPT", receipt)
                .replace("LESSON", written.toString())
                .replace("NOTEBOOK", notebook.id().toString());
    }
}
