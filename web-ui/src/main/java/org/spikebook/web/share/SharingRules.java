package org.spikebook.web.share;

import org.spikebook.db.account.VisitorId;
import org.spikebook.db.assignment.AssignmentRepository;
import org.spikebook.db.assignment.AssignmentRow;
import org.spikebook.db.assignment.ShareableAssignmentRepository;
import org.spikebook.db.classroom.CourseRole;
import org.spikebook.db.classroom.MemberRepository;
import org.spikebook.db.classroom.MemberRow;
import org.spikebook.db.notebook.NotebookRow;
import org.spikebook.lesson.content.LessonCatalog;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.web.catalog.title.StoredTitles;
import org.spikebook.web.classroom.DeadlineReader;
import org.spikebook.web.classroom.Deadlines;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whether a notebook can be shown to others: not the work of a student on an assignment that is not
 * closed yet for all students of the class, unless the instructor allows it. Who has left the class
 * waits as the others do.
 */
@Component
class SharingRules {

    private final AssignmentRepository assignments;
    private final DeadlineReader deadlines;
    private final ShareableAssignmentRepository shareable;
    private final MemberRepository members;
    private final LessonCatalog lessons;
    private final Clock clock;

    SharingRules(
            AssignmentRepository assignments,
            DeadlineReader deadlines,
            ShareableAssignmentRepository shareable,
            MemberRepository members,
            LessonCatalog lessons,
            Clock clock) {
        this.assignments = assignments;
        this.deadlines = deadlines;
        this.shareable = shareable;
        this.members = members;
        this.lessons = lessons;
        this.clock = clock;
    }

    /** Why it cannot. */
    Optional<Problem> problem(NotebookRow notebook) {
        String lesson = notebook.lessonSlug();
        if (lesson == null) {
            return Optional.empty();
        }
        return concerned(notebook.owner(), lesson)
                .filter(each -> !isClosed(each, notebook.owner()))
                .filter(each -> !shareable.isShareable(each.id()))
                .findFirst()
                .map(each -> StoredTitles.of(lessons).lesson(each))
                .map(title -> Problem.of(SharingRules.class, "", "assignmentOpen", title));
    }

    /** Who left a class still has the work, and may come back. */
    private Stream<AssignmentRow> concerned(VisitorId owner, String lesson) {
        return Stream.concat(
                assignments.openTo(owner, lesson).stream().filter(each -> isStudent(each, owner)),
                assignments.leftBehind(owner, lesson).stream());
    }

    private boolean isStudent(AssignmentRow assignment, VisitorId owner) {
        return members.find(assignment.course(), owner)
                .filter(member -> member.role() == CourseRole.STUDENT)
                .isPresent();
    }

    /** For all its students: one with more time than the owner could submit what is shown. */
    private boolean isClosed(AssignmentRow assignment, VisitorId owner) {
        Deadlines dates = deadlines.of(assignment);
        Instant now = clock.instant();
        Stream<VisitorId> students =
                members.of(assignment.course()).stream()
                        .filter(member -> member.role() == CourseRole.STUDENT)
                        .map(MemberRow::visitor);
        return Stream.concat(students, Stream.of(owner))
                .allMatch(student -> dates.of(student).closedBefore(now));
    }
}
