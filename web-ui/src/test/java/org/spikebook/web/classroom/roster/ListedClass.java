package org.spikebook.web.classroom.roster;

import org.spikebook.db.account.VisitorId;
import org.spikebook.db.classroom.CourseId;
import org.spikebook.web.TestVisitors;
import org.spikebook.web.classroom.ClassroomService;
import org.spikebook.web.classroom.Course;
import org.spikebook.web.classroom.CreateCourseResult;
import org.spikebook.web.classroom.Member;

import java.util.List;
import java.util.Map;

/** A class that Ada and Ben have joined; its instructor, who acts at first, applies lists to it. */
record ListedClass(
        RosterService service,
        ClassroomService classes,
        Course course,
        VisitorId teacher,
        VisitorId ada,
        VisitorId ben) {

    static ListedClass make(
            TestVisitors visitors, ClassroomService classes, RosterService service) {
        VisitorId teacher = visitors.asNewInstructor();
        Course course = ((CreateCourseResult.Created) classes.create("Spikes")).course();
        VisitorId ada = visitors.asNewGuest();
        classes.join(course.joinCode(), "Ada");
        VisitorId ben = visitors.asNewGuest();
        classes.join(course.joinCode(), "Ben");
        visitors.as(teacher);
        return new ListedClass(service, classes, course, teacher, ada, ben);
    }

    CourseId id() {
        return course.id();
    }

    RosterOutcome apply(String file, Map<Long, RosterChoice> choices) {
        RosterPlan plan = service.preview(id(), file).plan();
        return service.apply(id(), plan, choices, false);
    }

    List<String> names() {
        return classes.members(id()).stream().map(Member::name).toList();
    }
}
