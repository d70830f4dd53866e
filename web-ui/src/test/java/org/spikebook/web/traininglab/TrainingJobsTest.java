package org.spikebook.web.traininglab;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spikebook.db.job.CheckpointRepository;
import org.spikebook.db.job.JobState;
import org.spikebook.db.notebook.NotebookId;
import org.spikebook.lesson.notebook.CellHashes;
import org.spikebook.lesson.notebook.NetworkCell;
import org.spikebook.lesson.notebook.Notebook;
import org.spikebook.training.TrainedNetwork;
import org.spikebook.training.TrainingPlan;
import org.spikebook.training.dataset.bundled.DatasetCatalog;
import org.spikebook.training.document.TrainedNetworkDocument;
import org.spikebook.training.document.TrainedNetworkWriter;
import org.spikebook.training.document.TrainingPlanWriter;
import org.spikebook.web.Eventually;
import org.spikebook.web.TestVisitors;
import org.spikebook.web.WebTest;
import org.spikebook.web.common.ProvenanceSigner;
import org.spikebook.web.job.JobService;
import org.spikebook.web.job.JobStatus;
import org.spikebook.web.job.SubmitResult;
import org.spikebook.web.job.queue.JobJson;
import org.spikebook.web.notebook.NotebookService;
import org.spikebook.web.notebook.OpenNotebook;
import org.spikebook.web.traininglab.history.HistoryIndex;
import org.spikebook.web.traininglab.history.TrainingHistories;
import org.spikebook.web.traininglab.history.TrainingHistory;
import org.spikebook.web.traininglab.history.TrainingMoment;
import org.springframework.beans.factory.annotation.Autowired;

import java.util.Objects;
import java.util.Optional;

@WebTest
class TrainingJobsTest {

    private static final String CELL = "train";

    /** Characters: a curve of 400 points and the spikes of one sample. */
    private static final int MOST_PROGRESS = 300_000;

    @Autowired TrainingJobs trainings;
    @Autowired TrainedNetworks trained;
    @Autowired TrainingHistories histories;
    @Autowired JobService jobs;
    @Autowired JobJson json;
    @Autowired CheckpointRepository checkpoints;
    @Autowired NotebookService notebooks;
    @Autowired DatasetCatalog data;
    @Autowired ProvenanceSigner signer;
    @Autowired TestVisitors visitors;

    private NotebookId id;
    private Notebook notebook;

    @BeforeEach
    void newVisitorWithNotebook() {
        visitors.asNewGuest();
        OpenNotebook open = notebooks.createFromLesson("01-from-spike-to-silicon");
        id = open.id();
        notebook = open.notebook();
    }

    @Test
    void training_done_leavesASignedNetworkAndTheWholeCurve() {
        TrainingPlan plan = plan().withEpochs(2).withSteps(10);
        String hash = CellHashes.of(notebook).of(CELL) + "-done";

        JobStatus done = awaitEnd(start(hash, plan));

        assertThat(done.state()).isEqualTo(JobState.DONE);
        assertThat(trainings.result(done)).contains(new TrainingSummary(hash, plan.seed()));
        TrainedNetwork network = trained.find(hash, plan.seed()).orElseThrow();
        assertThat(network.provenance().epochs()).hasSize(2);
        assertThat(
                        signer.isSignature(
                                TrainedNetworkWriter.write(network),
                                trained.signature(hash, plan.seed()).orElseThrow()))
                .isTrue();
        TrainingStatus last = trainings.progress(done).orElseThrow();
        assertThat(last.done()).isEqualTo(1.0);
        assertThat(last.curve().best()).isPresent();
        ProbeRun probe = Objects.requireNonNull(last.probe());
        assertThat(probe.sample()).isEqualTo(1294);
        assertThat(probe.hasSpikes()).isTrue();
        assertThat(probe.run().spikes()).containsOnlyKeys("hidden", "out");
    }

