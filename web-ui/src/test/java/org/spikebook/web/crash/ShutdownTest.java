package org.spikebook.web.crash;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.spikebook.db.account.VisitorId;
import org.spikebook.db.job.JobId;
import org.spikebook.lesson.notebook.NetworkCell;
import org.spikebook.lesson.notebook.Notebook;
import org.spikebook.lesson.notebook.TrainingCell;
import org.spikebook.training.TrainingPlan;
import org.spikebook.training.document.TrainingPlanReader;
import org.spikebook.training.document.TrainingPlanWriter;
import org.spikebook.training.progress.TrainingCheckpoint;
import org.spikebook.web.Eventually;
import org.spikebook.web.SpikebookApplication;
import org.spikebook.web.TestVisitors;
import org.spikebook.web.job.JobService;
import org.spikebook.web.job.JobStatus;
import org.spikebook.web.job.JobWatch;
import org.spikebook.web.job.SubmitResult;
import org.spikebook.web.notebook.NotebookService;
import org.spikebook.web.notebook.OpenNotebook;
import org.spikebook.web.traininglab.TrainingJobs;
import org.spikebook.web.traininglab.TrainingPayload;
import org.spikebook.web.traininglab.TrainingStatus;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.mock.web.MockServletContext;
import org.springframework.web.context.support.GenericWebApplicationContext;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A server that goes down in good order takes its jobs up again when it comes back. */
@ExtendWith(OutputCaptureExtension.class)
class ShutdownTest {

    private static final int TRAININGS = 4;

    private record Training(VisitorId owner, JobId job) {}

    @TempDir Path home;

    @Test
    void stop_whileFourTrainingsRun_requeuesThem_andTheNextStartContinues(CapturedOutput output) {
        List<Training> trainings = new ArrayList<>();
        try (ConfigurableApplicationContext server = start()) {
            for (int i = 0; i < TRAININGS; i++) {
                trainings.add(train(server, i));
            }
            trainings.forEach(each ->
                    Eventually.holds("an epoch is done", () -> epochsDone(server, each) > 0));
        }

        assertThat(output.getAll()).doesNotContain("ERROR", "Exception", "did not stop");
        List<Integer> stoppedAfter = trainings.stream().map(this::epochsKept).toList();
        assertThat(stoppedAfter).allSatisfy(epochs -> assertThat(epochs).isPositive());
        try (ConfigurableApplicationContext server = start()) {
            for (int i = 0; i < TRAININGS; i++) {
                isRunning(server, trainings.get(i), stoppedAfter.get(i));
            }
        }
    }

    /** How many epochs the checkpoint of a job holds that waits for the next start. */
    private int epochsKept(Training training) {
        return database()
                .sql(
                        """
                        select state from job_checkpoint
                        where job_id = (select id from job where id = ? and state = 'QUEUED' and attempts = 0)
                        """)
                .param(training.job().value())
                .query((row, number) -> row.getBytes("state"))
                .optional()
                .flatMap(TrainingCheckpoint::fromBytes)
                .map(checkpoint -> checkpoint.epochs().size())
                .orElse(0);
    }

    private JdbcClient database() {
        return JdbcClient.create(
                new DriverManagerDataSource(
                        "jdbc:h2:file:"
                                + home.resolve("spikebook")
                                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;IFEXISTS=TRUE"));
    }

    private static void isRunning(
            ConfigurableApplicationContext server, Training training, int stoppedAfter) {
        List<Integer> seen = new CopyOnWriteArrayList<>();
        server.getBean(TestVisitors.class).as(training.owner());
        try (JobWatch watch =
                server.getBean(JobService.class)
                        .watch(training.job(), job -> seen.add(epochsDone(server, job)))) {
            Eventually.holds("it goes on", () -> !seen.isEmpty() && seen.getLast() > stoppedAfter);
        }
        assertThat(seen).allSatisfy(done -> assertThat(done).isGreaterThanOrEqualTo(stoppedAfter));
    }

    /** As a process would be: with a thread for each training, services but no web server. */
    private ConfigurableApplicationContext start() {
        SpringApplication application =
                new SpringApplication(SpikebookApplication.class, TestVisitors.class);
        application.setApplicationContextFactory(
                type -> new GenericWebApplicationContext(new MockServletContext()));
        return application.run("--spikebook.home=" + home, "--db-scheduler.threads=" + TRAININGS);
    }

    /** A training of short epochs, so that some state is always about to be written. */
    private static Training train(ConfigurableApplicationContext server, int number) {
        VisitorId owner = server.getBean(TestVisitors.class).asNewGuest();
        OpenNotebook open = server.getBean(NotebookService.class).createFromLesson("cart-pole");
        Notebook notebook = open.notebook();
        TrainingCell cell = notebook.cells(TrainingCell.class).getFirst();
        TrainingPlan plan =
                server.getBean(TrainingPlanReader.class).read(cell.plan()).orThrow("the plan");
        TrainingPayload payload =
                new TrainingPayload(
                        notebook.cells(NetworkCell.class).getFirst().document(),
                        TrainingPlanWriter.write(plan.withEpochs(1000).withSeed(number)),
                        "training " + number);
        SubmitResult submitted =
                server.getBean(TrainingJobs.class).start(open.id(), cell.id(), payload);
        return new Training(owner, ((SubmitResult.Accepted) submitted).job().id());
    }

    private static int epochsDone(ConfigurableApplicationContext server, Training training) {
        server.getBean(TestVisitors.class).as(training.owner());
        return epochsDone(server, server.getBean(JobService.class).status(training.job()));
    }

    private static int epochsDone(ConfigurableApplicationContext server, JobStatus job) {
        return server.getBean(TrainingJobs.class)
                .progress(job)
                .map(TrainingStatus::epochsDone)
                .orElse(0);
    }
}
