package org.spikebook.web.grading.export;

import org.spikebook.db.account.VisitorId;
import org.spikebook.db.assignment.AssignmentRepository;
import org.spikebook.db.classroom.CourseId;
import org.spikebook.db.classroom.MemberRepository;
import org.spikebook.db.classroom.RosterDetails;
import org.spikebook.web.account.Authorization;
import org.spikebook.web.account.Permission.InCourse;
import org.spikebook.web.account.role.CourseAction;
import org.spikebook.web.grading.Gradebook;
import org.spikebook.web.grading.GradebookReader;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.Map;

/** The gradebook of a class as files for other programs, for those who teach the class. */
@Service
public class ExportService {

    private final Authorization authorization;
    private final AssignmentRepository assignments;
    private final MemberRepository members;
    private final GradebookReader gradebooks;
    private final AssignmentMaximum maximum;

    ExportService(
            Authorization authorization,
            AssignmentRepository assignments,
            MemberRepository members,
            GradebookReader gradebooks,
            AssignmentMaximum maximum) {
        this.authorization = authorization;
        this.assignments = assignments;
        this.members = members;
        this.gradebooks = gradebooks;
        this.maximum = maximum;
    }

    /** The results that count, as CSV that the gradebook of Canvas imports. */
    @Transactional(readOnly = true)
    public String canvasCsv(CourseId course) {
        authorization.require(new InCourse(course, CourseAction.SEE_WORK));
        Gradebook gradebook = read(course);
        return new LmsTable(gradebook, members.details(course), maximum.of(gradebook)).canvas();
    }

    /**
     * The results that count, as CSV for the grade import of Moodle.
     *
     * @param column by which Moodle finds students; those who do not have it are left out
     */
    @Transactional(readOnly = true)
    public String moodleCsv(CourseId course, MoodleColumn column) {
        authorization.require(new InCourse(course, CourseAction.SEE_WORK));
        Gradebook gradebook = read(course);
        return new LmsTable(gradebook, members.details(course), maximum.of(gradebook))
                .moodle(column);
    }

    /** The points as CSV: one line for each task or criterion of a graded submission. */
    @Transactional(readOnly = true)
    public String taskCsv(CourseId course) {
        authorization.require(new InCourse(course, CourseAction.SEE_WORK));
        return TaskPointsCsv.of(read(course));
    }

    /** All submissions with the points of each task, as JSON. */
    @Transactional(readOnly = true)
    public String json(CourseId course) {
        authorization.require(new InCourse(course, CourseAction.SEE_WORK));
        Map<VisitorId, RosterDetails> details = members.details(course);
        return new GradebookJson(details).write(read(course));
    }

    private Gradebook read(CourseId course) {
        return gradebooks.read(course, assignments.of(course));
    }
}
