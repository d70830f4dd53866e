package org.spikebook.web.variant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spikebook.db.account.VisitorId;
import org.spikebook.db.assignment.AssignmentTerms;
import org.spikebook.db.assignment.CountingPolicy;
import org.spikebook.db.notebook.NotebookId;
import org.spikebook.lesson.content.Lesson;
import org.spikebook.lesson.content.LessonCatalog;
import org.spikebook.lesson.notebook.LessonRef;
import org.spikebook.lesson.notebook.NetworkCell;
import org.spikebook.lesson.notebook.Notebook;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.web.Eventually;
import org.spikebook.web.TestVisitors;
import org.spikebook.web.WebTest;
import org.spikebook.web.classroom.Assignment;
import org.spikebook.web.classroom.ClassroomService;
import org.spikebook.web.classroom.Course;
import org.spikebook.web.classroom.CreateCourseResult;
import org.spikebook.web.common.ResourceNotFound;
import org.spikebook.web.grading.GradeView;
import org.spikebook.web.grading.GradingState;
import org.spikebook.web.grading.SubmissionResult;
import org.spikebook.web.grading.SubmissionService;
import org.spikebook.web.notebook.NotebookService;
import org.spikebook.web.notebook.OpenNotebook;
import org.spikebook.web.notebook.SaveResult;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

@WebTest
@Import(VariantLessons.class)
class VariantServiceTest {

    @Autowired VariantService service;
    @Autowired ClassroomService classes;
    @Autowired NotebookService notebooks;
    @Autowired SubmissionService submissions;
    @Autowired LessonCatalog lessons;
    @Autowired TestVisitors visitors;

    private VisitorId instructor;
    private Course course;
    private Assignment assignment;

    @BeforeEach
    void assignTheLesson() {
        instructor = visitors.asNewInstructor();
        course = ((CreateCourseResult.Created) classes.create("Spikes")).course();
        assignment =
                classes.assign(
                        course.id(), VariantLessons.SLUG, AssignmentTerms.of(CountingPolicy.BEST));
    }

    @Test
    void notebook_isOfTheVariantThatTheInstructorSees_andIsFoundAgain() {
        VisitorId ada = newStudent("Ada");
        assertThat(service.mine(assignment.id())).isEmpty();
        notebooks.createFromLesson(VariantLessons.SLUG);
        assertThat(service.mine(assignment.id())).isEmpty();

        NotebookId started = service.start(assignment.id());

        assertThat(service.mine(assignment.id())).contains(started);
        String variant = variantOf(started);
        visitors.as(instructor);
        assertThat(service.students(assignment.id()))
                .containsExactly(new StudentVariant(ada, "Ada", variant, true));
        assertThat(service.variants(assignment.id()))
                .containsExactly("wantedHz=17.5", "wantedHz=34", "wantedHz=46")
                .contains(variant);
    }

    @Test
    void preview_opensAnyVariant_forTheInstructorOnly() {
        NotebookId preview = service.preview(assignment.id(), "wantedHz=34");

        assertThat(variantOf(preview)).isEqualTo("wantedHz=34");
        newStudent("Ada");
        assertThatThrownBy(() -> service.preview(assignment.id(), "wantedHz=34"))
                .isInstanceOf(ResourceNotFound.class);
        assertThatThrownBy(() -> service.students(assignment.id()))
                .isInstanceOf(ResourceNotFound.class);
    }

    @Test
    void ownSolution_earnsAllPoints() {
        newStudent("Ada");
        NotebookId started = service.start(assignment.id());
        Lesson own = lesson(variantOf(started));

        GradeView grade = graded(save(started, own.modelSolution()));

        assertThat(grade.points()).isEqualTo(2);
    }