    @Test
    void training_thatAnotherPersonHasDone_endsImmediatelyWithTheSameNetwork() {
        TrainingPlan plan = plan().withEpochs(1).withSteps(5);
        awaitEnd(start("shared", plan));

        newVisitorWithNotebook();
        JobStatus second = awaitEnd(start("shared", plan));

        assertThat(second.state()).isEqualTo(JobState.DONE);
        assertThat(trainings.result(second)).contains(new TrainingSummary("shared", plan.seed()));
        assertThat(trainings.progress(second)).isEmpty();
    }

    @Test
    void find_whatWasReadLately_isNotReadAgain() {
        TrainingPlan plan = plan().withEpochs(1).withSteps(5);
        awaitEnd(start("read", plan));

        TrainedNetwork first = trained.find("read", plan.seed()).orElseThrow();

        assertThat(trained.find("read", plan.seed())).containsSame(first);
    }

    @Test
    void broughtNetwork_countsAsTrainedHere_onlyIfItsSignatureSaysSo() {
        TrainingPlan plan = plan().withEpochs(1).withSteps(5);
        awaitEnd(start("own", plan));
        TrainedNetwork own = trained.find("own", plan.seed()).orElseThrow();
        var signature = trained.signature("own", plan.seed());

        trained.bring("signed", new TrainedNetworkDocument(own, signature));
        trained.bring("forged", new TrainedNetworkDocument(own, Optional.of("hmac-sha256:00")));
        trained.bring("unsigned", new TrainedNetworkDocument(own, Optional.empty()));

        assertThat(trained.signature("signed", plan.seed())).isEqualTo(signature);
        assertThat(trained.signature("forged", plan.seed())).isEmpty();
        assertThat(trained.signature("unsigned", plan.seed())).isEmpty();
        assertThat(trained.text("unsigned", plan.seed()))
                .isEqualTo(trained.text("own", plan.seed()));
    }

    /** The recording lies beside the network, once, and no longer in the row of the job. */
    @Test
    void training_done_leavesItsRecording_fromEpoch0() {
        TrainingPlan plan = plan().withEpochs(2).withSteps(10);

        JobStatus done = awaitEnd(start("recorded", plan));

        assertThat(trainings.progress(done).orElseThrow().recorded()).isNull();
        TrainedNetwork network = trained.find("recorded", plan.seed()).orElseThrow();
        String data = network.provenance().inputs().dataHash();
        TrainingHistory history = histories.find("recorded", plan.seed(), data).orElseThrow();
        assertThat(history.moments())
                .extracting(TrainingMoment::epoch)
                .startsWith(0)
                .doesNotHaveDuplicates();
        assertThat(history.formingFields()).isPresent();
        assertThat(histories.find("recorded", plan.seed(), "of other data")).isEmpty();
        assertThat(histories.find("recorded", plan.seed() + 1, data)).isEmpty();
    }

    @Test
    void status_ofAnOlderVersion_isReadWithoutARecording() {
        String old =
                """
                {"done":0.5,"epoch":2,"curve":{"epochs":4,"points":[]},"probe":null,"cellHash":"h"}
                """;

        assertThat(json.read(old, TrainingStatus.class).recorded()).isNull();
    }

    @Test
    void status_thatHoldsItsRecording_asOlderVersionsHadIt_isReadWithoutIt() {
        String old =
                """
                {"done":0.5,"epoch":2,"curve":{"epochs":4,"points":[]},"probe":null,"cellHash":"h",
                 "history":{"epochs":4,"dataHash":"d","samples":[],"moments":[]}}
                """;

        assertThat(json.read(old, TrainingStatus.class).recorded()).isNull();
    }

    /** A page that is opened late, or another process, reads the rows. */
    @Test
    void training_paused_leavesItsRecordingInParts_thatAreReadAgain() {
        TrainingPlan plan = plan().withEpochs(1000).withSteps(5);

        JobStatus paused = pauseAfterAnEpoch(start("in parts", plan));

        HistoryIndex index =
                Objects.requireNonNull(trainings.progress(paused).orElseThrow().recorded());
        TrainingHistory history = histories.reader().read(index).orElseThrow();
        assertThat(index.epochs()).startsWith(0).hasSizeGreaterThan(1);
        assertThat(history.moments())
                .extracting(TrainingMoment::epoch)
                .containsExactlyElementsOf(index.epochs());
        assertThat(Objects.requireNonNull(paused.progress()).length()).isLessThan(MOST_PROGRESS);
    }

