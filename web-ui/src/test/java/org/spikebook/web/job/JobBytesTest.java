package org.spikebook.web.job;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spikebook.db.account.VisitorId;
import org.spikebook.db.assignment.AssignmentId;
import org.spikebook.db.assignment.AssignmentTerms;
import org.spikebook.db.assignment.CountingPolicy;
import org.spikebook.db.classroom.CourseId;
import org.spikebook.db.job.JobId;
import org.spikebook.db.notebook.NotebookId;
import org.spikebook.lesson.experiment.sweep.FigurePlan;
import org.spikebook.lesson.experiment.sweep.SweepPlan;
import org.spikebook.lesson.notebook.CellHashes;
import org.spikebook.lesson.notebook.NetworkCell;
import org.spikebook.lesson.notebook.Notebook;
import org.spikebook.lesson.notebook.TrainingCell;
import org.spikebook.lesson.notebook.sweep.SweepAxis;
import org.spikebook.lesson.notebook.sweep.SweepDesign;
import org.spikebook.lesson.notebook.sweep.SweepMeasure;
import org.spikebook.lesson.notebook.sweep.SweepOverlay;
import org.spikebook.training.TrainingPlan;
import org.spikebook.training.document.TrainingPlanReader;
import org.spikebook.training.document.TrainingPlanWriter;
import org.spikebook.web.Eventually;
import org.spikebook.web.TestVisitors;
import org.spikebook.web.WebTest;
import org.spikebook.web.analysislab.SweepJobs;
import org.spikebook.web.chiplab.ChipJobs;
import org.spikebook.web.chiplab.ChipPayload;
import org.spikebook.web.chiplab.TradeOffJobs;
import org.spikebook.web.classroom.ClassroomService;
import org.spikebook.web.classroom.Course;
import org.spikebook.web.classroom.CreateCourseResult;
import org.spikebook.web.classroom.review.DryRunService;
import org.spikebook.web.common.SpikebookProperties;
import org.spikebook.web.grading.GradedSubmissions;
import org.spikebook.web.grading.SubmissionService;
import org.spikebook.web.grading.regrade.RegradeService;
import org.spikebook.web.grading.similarity.SimilarityService;
import org.spikebook.web.networklab.SimulationJobs;
import org.spikebook.web.networklab.SimulationPayload;
import org.spikebook.web.notebook.NotebookService;
import org.spikebook.web.notebook.OpenNotebook;
import org.spikebook.web.sweeplab.FigureJobs;
import org.spikebook.web.sweeplab.FigurePayload;
import org.spikebook.web.traininglab.TrainingJobs;
import org.spikebook.web.traininglab.TrainingPayload;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What jobs write, and how: no disk is filled by them, and no page waits for a slow thread. */
@WebTest
@Import(LowConnections.class)
class JobBytesTest {

    private static final long KILOBYTE = 1 << 10;
    private static final long MEGABYTE = 1 << 20;
    private static final long SEED = 1;
    private static final int EPOCHS = 8;

    @Autowired List<JobHandler<?>> handlers;
    @Autowired JobService jobs;
    @Autowired NotebookService notebooks;
    @Autowired TrainingJobs trainings;
    @Autowired TrainingPlanReader plans;
    @Autowired SimulationJobs simulations;
    @Autowired SweepJobs sweeps;
    @Autowired FigureJobs figures;
    @Autowired ChipJobs chips;
    @Autowired TradeOffJobs tradeOffs;
    @Autowired SubmissionService submissions;
    @Autowired RegradeService regrades;
    @Autowired SimilarityService similarities;
    @Autowired DryRunService dryRuns;
    @Autowired ClassroomService classes;
    @Autowired GradedSubmissions graded;
    @Autowired LowConnections low;
    @Autowired TestVisitors visitors;
    @Autowired SpikebookProperties settings;
    @Autowired JdbcClient jdbc;

    @BeforeEach
    void newVisitor() {
        visitors.asNewGuest();
    }

    @Test
    void training_whoseEpochsAreShort_writesLittleHoweverManyThereAre() {
        NotebookId id = notebooks.createFromLesson("cart-pole").id();
        long before = written();

        JobId job = train(id);

        assertThat(written() - before).isLessThan(30 * MEGABYTE);
        assertThat(rowBytes(job)).isLessThan(200 * KILOBYTE);
    }

