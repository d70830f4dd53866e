package org.spikebook.web.grading.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.spikebook.db.account.VisitorId;
import org.spikebook.db.assignment.AssignmentId;
import org.spikebook.db.assignment.AssignmentTerms;
import org.spikebook.db.assignment.CountingPolicy;
import org.spikebook.db.classroom.CourseId;
import org.spikebook.db.classroom.CourseRole;
import org.spikebook.db.classroom.RosterDetails;
import org.spikebook.db.notebook.NotebookId;
import org.spikebook.web.classroom.Assignment;
import org.spikebook.web.classroom.Lateness;
import org.spikebook.web.classroom.Member;
import org.spikebook.web.grading.GradeFixture;
import org.spikebook.web.grading.GradeView;
import org.spikebook.web.grading.Gradebook;
import org.spikebook.web.grading.GradingState;
import org.spikebook.web.grading.SubmissionView;
import org.spikebook.web.grading.TaskPoints;
import org.spikebook.web.grading.WaitingTask;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.UUID;

/**
 * The columns of the documentation: of Canvas, as its importer reads them ({@code Student}, {@code
 * ID}, {@code SIS User ID}, {@code SIS Login ID}, {@code Section}, then assignments; a row of
 * points possible), and of Moodle's grade import, mapped by {@code ID number} or {@code Email
 * address}.
 */
class LmsTableTest {

    private static final Instant NOON = Instant.parse("2026-11-29T12:00:00Z");
    private static final CourseId COURSE = new CourseId(new UUID(0, 9));
    private static final Assignment CURVE = assignment(1, "The f-I curve (2)");
    private static final Assignment NOISE = assignment(2, "Noise");
    private static final Assignment NOISE_AGAIN = assignment(3, "Noise");
    private static final Member ADA = member(1, "Ada, Countess");
    private static final Member BEN = member(2, "=Ben");
    private static final LmsTable TABLE =
            new LmsTable(
                    new Gradebook(
                            List.of(CURVE, NOISE, NOISE_AGAIN),
                            List.of(
                                    line(ADA, CURVE, 7.5),
                                    line(ADA, NOISE, 0),
                                    none(ADA, NOISE_AGAIN),
                                    none(BEN, CURVE),
                                    none(BEN, NOISE),
                                    line(BEN, NOISE_AGAIN, 10))),
                    Map.of(
                            ADA.id(), new RosterDetails("ada@example.org", "s-1", "A"),
                            BEN.id(), new RosterDetails("ben@example.org", null, null)),
                    Map.of(CURVE.id(), 10.0, NOISE.id(), 8.0, NOISE_AGAIN.id(), 10.0));

    @Test
    void canvas_hasItsColumns_aRowOfPointsPossible_andOneAStudent() {
        assertThat(TABLE.canvas())
                .isEqualTo(
                        """
                        Student,ID,SIS User ID,SIS Login ID,Section,The f-I curve [2],Noise,Noise [2]
                        Points Possible,,,,,10,8,10
                        "Ada, Countess",,s-1,ada@example.org,,7.5,0,
                        '=Ben,,,ben@example.org,,,,10
                        """
                                .replace("\n", "\r\n"));
    }

    @Test
    void moodle_hasOneColumnToFindStudentsBy_andOnlyThoseWhoCanBeFound() {
        assertThat(TABLE.moodle(MoodleColumn.ID_NUMBER))
                .isEqualTo(
                        """
                        ID number,The f-I curve [2],Noise,Noise [2]
                        s-1,7.5,0,
                        """
                                .replace("\n", "\r\n"));
        assertThat(TABLE.moodle(MoodleColumn.EMAIL))
                .isEqualTo(
                        """
                        Email address,The f-I curve [2],Noise,Noise [2]
                        ada@example.org,7.5,0,
                        ben@example.org,,,10
                        """
                                .replace("\n", "\r\n"));
    }

    @Test
    void gradeWithAnotherMaximum_isExportedAsItsShareOfTheMaximumNow() {
        LmsTable doubled =
                new LmsTable(
                        new Gradebook(List.of(CURVE), List.of(line(ADA, CURVE, 5))),
                        TABLE.details(),
                        Map.of(CURVE.id(), 20.0));

        assertThat(doubled.canvas()).contains("Points Possible,,,,,20").contains(",,10\r\n");
    }

    @Test
    void gradeThatWaitsForAnInstructor_isNotExported() {
        TaskPoints measured =
                new TaskPoints("rate", "Rate", 4, 4, List.of(), OptionalDouble.empty(), "");
        TaskPoints waiting = WaitingTask.of("why", "Why", 6);
        LmsTable table =
                new LmsTable(
                        new Gradebook(
                                List.of(CURVE),
                                List.of(
                                        line(ADA, CURVE, 4, List.of(measured, waiting)),
                                        line(BEN, CURVE, 4, List.of(measured)))),
                        TABLE.details(),
                        TABLE.maxima());

        assertThat(table.moodle(MoodleColumn.EMAIL))
                .contains("ada@example.org,\r\n", "ben@example.org,4\r\n");
    }

    private static Assignment assignment(long id, String title) {
        return new Assignment(
                new AssignmentId(new UUID(1, id)),
                COURSE,
                "lesson",
                title,
                AssignmentTerms.of(CountingPolicy.BEST),
                false);
    }

    private static Member member(long id, String name) {
        return new Member(new VisitorId(new UUID(2, id)), name, CourseRole.STUDENT, NOON);
    }

    private static Gradebook.Line none(Member student, Assignment assignment) {
        return new Gradebook.Line(student, assignment, List.of(), null);
    }

    private static Gradebook.Line line(Member student, Assignment assignment, double points) {
        return line(student, assignment, points, List.of());
    }

    private static Gradebook.Line line(
            Member student, Assignment assignment, double points, List<TaskPoints> tasks) {
        GradeView grade = new GradeFixture(points, 10, tasks, "engine", NOON).automatic();
        SubmissionView submission =
                new SubmissionView(
                        "receipt",
                        new SubmissionView.Frozen(
                                "sha256:0",
                                new NotebookId(new UUID(3, 1)),
                                1,
                                "engine",
                                0,
                                List.of()),
                        assignment.id(),
                        COURSE,
                        "lesson",
                        student.name(),
                        student.id(),
                        NOON,
                        Lateness.NONE,
                        GradingState.GRADED,
                        grade,
                        List.of());
        return new Gradebook.Line(student, assignment, List.of(submission), submission);
    }
}