    @Test
    void training_ofANetworkThatDoesNotFitTheData_failsWithEveryReason() {
        TrainingPlan plan = TrainingPlan.defaultFor(data.info("mnist10k").orElseThrow());

        JobStatus failed = awaitEnd(start("unfit", plan));

        assertThat(failed.state()).isEqualTo(JobState.FAILED);
        assertThat(failed.problems())
                .isNotEmpty()
                .allSatisfy(problem -> assertThat(problem.hint()).isNotEmpty());
        assertThat(trained.find("unfit", plan.seed())).isEmpty();
    }

    @Test
    void training_cancelled_leavesNothing() {
        JobStatus job = start("cancelled", plan().withEpochs(1000));
        Eventually.holds("it runs", () -> jobs.status(job.id()).state() == JobState.RUNNING);

        jobs.cancel(job.id());

        assertThat(awaitEnd(job).state()).isEqualTo(JobState.CANCELLED);
        assertThat(trained.text("cancelled", 1)).isEmpty();
    }

    @Test
    void training_pausedAndResumedAtAnotherRate_continuesWhereItWas() {
        TrainingPlan plan = plan().withEpochs(1000).withSteps(5);
        JobStatus paused = pauseAfterAnEpoch(start("paused", plan));
        TrainingStatus reached = trainings.progress(paused).orElseThrow();
        assertThat(paused.state()).isEqualTo(JobState.CANCELLED);
        assertThat(reached.cellHash()).isEqualTo("paused");

        int next = reached.epochsDone() + 1;
        TrainingPayload payload = payload("resumed", plan.withLearningRate(next, 0.0001));
        JobStatus resumed = ((SubmitResult.Accepted) trainings.resume(id, CELL, payload)).job();

        TrainingStatus further = trainings.progress(pauseAfterAnEpoch(resumed)).orElseThrow();
        assertThat(further.epoch()).isGreaterThanOrEqualTo(next);
        assertThat(further.epochsDone()).isGreaterThanOrEqualTo(reached.epochsDone());
        assertThat(further.curve().points().getFirst().epoch()).isEqualTo(1);
    }

    @Test
    void training_startedAgain_forgetsWhereTheOneBeforeWasPaused() {
        TrainingPlan plan = plan().withEpochs(1000).withSteps(5);
        JobStatus paused = pauseAfterAnEpoch(start("paused", plan));
        assertThat(checkpoints.find(paused.id())).isPresent();

        JobStatus second = start("second", plan);

        assertThat(checkpoints.find(paused.id())).isEmpty();
        jobs.cancel(second.id());
        awaitEnd(second);
    }

    private JobStatus status(JobStatus job) {
        return jobs.status(job.id());
    }

    private JobStatus pauseAfterAnEpoch(JobStatus job) {
        int before = trainings.progress(status(job)).map(TrainingStatus::epochsDone).orElse(0);
        Eventually.holds(
                "an epoch is done",
                () ->
                        trainings.progress(status(job)).map(TrainingStatus::epochsDone).orElse(0)
                                > before);
        jobs.cancel(job.id());
        return awaitEnd(job);
    }

    private TrainingPlan plan() {
        return TrainingPlan.defaultFor(data.info("digits8x8").orElseThrow());
    }

    private JobStatus start(String hash, TrainingPlan plan) {
        return ((SubmitResult.Accepted) trainings.start(id, CELL, payload(hash, plan))).job();
    }

    private TrainingPayload payload(String hash, TrainingPlan plan) {
        NetworkCell network = notebook.cell("digits", NetworkCell.class).orElseThrow();
        return new TrainingPayload(network.document(), TrainingPlanWriter.write(plan), hash);
    }

    private JobStatus awaitEnd(JobStatus job) {
        Eventually.holds("the training ends", () -> !jobs.status(job.id()).isOpen());
        return jobs.status(job.id());
    }
}
