package org.spikebook.web.grading.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.spikebook.db.account.VisitorId;
import org.spikebook.db.assignment.AssignmentId;
import org.spikebook.db.assignment.CountingPolicy;
import org.spikebook.db.classroom.CourseId;
import org.spikebook.db.classroom.CourseRole;
import org.spikebook.db.notebook.NotebookId;
import org.spikebook.web.classroom.Assignment;
import org.spikebook.web.classroom.Member;
import org.spikebook.web.grading.GradeView;
import org.spikebook.web.grading.Gradebook;
import org.spikebook.web.grading.GradingState;
import org.spikebook.web.grading.SubmissionView;
import org.spikebook.web.grading.TaskPoints;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

class GradebookTableTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final Assignment ASSIGNMENT =
            new Assignment(
                    new AssignmentId(UUID.randomUUID()),
                    new CourseId(UUID.randomUUID()),
                    "lesson",
                    "Lesson",
                    CountingPolicy.BEST,
                    null);

    @Test
    void of_gradedPendingAndMissing_showsEach() {
        SubmissionView graded = submission("A", GradingState.GRADED, grade(2.5, 4));
        SubmissionView pending = submission("B", GradingState.WAITING, null);
        Gradebook gradebook =
                new Gradebook(
                        List.of(ASSIGNMENT),
                        List.of(
                                line("Ada", List.of(graded, pending), graded),
                                line("Bo", List.of(pending), null),
                                line("Cy", List.of(), null)));

        List<GradebookTable> tables = GradebookTable.of(gradebook, Locale.ENGLISH);

        assertThat(tables).hasSize(1);
        assertThat(tables.getFirst().tasks().values()).containsExactly("Rate", "Accuracy");
        List<GradebookTable.Row> rows = tables.getFirst().rows();
        assertThat(rows.get(0).points()).containsExactly("2.5", "4");
        assertThat(rows.get(0).total()).isEqualTo("6.5 of 10 points");
        assertThat(rows.get(0).submissions()).containsExactly(pending, graded);
        assertThat(rows.get(1).points()).containsExactly("", "");
        assertThat(rows.get(1).total()).isEqualTo("being graded");
        assertThat(rows.get(2).total()).isEmpty();
    }

    private static Gradebook.Line line(
            String name, List<SubmissionView> submissions, @Nullable SubmissionView counting) {
        Member member =
                new Member(new VisitorId(UUID.randomUUID()), name, CourseRole.STUDENT, NOON);
        return new Gradebook.Line(member, ASSIGNMENT, submissions, counting);
    }

    private static GradeView grade(double rate, double accuracy) {
        return new GradeView(
                rate + accuracy,
                10,
                List.of(
                        new TaskPoints("rate", "Rate", rate, 5, List.of()),
                        new TaskPoints("accuracy", "Accuracy", accuracy, 5, List.of())),
                List.of(),
                "engine",
                NOON);
    }

    private static SubmissionView submission(
            String receipt, GradingState state, @Nullable GradeView grade) {
        return new SubmissionView(
                receipt,
                "sha256:0",
                ASSIGNMENT.id(),
                "lesson",
                "somebody",
                new VisitorId(UUID.randomUUID()),
                new NotebookId(UUID.randomUUID()),
                1,
                "engine",
                NOON,
                false,
                List.of(),
                state,
                grade,
                List.of());
    }
}