    /** Of each kind one of usual size, with all that a database adds. */
    @Test
    void eachKind_writesLittle() {
        OpenNotebook open = notebooks.createFromLesson("01-from-spike-to-silicon");
        NotebookId id = open.id();
        Notebook notebook = open.notebook();
        long before = written();

        JobId training = train(id);
        NetworkCell network = notebook.cells(NetworkCell.class).getFirst();
        JobId simulation =
                end(simulations.start(id, "a", new SimulationPayload(network.document())));
        JobId sweep =
                end(
                        sweeps.start(
                                id,
                                "b",
                                new SweepPlan(
                                        network.document(),
                                        "/stimuli/0/rateHz",
                                        List.of(0.0, 250.0, 500.0),
                                        List.of(1L, 2L),
                                        0)));
        SweepDesign design =
                new SweepDesign(
                        List.of(SweepAxis.linear("/stimuli/0/rateHz", 0, 500, 3)),
                        SweepMeasure.POPULATION_RATE,
                        "exc",
                        0,
                        2,
                        SweepOverlay.NONE);
        JobId figure =
                end(
                        figures.start(
                                id,
                                "e",
                                new FigurePayload(
                                        "hash",
                                        new FigurePlan(List.of(network.document()), design),
                                        List.of(network.title()))));
        String trained = CellHashes.of(notebook).of(trainingCell(notebook).id());
        ChipPayload onChip = new ChipPayload("cell", trained, SEED, "loihi1", 10, null, null);
        JobId chip = end(chips.start(id, "c", onChip));
        JobId tradeOff = end(tradeOffs.start(id, "d", onChip));
        submissions.submit(id, open.revision());
        JobId grading = newest("grading");
        awaitEnd(grading);
        AssignmentId assignment = gradedAssignment();
        JobId regrade = regrade(assignment);
        JobId similarity = end(similarities.start(assignment, 50));
        CourseId course = classes.mine().getFirst().id();
        JobId dryRun = end(dryRuns.start(course, "02-the-f-i-curve"));

        assertThat(written() - before).isLessThan(60 * MEGABYTE);
        Map<String, JobId> done =
                Map.of(
                        "training", training,
                        "simulation", simulation,
                        "sweep", sweep,
                        "figure", figure,
                        "chip", chip,
                        "tradeOff", tradeOff,
                        "grading", grading,
                        "regrade", regrade,
                        "similarity", similarity,
                        "dryRun", dryRun);
        assertThat(done.keySet()).isEqualTo(Set.copyOf(kinds()));
        assertThat(low.threads()).as("threads below pages that had a connection").isEmpty();
        done.forEach((kind, job) ->
                assertThat(rowBytes(job)).as(kind).isPositive().isLessThan(2 * MEGABYTE));
    }

    /** One of a new class, whose instructor is the visitor then, with one submission. */
    private AssignmentId gradedAssignment() {
        VisitorId teacher = visitors.asNewInstructor();
        Course course = ((CreateCourseResult.Created) classes.create("Spikes")).course();
        String lesson = "02-the-f-i-curve";
        AssignmentId assignment =
                classes.assign(course.id(), lesson, AssignmentTerms.of(CountingPolicy.BEST)).id();
        VisitorId student = visitors.asNewGuest();
        classes.join(course.joinCode(), "Ada");
        graded.add(assignment, lesson, student, Instant.parse("2001-03-02T12:00:00Z"), 1);
        visitors.as(teacher);
        return assignment;
    }

    private JobId regrade(AssignmentId assignment) {
        assertThat(regrades.start(assignment, "The check was too lenient")).isEmpty();
        JobId job = newest("regrade");
        awaitEnd(job);
        return job;
    }

    private List<String> kinds() {
        return handlers.stream().map(handler -> handler.kind().name()).toList();
    }

    private static TrainingCell trainingCell(Notebook notebook) {
        return notebook.cells(TrainingCell.class).getFirst();
    }

    private JobId train(NotebookId id) {
        Notebook notebook = notebooks.open(id).notebook();
        TrainingCell cell = trainingCell(notebook);
        NetworkCell network = notebook.cell(cell.input(), NetworkCell.class).orElseThrow();
        TrainingPlan plan = plans.read(cell.plan()).orThrow("the plan");
        return end(
                trainings.start(
                        id,
                        cell.id(),
                        new TrainingPayload(
                                network.document(),
                                TrainingPlanWriter.write(plan.withEpochs(EPOCHS)),
                                CellHashes.of(notebook).of(cell.id()))));
    }

    private JobId end(SubmitResult submitted) {
        JobId job = ((SubmitResult.Accepted) submitted).job().id();
        awaitEnd(job);
        assertThat(jobs.status(job).problems()).isEmpty();
        return job;
    }

    private void awaitEnd(JobId job) {
        Eventually.holds(
                "the job ends",
                () ->
                        jdbc.sql(
                                                "select count(*) from job where id = ? and"
                                                        + " finished_at is not null")
                                        .param(job.value())
                                        .query(Long.class)
                                        .single()
                                == 1);
    }

    private JobId newest(String kind) {
        return jdbc
                .sql("select cast(id as varchar) from job where kind = ? order by created_at desc")
                .param(kind)
                .query(String.class)
                .list()
                .stream()
                .findFirst()
                .map(JobId::of)
                .orElseThrow();
    }

    private long rowBytes(JobId job) {
        return jdbc.sql(
                        """
                        select coalesce(octet_length(payload), 0) + coalesce(octet_length(progress), 0)
                               + coalesce(octet_length(result), 0)
                        from job where id = ?
                        """)
                .param(job.value())
                .query(Long.class)
                .single();
    }

    private long written() {
        return DatabaseBytes.written(jdbc, settings.home());
    }
}