    @Test
    void notebookOfAnotherVariantOrOfTheCatalog_isRefused_andSaysWhy() {
        newStudent("Ada");
        String own = variantOf(service.start(assignment.id()));
        Lesson other = other(own);
        OpenNotebook copied = notebooks.createFrom(other.modelSolution());
        OpenNotebook practice = notebooks.createFromLesson(VariantLessons.SLUG);

        for (OpenNotebook each : List.of(copied, practice)) {
            SubmissionResult result =
                    submissions.submitTo(each.id(), each.revision(), assignment.id());
            assertThat(result).isInstanceOf(SubmissionResult.Refused.class);
            assertThat(submissions.places(each.id())).isEmpty();
            assertThat(submissions.closedPlaces(each.id()))
                    .extracting(Problem::code)
                    .containsExactly("otherVariant");
        }
    }

    @Test
    void copiedSolution_thatClaimsTheOwnVariant_fails() {
        newStudent("Ada");
        String own = variantOf(service.start(assignment.id()));
        Notebook copied = other(own).modelSolution();
        Optional<LessonRef> claimed = copied.lesson().map(ref -> ref.withVariant(own));
        OpenNotebook forged =
                notebooks.createFrom(new Notebook(copied.title(), claimed, copied.cells()));

        assertThat(graded(forged).points()).isZero();
    }

    @Test
    void practiceSubmission_isGradedByTheVariantOfItsNotebook() {
        visitors.asNewGuest();
        OpenNotebook practice = notebooks.createFrom(lesson("wantedHz=34").modelSolution());

        SubmissionResult result = submissions.submit(practice.id(), practice.revision());

        assertThat(awaitGrade(result).points()).isEqualTo(2);
    }

    @Test
    void assignmentOfALessonWithoutVariants_givesTheLessonItself() {
        visitors.as(instructor);
        Assignment plain =
                classes.assign(
                        course.id(),
                        "01-from-spike-to-silicon",
                        AssignmentTerms.of(CountingPolicy.BEST));
        assertThat(service.students(plain.id())).isEmpty();
        assertThat(service.variants(plain.id())).isEmpty();
        newStudent("Ada");

        NotebookId started = service.start(plain.id());

        assertThat(variantOf(started)).isEmpty();
        assertThat(submissions.places(started)).extracting(Assignment::id).contains(plain.id());
    }

    private VisitorId newStudent(String name) {
        VisitorId student = visitors.asNewGuest();
        classes.join(course.joinCode(), name);
        return student;
    }

    private String variantOf(NotebookId notebook) {
        return notebooks.open(notebook).notebook().lesson().orElseThrow().variant();
    }

    private Lesson lesson(String variant) {
        return lessons.lesson(VariantLessons.SLUG).orElseThrow().variant(variant);
    }

    private Lesson other(String variant) {
        return lesson(variant.equals("wantedHz=34") ? "wantedHz=46" : "wantedHz=34");
    }

    /** As a student would: only what is not locked is edited. */
    private OpenNotebook save(NotebookId id, Notebook solution) {
        OpenNotebook open = notebooks.open(id);
        NetworkCell solved = solution.cell("net", NetworkCell.class).orElseThrow();
        NetworkCell mine = open.notebook().cell("net", NetworkCell.class).orElseThrow();
        SaveResult result =
                notebooks.save(
                        id,
                        open.revision(),
                        open.notebook().withCell(mine.withDocument(solved.document())));
        assertThat(result).isInstanceOf(SaveResult.Saved.class);
        return notebooks.open(id);
    }

    private GradeView graded(OpenNotebook notebook) {
        return awaitGrade(
                submissions.submitTo(notebook.id(), notebook.revision(), assignment.id()));
    }

    private GradeView awaitGrade(SubmissionResult result) {
        assertThat(result).isInstanceOf(SubmissionResult.Submitted.class);
        String receipt = ((SubmissionResult.Submitted) result).submission().receipt();
        Eventually.holds(
                "it is graded", () -> submissions.find(receipt).state() == GradingState.GRADED);
        return Objects.requireNonNull(submissions.find(receipt).grade());
    }
}
