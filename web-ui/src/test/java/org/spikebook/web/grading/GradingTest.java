package org.spikebook.web.grading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spikebook.db.assignment.SubmissionRepository;
import org.spikebook.db.notebook.NotebookId;
import org.spikebook.lesson.content.Lesson;
import org.spikebook.lesson.content.LessonCatalog;
import org.spikebook.lesson.notebook.CellHashes;
import org.spikebook.lesson.notebook.Notebook;
import org.spikebook.web.Eventually;
import org.spikebook.web.TestTrainings;
import org.spikebook.web.TestVisitors;
import org.spikebook.web.WebTest;
import org.spikebook.web.common.SpikebookProperties;
import org.spikebook.web.notebook.NotebookService;
import org.spikebook.web.notebook.OpenNotebook;
import org.spikebook.web.notebook.SaveResult;
import org.spikebook.web.owndata.OwnDataService;
import org.spikebook.web.traininglab.OwnPictures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.io.IOException;
import java.util.List;
import java.util.UUID;

/** From submitting to the grade, with the real grader as a real job. */
@WebTest
class GradingTest {

    private static final String DIGITS = "01-from-spike-to-silicon";
    private static final String CURVE = "02-the-f-i-curve";

    /** For some points; the lesson plans 150, which earn all: see {@code GraderTest}. */
    private static final int FEW_EPOCHS = 40;

    @Autowired SubmissionService submissions;
    @Autowired SubmissionRepository rows;
    @Autowired GradingHandler handler;
    @Autowired SpikebookProperties settings;
    @Autowired NotebookService notebooks;
    @Autowired LessonCatalog lessons;
    @Autowired TestTrainings trainings;
    @Autowired OwnDataService own;
    @Autowired TestVisitors visitors;
    @Autowired JdbcClient database;

    @BeforeEach
    void newVisitor() {
        visitors.asNewGuest();
    }

    @Test
    void blankStart_earnsNothingOfTheTasks() {
        OpenNotebook blank = notebooks.createFromLesson(CURVE);

        GradeView grade = graded(blank.id());

        assertThat(grade.points()).isZero();
        assertThat(grade.maxPoints()).isPositive();
        assertThat(grade.tasks()).allSatisfy(task -> assertThat(task.reasons()).isNotEmpty());
    }

    @Test
    void modelSolution_earnsEverything_andKeepsItWhateverIsEditedLater() {
        OpenNotebook notebook = notebooks.createFromLesson(CURVE);
        long solved = save(notebook.id(), 1, solution(CURVE));

        SubmissionView submitted = submit(notebook.id());
        save(notebook.id(), solved, solution(CURVE).withoutCell("neuron"));
        GradeView grade = awaitGrade(submitted.receipt());

        assertThat(grade.points()).isEqualTo(grade.maxPoints());
        assertThat(submissions.find(submitted.receipt()).frozen().digest())
                .isEqualTo(submitted.frozen().digest());
    }

    @Test
    void trainedNetwork_isSubmittedSigned_andAnUntrainedOneFails() {
        OpenNotebook notebook = notebooks.createFromLesson(DIGITS);
        save(notebook.id(), 1, TestTrainings.withEpochs(solution(DIGITS), FEW_EPOCHS));
        GradeView untrained = graded(notebook.id());

        trainings.train(notebook.id());
        SubmissionView submitted = submit(notebook.id());
        GradeView trained = awaitGrade(submitted.receipt());

        assertThat(submitted.frozen().parts()).containsExactly(new FrozenPart("train", true));
        assertThat(points(untrained, "task-accuracy")).isZero();
        assertThat(points(trained, "task-accuracy")).isPositive();
        assertThat(trained.points()).isGreaterThan(untrained.points());
    }

    @Test
    void smallNetworks_areExpectedToNeedWhatIsKeptForGradings() {
        SubmissionView submitted = submit(notebooks.createFromLesson(CURVE).id());
        UUID submission = rows.findByReceipt(submitted.receipt()).orElseThrow().id().value();

        assertThat(handler.memoryBytes(new GradingJob(submission)))
                .isEqualTo(settings.jobs().gradingMemory().toBytes());
    }

