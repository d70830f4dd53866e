package org.spikebook.web.grading.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Location;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.spikebook.db.account.VisitorId;
import org.spikebook.db.assignment.AssignmentId;
import org.spikebook.db.assignment.AssignmentTerms;
import org.spikebook.db.assignment.CountingPolicy;
import org.spikebook.db.classroom.CourseId;
import org.spikebook.db.classroom.CourseRole;
import org.spikebook.db.notebook.NotebookId;
import org.spikebook.lesson.content.Lesson;
import org.spikebook.lesson.content.LessonCatalog;
import org.spikebook.lesson.notebook.TaskCell;
import org.spikebook.web.catalog.title.StoredTitles;
import org.spikebook.web.classroom.Assignment;
import org.spikebook.web.classroom.Lateness;
import org.spikebook.web.classroom.Member;
import org.spikebook.web.common.ui.ShownTexts;
import org.spikebook.web.grading.GradeFixture;
import org.spikebook.web.grading.GradeView;
import org.spikebook.web.grading.Gradebook;
import org.spikebook.web.grading.GradingState;
import org.spikebook.web.grading.SubmissionView;
import org.spikebook.web.grading.TaskPoints;
import org.spikebook.web.grading.WaitingTask;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import java.util.stream.Stream;

class GradebookTableTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final Assignment ASSIGNMENT =
            new Assignment(
                    new AssignmentId(UUID.randomUUID()),
                    new CourseId(UUID.randomUUID()),
                    "lesson",
                    "Lesson",
                    AssignmentTerms.of(CountingPolicy.BEST),
                    false);

    private static final StoredTitles TITLES =
            new StoredTitles(LessonCatalog.builtIn(), Locale.ENGLISH);

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

        List<GradebookTable> tables = GradebookTable.of(gradebook, TITLES);

        assertThat(tables).hasSize(1);
        assertThat(tables.getFirst().tasks().values()).containsExactly("Rate", "Accuracy");
        List<GradebookTable.Row> rows = tables.getFirst().rows();
        assertThat(rows.get(0).points()).containsExactly("2.5", "4");
        assertThat(rows.get(0).total()).isEqualTo("6.5 of 10 points");
        assertThat(rows.get(0).submissions()).containsExactly(pending, graded);
        assertThat(rows.get(1).points()).containsExactly("", "");
        assertThat(rows.get(1).total()).isEqualTo("being graded");
        assertThat(rows.get(2).total()).isEmpty();
        assertThat(tables.getFirst().means()).containsExactly("2.5", "4");
    }

    @Test
    void of_aTaskThatWaitsForAnInstructor_showsNoPoints_andLeavesItOutOfTheMean() {
        SubmissionView marked = submission("A", GradingState.GRADED, grade(4, 2));
        GradeView open = grade(List.of(waiting(), task("accuracy", "Accuracy", 4)));
        SubmissionView unmarked = submission("B", GradingState.GRADED, open);
        Gradebook gradebook =
                new Gradebook(
                        List.of(ASSIGNMENT),
                        List.of(
                                line("Ada", List.of(marked), marked),
                                line("Bo", List.of(unmarked), unmarked)));

        GradebookTable table = GradebookTable.of(gradebook, TITLES).getFirst();

        assertThat(table.rows().getLast().points()).containsExactly("", "4");
        assertThat(table.rows().getLast().total()).isEqualTo("4 of 10 points (not final)");
        assertThat(table.means()).containsExactly("4", "3");
    }

    @Test
    void of_titlesInAnotherLanguage_namesTheAssignmentAndItsTasksAsTheLessonDoes() {
        LessonCatalog lessons = LessonCatalog.builtIn();
        Lesson lesson = lessons.lesson("02-the-f-i-curve").orElseThrow();
        TaskCell graded = lesson.tasks().getFirst();
        Assignment assigned =
                new Assignment(
                        ASSIGNMENT.id(),
                        ASSIGNMENT.course(),
                        lesson.slug(),
                        lesson.title(Locale.ENGLISH),
                        ASSIGNMENT.terms(),
                        false);
        GradeView grade =
                grade(List.of(task(graded.id(), graded.title(), 2), task("own", "Own", 1)));
        SubmissionView submission = submission("A", GradingState.GRADED, grade);
        Member ada = new Member(new VisitorId(UUID.randomUUID()), "Ada", CourseRole.STUDENT, NOON);
        Gradebook gradebook =
                new Gradebook(
                        List.of(assigned),
                        List.of(
                                new Gradebook.Line(
                                        ada, assigned, List.of(submission), submission)));

        GradebookTable table =
                GradebookTable.of(gradebook, new StoredTitles(lessons, Locale.GERMAN)).getFirst();

        assertThat(table.assignment().title()).isEqualTo(lesson.title(Locale.GERMAN));
        assertThat(table.tasks().values())
                .containsExactly(
                        lesson.newNotebook(Locale.GERMAN).cell(graded.id()).orElseThrow().title(),
                        "Own");
        assertThat(table.means()).containsExactly("2", "1");
    }

    @Test
    void standing_countsWhoSubmitted_andTheirPoints() {
        ClassStanding standing = ClassStanding.of(largeClass().rows());

        assertThat(standing.students()).isEqualTo(20);
        assertThat(standing.submitted()).isEqualTo(12);
        assertThat(standing.waiting()).isEqualTo(1);
        assertThat(standing.medianPoints()).hasValue(5);
        assertThat(standing.tenths()).containsExactly(1, 1, 1, 1, 1, 1, 1, 1, 1, 2);
    }

    /** Their points without those of the task would count as few. */
    @Test
    void standing_andBelowHalf_leaveOutWhoWaitsForAnInstructor() {
        SubmissionView marked = submission("A", GradingState.GRADED, grade(4, 4));
        GradeView open = grade(List.of(waiting(), task("accuracy", "Accuracy", 4)));
        SubmissionView unmarked = submission("B", GradingState.GRADED, open);
        List<Gradebook.Line> lines =
                List.of(
                        line("Ada", List.of(marked), marked),
                        line("Bo", List.of(unmarked), unmarked));
        List<GradebookTable.Row> rows =
                GradebookTable.of(new Gradebook(List.of(ASSIGNMENT), lines), TITLES)
                        .getFirst()
                        .rows();

        ClassStanding standing = ClassStanding.of(rows);

        assertThat(standing.waiting()).isEqualTo(1);
        assertThat(standing.medianPoints()).hasValue(8);
        assertThat(standing.tenths()).containsExactly(0, 0, 0, 0, 0, 0, 0, 0, 1, 0);
        assertThat(rows).filteredOn(MemberFilter.BELOW_HALF).isEmpty();
        assertThat(rows)
                .filteredOn(MemberFilter.NOT_GRADED)
                .extracting(GradebookTable.Row::student)
                .containsExactly("Bo");
    }

    @Test
    void aLargeClass_isSearchedNarrowedAndOrdered() {
        AssignmentGrades grades =
                new AssignmentGrades(
                        largeClass(), List.of(), GradebookSearch.ALL_STUDENTS, search -> {});
        assertThat(ShownTexts.of(grades))
                .contains(
                        "Students who have submitted: 12 of 20. Median points of graded"
                                + " submissions: 5. Not graded yet: 1.")
                .contains("Shown: 20 of 20");

        select(grades, MemberFilter.class).setValue(MemberFilter.BELOW_HALF);
        assertThat(ShownTexts.of(grades))
                .contains("Shown: 5 of 20", "Student 4")
                .doesNotContain("Student 5");

        select(grades, MemberFilter.class).setValue(MemberFilter.NOTHING_YET);
        assertThat(ShownTexts.of(grades)).contains("Shown: 8 of 20", "Student 19");

        select(grades, MemberFilter.class).setValue(MemberFilter.ALL_STUDENTS);
        below(grades)
                .filter(TextField.class::isInstance)
                .forEach(field -> ((TextField) field).setValue(" student 17"));
        assertThat(ShownTexts.of(grades)).contains("Shown: 1 of 20", "Student 17");
    }

    @Test
    void neighbors_areTheStudentsBeforeAndAfter_whoSubmitted() {
        assertThat(neighbors("S0", GradebookSearch.ALL_STUDENTS))
                .hasValueSatisfying(first -> {
                    assertThat(first.student()).isEqualTo("Student 0");
                    assertThat(first.place()).isEqualTo(1);
                    assertThat(first.students()).isEqualTo(12);
                    assertThat(first.before()).isEmpty();
                    assertThat(first.after().map(SubmissionView::receipt)).hasValue("S1");
                });
        assertThat(neighbors("P11", GradebookSearch.ALL_STUDENTS))
                .hasValueSatisfying(last -> {
                    assertThat(last.place()).isEqualTo(12);
                    assertThat(last.before().map(SubmissionView::receipt)).hasValue("S10");
                    assertThat(last.after()).isEmpty();
                });
        assertThat(neighbors("nobody's", GradebookSearch.ALL_STUDENTS)).isEmpty();
    }

    @Test
    void neighbors_followTheSearch_andAllStudentsWhereItMissesTheSubmission() {
        GradebookSearch weak = new GradebookSearch(" student ", MemberFilter.BELOW_HALF, true);

        assertThat(neighbors("S4", weak))
                .hasValueSatisfying(last -> {
                    assertThat(last.students()).isEqualTo(5);
                    assertThat(last.after()).isEmpty();
                });
        assertThat(neighbors("S5", weak))
                .hasValueSatisfying(other -> {
                    assertThat(other.students()).isEqualTo(12);
                    assertThat(other.search()).isEqualTo(GradebookSearch.ALL_STUDENTS);
                });
    }

    @Test
    void search_travelsInAddresses() {
        SubmissionView submission = submission("R", GradingState.WAITING, null);
        GradebookSearch search = new GradebookSearch("", MemberFilter.NOT_GRADED, true);

        assertThat(GradebookSearch.ALL_STUDENTS.address(submission)).isEqualTo("submissions/R");
        Location there = new Location(search.address(submission));
        assertThat(there.getPath()).isEqualTo("submissions/R");
        assertThat(GradebookSearch.of(there.getQueryParameters())).isEqualTo(search);
        assertThat(GradebookSearch.of(new Location("x?show=all&order=?").getQueryParameters()))
                .isEqualTo(GradebookSearch.ALL_STUDENTS);
    }

    private static Optional<SubmissionNeighbors> neighbors(String receipt, GradebookSearch search) {
        return SubmissionNeighbors.of(largeClass(), receipt, search, Locale.ENGLISH);
    }

    @SuppressWarnings("unchecked")
    private static <T> Select<T> select(Component in, Class<T> of) {
        return below(in)
                .filter(Select.class::isInstance)
                .map(each -> (Select<T>) each)
                .filter(each -> of.isInstance(each.getValue()))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<Component> below(Component parent) {
        return parent.getChildren().flatMap(child -> Stream.concat(Stream.of(child), below(child)));
    }

    /** Students 0 to 10 with as many points of ten, one who waits, eight with nothing. */
    private static GradebookTable largeClass() {
        List<Gradebook.Line> lines = new ArrayList<>();
        for (int k = 0; k < 20; k++) {
            SubmissionView graded =
                    submission("S" + k, GradingState.GRADED, grade(k / 2.0, k / 2.0));
            SubmissionView pending = submission("P" + k, GradingState.WAITING, null);
            lines.add(
                    k <= 10
                            ? line("Student " + k, List.of(graded), graded)
                            : line("Student " + k, k == 11 ? List.of(pending) : List.of(), null));
        }
        return GradebookTable.of(new Gradebook(List.of(ASSIGNMENT), lines), TITLES).getFirst();
    }

    private static Gradebook.Line line(
            String name, List<SubmissionView> submissions, @Nullable SubmissionView counting) {
        Member member =
                new Member(new VisitorId(UUID.randomUUID()), name, CourseRole.STUDENT, NOON);
        return new Gradebook.Line(member, ASSIGNMENT, submissions, counting);
    }

    private static GradeView grade(double rate, double accuracy) {
        return grade(List.of(task("rate", "Rate", rate), task("accuracy", "Accuracy", accuracy)));
    }

    private static GradeView grade(List<TaskPoints> tasks) {
        return new GradeFixture(
                        tasks.stream().mapToDouble(TaskPoints::points).sum(),
                        10,
                        tasks,
                        "engine",
                        NOON)
                .automatic();
    }

    private static TaskPoints waiting() {
        return WaitingTask.of("rate", "Rate", 5);
    }

    private static TaskPoints task(String cell, String title, double points) {
        return new TaskPoints(cell, title, points, 5, List.of(), OptionalDouble.empty(), "");
    }

    private static SubmissionView submission(
            String receipt, GradingState state, @Nullable GradeView grade) {
        return new SubmissionView(
                receipt,
                new SubmissionView.Frozen(
                        "sha256:0", new NotebookId(UUID.randomUUID()), 1, "engine", 0, List.of()),
                ASSIGNMENT.id(),
                ASSIGNMENT.course(),
                "lesson",
                "somebody",
                new VisitorId(UUID.randomUUID()),
                NOON,
                Lateness.NONE,
                state,
                grade,
                List.of());
    }
}
