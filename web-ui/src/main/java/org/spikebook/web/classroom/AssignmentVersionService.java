package org.spikebook.web.classroom;

import org.spikebook.db.assignment.AssignmentId;
import org.spikebook.db.assignment.AssignmentRepository;
import org.spikebook.db.assignment.AssignmentRow;
import org.spikebook.db.assignment.SubmissionRepository;
import org.spikebook.lesson.content.Lesson;
import org.spikebook.lesson.content.LessonCatalog;
import org.spikebook.lesson.edition.NewerVersion;
import org.spikebook.lesson.notebook.LessonRef;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.web.account.Authorization;
import org.spikebook.web.account.Permission.InCourse;
import org.spikebook.web.account.role.CourseAction;
import org.spikebook.web.classroom.VersionMove.Points;
import org.spikebook.web.common.Languages;
import org.spikebook.web.common.ResourceNotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.Optional;

/**
 * Moves an assignment of a lesson that a class wrote to a newer version of it. What was submitted
 * stays graded by the version it was submitted for; afterwards notebooks of an older version are
 * taken only once they have the newer one.
 */
@Service
public class AssignmentVersionService {

    private final Authorization authorization;
    private final AssignmentRepository assignments;
    private final SubmissionRepository submissions;
    private final LessonCatalog lessons;

    AssignmentVersionService(
            Authorization authorization,
            AssignmentRepository assignments,
            SubmissionRepository submissions,
            LessonCatalog lessons) {
        this.authorization = authorization;
        this.assignments = assignments;
        this.submissions = submissions;
        this.lessons = lessons;
    }

    /** The newest version, and what a move to it does; empty if the assignment has it. */
    @Transactional(readOnly = true)
    public Optional<VersionMove> newest(AssignmentId id) {
        return newest(managed(id));
    }

    /**
     * Has what is submitted from now on graded by the newest version.
     *
     * @param confirmed what the instructor was shown; refused if it is something else by now
     * @return that it is
     */
    @Transactional
    public Optional<Problem> move(AssignmentId id, VersionMove confirmed) {
        AssignmentRow row = managed(id);
        boolean moved =
                newest(row).filter(confirmed::equals).isPresent()
                        && assignments.setVersion(id, confirmed.assigned(), confirmed.newest());
        return moved
                ? Optional.empty()
                : Optional.of(Problem.of(AssignmentVersionService.class, "", "otherEffect"));
    }

    /** Of lessons whose versions are not kept, all notebooks are taken as they are. */
    private Optional<VersionMove> newest(AssignmentRow row) {
        return row.lessonVersion() == 0
                ? Optional.empty()
                : lessons.lesson(row.lessonSlug())
                        .filter(lesson -> lesson.version() > row.lessonVersion())
                        .map(lesson -> move(row, lesson));
    }

    private VersionMove move(AssignmentRow row, Lesson newest) {
        Optional<Lesson> assigned =
                lessons.lesson(new LessonRef(row.lessonSlug(), row.lessonVersion()))
                        .filter(lesson -> lesson.version() == row.lessonVersion());
        return new VersionMove(
                row.lessonVersion(),
                newest.version(),
                new NewerVersion(assigned, newest, Languages.MENU).change(),
                assigned.map(lesson -> new Points(lesson.maxPoints(), newest.maxPoints()))
                        .filter(points -> points.assigned() != points.newest()),
                assignments.begun(row.id()),
                submissions.of(row.id()).size());
    }

    private AssignmentRow managed(AssignmentId id) {
        AssignmentRow row = assignments.find(id).orElseThrow(ResourceNotFound::new);
        authorization.require(new InCourse(row.course(), CourseAction.EDIT_ASSIGNMENTS));
        return row;
    }
}