    @Test
    void notebookToTry_hasTheTrainedNetwork_alsoWhenAnotherEngineTrainedIt() {
        OpenNotebook notebook = notebooks.createFromLesson(DIGITS);
        save(notebook.id(), 1, TestTrainings.withEpochs(solution(DIGITS), 2));
        trainings.train(notebook.id());
        SubmissionView submitted = submit(notebook.id());
        Notebook frozen = submissions.notebook(submitted.receipt());
        assertThat(submissions.notebookToTry(submitted.receipt())).isEqualTo(frozen);

        database.sql("update cell_result set engine = 'an earlier one' where input_hash = ?")
                .param(CellHashes.of(frozen).of("train"))
                .update();
        Notebook toTry = submissions.notebookToTry(submitted.receipt());

        assertThat(submit(notebooks.createFrom(frozen).id()).frozen().parts()).isEmpty();
        assertThat(submit(notebooks.createFrom(toTry).id()).frozen().parts())
                .containsExactly(new FrozenPart("train", true));
    }

    @Test
    void networkTrainedOnOwnData_isGradedAndTried_alsoWhenTheDataAreDeleted() throws IOException {
        String data = OwnPictures.upload(own, 0);
        OpenNotebook notebook = notebooks.createFromLesson(DIGITS);
        save(notebook.id(), 1, OwnPictures.learning(data, solution(DIGITS)));
        trainings.train(notebook.id());
        own.delete(data);

        SubmissionView submitted = submit(notebook.id());

        assertThat(submitted.frozen().parts()).containsExactly(new FrozenPart("train", true));
        assertThat(points(awaitGrade(submitted.receipt()), "task-accuracy")).isZero();
        assertThat(submissions.notebookToTry(submitted.receipt()))
                .isEqualTo(submissions.notebook(submitted.receipt()));
    }

    @Test
    void networkOfReplacedData_isNotSubmitted_butStaysWhereItWasSubmittedBefore()
            throws IOException {
        String data = OwnPictures.upload(own, 0);
        OpenNotebook notebook = notebooks.createFromLesson(DIGITS);
        save(notebook.id(), 1, OwnPictures.learning(data, solution(DIGITS)));
        trainings.train(notebook.id());
        SubmissionView before = submit(notebook.id());

        OwnPictures.upload(own, 1);
        Notebook toTry = submissions.notebookToTry(before.receipt());

        assertThat(submit(notebook.id()).frozen().parts()).isEmpty();
        assertThat(submit(notebooks.createFrom(toTry).id()).frozen().parts())
                .containsExactly(new FrozenPart("train", true));
    }

    private Notebook solution(String slug) {
        Lesson lesson = lessons.lesson(slug).orElseThrow();
        return lesson.modelSolution();
    }

    private long save(NotebookId id, long base, Notebook notebook) {
        return ((SaveResult.Saved) notebooks.save(id, base, notebook)).revision();
    }

    private GradeView graded(NotebookId notebook) {
        return awaitGrade(submit(notebook).receipt());
    }

    private SubmissionView submit(NotebookId notebook) {
        return ((SubmissionResult.Submitted)
                        submissions.submit(notebook, notebooks.open(notebook).revision()))
                .submission();
    }

    private GradeView awaitGrade(String receipt) {
        List<GradingState> ends = List.of(GradingState.GRADED, GradingState.FAILED);
        Eventually.holds("graded", () -> ends.contains(submissions.find(receipt).state()));
        SubmissionView submission = submissions.find(receipt);
        assertThat(submission.problems()).isEmpty();
        return submission.grade();
    }

    private static double points(GradeView grade, String task) {
        return grade.tasks().stream()
                .filter(points -> points.cellId().equals(task))
                .findFirst()
                .orElseThrow()
                .points();
    }
}
