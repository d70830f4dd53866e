package org.spikebook.web.crash.node;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.spikebook.db.TestDatabase;
import org.spikebook.db.account.VisitorId;
import org.spikebook.db.assignment.AssignmentId;
import org.spikebook.db.assignment.AssignmentTerms;
import org.spikebook.db.assignment.CountingPolicy;
import org.spikebook.db.job.JobId;
import org.spikebook.db.job.JobState;
import org.spikebook.db.process.ProcessRow;
import org.spikebook.web.Eventually;
import org.spikebook.web.TestVisitors;
import org.spikebook.web.classboard.BoardService;
import org.spikebook.web.classboard.ClassNews;
import org.spikebook.web.classboard.ClassWork;
import org.spikebook.web.classboard.ClassWorkService;
import org.spikebook.web.classroom.ClassroomService;
import org.spikebook.web.classroom.Course;
import org.spikebook.web.classroom.CreateCourseResult;
import org.spikebook.web.common.ProcessKind;
import org.spikebook.web.grading.SubmissionService;
import org.spikebook.web.job.JobService;
import org.spikebook.web.job.JobStatus;
import org.spikebook.web.job.JobWatch;
import org.spikebook.web.job.SteadySteps;
import org.spikebook.web.notebook.NotebookService;
import org.spikebook.web.notebook.OpenNotebook;
import org.spikebook.web.operation.process.ServerProcesses;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * A node for pages and workers that share one PostgreSQL and a data folder: jobs are requested
 * here, run there, and continue elsewhere; pages hear of what other processes write.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SeveralNodesTest {

    private static final String LESSON = "01-from-spike-to-silicon";
    private static final int STEPS = 1000;

    private Path home;
    private String database = "";
    private ConfigurableApplicationContext pages;
    private ConfigurableApplicationContext other;
    private ConfigurableApplicationContext worker;

    @BeforeAll
    void start(@TempDir Path folder) throws SQLException {
        home = folder;
        try (Connection connection = TestDatabase.POSTGRESQL.empty().getConnection()) {
            database = connection.getMetaData().getURL();
        }
        pages = start(ProcessKind.PAGES);
        other = start(ProcessKind.PAGES);
        worker = start(ProcessKind.WORKER);
    }

    private ConfigurableApplicationContext start(ProcessKind kind) {
        return Node.start(Node.arguments(kind, home, database));
    }

    @AfterAll
    void stop() {
        worker.close();
        other.close();
        pages.close();
    }

    @Test
    void job_requestedOnANodeForPages_runsOnTheWorker_andBothNodesHearOfIt() {
        VisitorId owner = pages.getBean(TestVisitors.class).asNewGuest();
        JobId job = submit(3);
        List<JobStatus> here = new CopyOnWriteArrayList<>();
        List<JobStatus> there = new CopyOnWriteArrayList<>();
        other.getBean(TestVisitors.class).as(owner);
        try (JobWatch one = pages.getBean(JobService.class).watch(job, here::add);
                JobWatch two = other.getBean(JobService.class).watch(job, there::add)) {
            release(pages, 5);
            release(worker, 3);
            Eventually.holds("it is done here", () -> isDone(here));
            Eventually.holds("it is done there", () -> isDone(there));
        }

        assertThat(here.getLast().result()).isEqualTo("{\"step\":3}");
        assertThat(there.getLast().result()).isEqualTo("{\"step\":3}");
    }

    @Test
    void job_cancelledOnANode_stopsOnTheWorker() {
        pages.getBean(TestVisitors.class).asNewGuest();
        JobId job = submit(STEPS);
        Eventually.holds("it runs", () -> state(job) == JobState.RUNNING);

        pages.getBean(JobService.class).cancel(job);

        Eventually.holds("it stops", () -> state(job) == JobState.CANCELLED);
    }

    @Test
    void job_whoseWorkerIsRestarted_continuesOnAnother_andIsNotAFailedAttempt() {
        VisitorId owner = pages.getBean(TestVisitors.class).asNewGuest();
        JobId job = submit(STEPS);
        release(worker, 5);
        Eventually.holds("it made steps", () -> progress(job).equals("{\"step\":5}"));
        worker.close();
        assertThat(state(job)).isEqualTo(JobState.QUEUED);
        worker = start(ProcessKind.WORKER);
        pages.getBean(TestVisitors.class).as(owner); // a start forgets who the visitor is

        release(worker, STEPS);

        Eventually.holds("it is done", () -> state(job) == JobState.DONE);
        assertThat(status(job).result()).isEqualTo("{\"step\":" + (STEPS - 5) + "}");
        assertThat(attempts(job)).isEqualTo(1);
        worker.getBean(SteadySteps.class).forget();
    }

    @Test
    void edit_savedOnANode_isThereOnTheOther() {
        VisitorId owner = pages.getBean(TestVisitors.class).asNewGuest();
        OpenNotebook notebook = newNotebook(pages);
        pages.getBean(NotebookService.class)
                .save(notebook.id(), notebook.revision(), notebook.notebook().withTitle("Saved"));

        other.getBean(TestVisitors.class).as(owner);

        assertThat(other.getBean(NotebookService.class).open(notebook.id()).notebook().title())
                .isEqualTo("Saved");
    }

    @Test
    void nodesForPages_restartedOneAfterTheOtherWhileAStudentTypes_loseNoEdit() throws Exception {
        VisitorId student = pages.getBean(TestVisitors.class).asNewGuest();
        Typist typist = new Typist(student, newNotebook(pages).id());

        closeWhileTyping(other, typist);
        typist.type(pages, 5);
        other = start(ProcessKind.PAGES);
        closeWhileTyping(pages, typist);
        typist.type(other, 5);
        pages = start(ProcessKind.PAGES);
        typist.type(pages, 5);

        assertThat(typist.lost(rows())).isEmpty();
    }

    private static void closeWhileTyping(ConfigurableApplicationContext node, Typist typist)
            throws Exception {
        int before = typist.acknowledged();
        try (ExecutorService hand = Executors.newSingleThreadExecutor()) {
            Future<?> typing = hand.submit(() -> typist.typeUntilTheEnd(node));
            try {
                Eventually.holds(
                        "it types", () -> typing.isDone() || typist.acknowledged() > before + 20);
                assertThat(typing.isDone()).as("ended before the node did").isFalse();
            } finally {
                node.close(); // the hand types for as long as it is open
            }
            typing.get();
        }
    }

    @Test
    void message_toTheClass_reachesAPageOnTheOtherNode_andItsSubmissionIsGradedOnce() {
        VisitorId teacher = pages.getBean(TestVisitors.class).asNewInstructor();
        Course course = newCourse();
        AssignmentId assignment =
                pages.getBean(ClassroomService.class)
                        .assign(course.id(), LESSON, AssignmentTerms.of(CountingPolicy.BEST))
                        .id();
        other.getBean(TestVisitors.class).asNewGuest();
        other.getBean(ClassroomService.class).join(course.joinCode(), "Ada");
        OpenNotebook notebook = newNotebook(other);
        List<ClassNews> news = new CopyOnWriteArrayList<>();
        ClassWork work =
                other.getBean(ClassWorkService.class).open(notebook.id(), news::add).orElseThrow();

        other.getBean(SubmissionService.class)
                .submitTo(notebook.id(), notebook.revision(), assignment);
        pages.getBean(TestVisitors.class).as(teacher);
        pages.getBean(BoardService.class).tellAll(assignment, "Look at the threshold");

        Eventually.holds(
                "the page hears it", () -> news.toString().contains("Look at the threshold"));
        assertThat(pages.getBean(BoardService.class).board(assignment).lines()).hasSize(1);
        Eventually.holds("it is graded", () -> grades(assignment) == 1);
        work.leave();
    }

    @Test
    void processes_sayWhatTheyAre_untilTheyEnd() {
        ServerProcesses processes = pages.getBean(ServerProcesses.class);
        ConfigurableApplicationContext more = start(ProcessKind.WORKER);
        Eventually.holds("all four are there", () -> processes.all().size() == 4);
        assertThat(processes.all())
                .extracting(ProcessRow::kind)
                .containsExactlyInAnyOrder("PAGES", "PAGES", "WORKER", "WORKER");

        more.close();

        Eventually.holds("three are left", () -> processes.all().size() == 3);
        assertThat(processes.all())
                .filteredOn(process -> process.kind().equals("PAGES"))
                .extracting(ProcessRow::jobThreads)
                .containsOnly(0);
    }

    private JobId submit(int steps) {
        return pages.getBean(SteadySteps.class).submit(newNotebook(pages).id(), steps);
    }

    private Course newCourse() {
        CreateCourseResult created = pages.getBean(ClassroomService.class).create("Spikes");
        return ((CreateCourseResult.Created) created).course();
    }

    private static OpenNotebook newNotebook(ConfigurableApplicationContext node) {
        return node.getBean(NotebookService.class).createFromLesson(LESSON);
    }

    private static void release(ConfigurableApplicationContext node, int steps) {
        node.getBean(SteadySteps.class).release(steps);
    }

    private static boolean isDone(List<JobStatus> seen) {
        return !seen.isEmpty() && seen.getLast().state() == JobState.DONE;
    }

    private JobStatus status(JobId job) {
        return pages.getBean(JobService.class).status(job);
    }

    private JobState state(JobId job) {
        return status(job).state();
    }

    /** As the worker knows it: others hear of it every 300 ms at most, and here of step 1 only. */
    private String progress(JobId job) {
        JobStatus status = worker.getBean(JobService.class).status(job);
        return Objects.requireNonNullElse(status.progress(), "");
    }

    private int attempts(JobId job) {
        return rows().sql("select attempts from job where id = ?")
                .param(job.value())
                .query(Integer.class)
                .single();
    }

    private long grades(AssignmentId assignment) {
        return rows().sql(
                        """
                        select count(*) from grade g join submission s on s.id = g.submission_id
                        where s.assignment_id = ?
                        """)
                .param(assignment.value())
                .query(Long.class)
                .single();
    }

    private JdbcClient rows() {
        return pages.getBean(JdbcClient.class);
    }
}
