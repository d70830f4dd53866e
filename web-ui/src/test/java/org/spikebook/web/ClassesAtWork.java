package org.spikebook.web;

import org.spikebook.db.account.VisitorId;
import org.spikebook.db.assignment.AssignmentId;
import org.spikebook.db.assignment.AssignmentTerms;
import org.spikebook.db.assignment.CountingPolicy;
import org.spikebook.db.classroom.CourseId;
import org.spikebook.db.classroom.CourseRole;
import org.spikebook.db.lesson.WrittenLessonId;
import org.spikebook.db.lti.LtiContextId;
import org.spikebook.db.lti.LtiContextRepository;
import org.spikebook.web.RouteAccessTest.Who;
import org.spikebook.web.authoring.LessonWritingService;
import org.spikebook.web.classroom.ClassroomService;
import org.spikebook.web.classroom.Course;
import org.spikebook.web.classroom.CreateCourseResult;
import org.spikebook.web.grading.SubmissionResult;
import org.spikebook.web.grading.SubmissionService;
import org.spikebook.web.lti.UnreachablePlatforms;
import org.spikebook.web.notebook.NotebookService;
import org.spikebook.web.notebook.OpenNotebook;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

import java.util.EnumMap;
import java.util.Map;

/** Makes classes at work, each with people of its own. */
record ClassesAtWork(
        TestVisitors visitors,
        ClassroomService classes,
        NotebookService notebooks,
        SubmissionService submissions,
        LessonWritingService writing,
        UnreachablePlatforms platforms,
        LtiContextRepository contexts) {

    /** The lesson that is assigned. */
    static final String LESSON = "01-from-spike-to-silicon";

    /** A class at work in the application that is tested. */
    static ClassAtWork made(AutowireCapableBeanFactory beans) {
        return beans.createBean(ClassesAtWork.class).make();
    }

    /** Assigned, written and submitted in the language of the page; the guest is who acts then. */
    private ClassAtWork make() {
        Map<Who, VisitorId> people = new EnumMap<>(Who.class);
        people.put(Who.INSTRUCTOR_OF_ANOTHER_CLASS, visitors.asNewInstructor());
        classes.create("Other spikes");
        people.put(Who.INSTRUCTOR, visitors.asNewInstructor());
        Course course = ((CreateCourseResult.Created) classes.create("Spikes")).course();
        AssignmentId assignment =
                classes.assign(course.id(), LESSON, AssignmentTerms.of(CountingPolicy.BEST)).id();
        WrittenLessonId written = writing.begin(course.id(), "").orElseThrow();
        LtiContextId context = onAPlatform(course.id());
        people.put(Who.OTHER_STUDENT, member(course, "Ben"));
        people.put(Who.ASSISTANT, member(course, "Cleo"));
        people.put(Who.STUDENT, member(course, "Ada"));
        OpenNotebook notebook = notebooks.createFromLesson(LESSON);
        SubmissionResult submitted =
                submissions.submitTo(notebook.id(), notebook.revision(), assignment);
        String receipt = ((SubmissionResult.Submitted) submitted).submission().receipt();
        visitors.as(people.get(Who.INSTRUCTOR));
        classes.changeRole(course.id(), people.get(Who.ASSISTANT), CourseRole.TEACHING_ASSISTANT);
        people.put(Who.ADMINISTRATOR, visitors.asNewAdministrator());
        people.put(Who.GUEST, visitors.asNewGuest());
        return new ClassAtWork(people, course, assignment, notebook, receipt, written, context);
    }

    /** Which would tell its members, but does not answer. */
    private LtiContextId onAPlatform(CourseId course) {
        LtiContextId context =
                platforms.addCourse(platforms.register(), "Spikes", UnreachablePlatforms.URL);
        contexts.connect(context, course);
        return context;
    }

    private VisitorId member(Course course, String name) {
        VisitorId member = visitors.asNewAccount(name);
        classes.join(course.joinCode(), name);
        return member;
    }
}
