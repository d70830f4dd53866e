package org.spikebook.web.networklab;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spikebook.db.job.JobState;
import org.spikebook.db.notebook.CellResultRepository;
import org.spikebook.db.notebook.ContentRepository;
import org.spikebook.db.notebook.NotebookId;
import org.spikebook.lesson.experiment.Laboratory;
import org.spikebook.lesson.notebook.NetworkCell;
import org.spikebook.lesson.notebook.Notebook;
import org.spikebook.simulator.engine.RunControl;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.WeightSet;
import org.spikebook.simulator.network.document.NetworkHash;
import org.spikebook.simulator.network.validation.Validation;
import org.spikebook.simulator.recording.document.RecordingWriter;
import org.spikebook.web.Eventually;
import org.spikebook.web.TestVisitors;
import org.spikebook.web.WebTest;
import org.spikebook.web.job.JobService;
import org.spikebook.web.job.JobStatus;
import org.spikebook.web.job.SubmitResult;
import org.spikebook.web.notebook.NotebookService;
import org.spikebook.web.notebook.OpenNotebook;
import org.spikebook.web.owndata.OwnDataService;
import org.spikebook.web.traininglab.OwnPictures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;

@WebTest
class SimulationJobsTest {

    private static final Duration A_DAY = Duration.ofDays(1);

    @Autowired SimulationJobs simulations;
    @Autowired Recordings recordings;
    @Autowired JobService jobs;
    @Autowired NotebookService notebooks;
    @Autowired CellResultRepository results;
    @Autowired ContentRepository contents;
    @Autowired TransactionOperations transaction;
    @Autowired Laboratory laboratory;
    @Autowired OwnDataService own;
    @Autowired TestVisitors visitors;

    private NotebookId id;
    private NetworkCell cell;

    @BeforeEach
    void newVisitorWithNotebook() {
        visitors.asNewGuest();
        OpenNotebook open = notebooks.createFromLesson("01-from-spike-to-silicon");
        id = open.id();
        cell = open.notebook().cells(NetworkCell.class).getFirst();
    }

    @Test
    void aJob_leavesTheRecordingOfAnImmediateRun() {
        NetworkModel network = network(cell.document());

        JobStatus ended = awaitEnd(cell.document());

        assertThat(ended.state()).isEqualTo(JobState.DONE);
        SimulationSummary summary = simulations.result(ended).orElseThrow();
        assertThat(summary.networkHash()).isEqualTo(NetworkHash.of(network));
        assertThat(recordings.find(summary).map(RecordingWriter::write))
                .contains(
                        RecordingWriter.write(
                                laboratory.simulate(network, WeightSet.EMPTY, RunControl.NONE)));
    }

    @Test
    void oldRecordings_areForgotten_andMadeAgain() {
        SimulationSummary summary = simulations.result(awaitEnd(cell.document())).orElseThrow();
        String kept =
                results.findOlder(Recordings.TYPE, Instant.now().plus(A_DAY), 1000).getFirst();

        forgetOlderThan(Instant.now().minus(A_DAY));
        assertThat(recordings.find(summary)).isPresent();
        forgetOlderThan(Instant.now().plus(A_DAY));

        assertThat(recordings.find(summary)).isEmpty();
        assertThat(contents.find(kept)).isEmpty();
        awaitEnd(cell.document());
        assertThat(recordings.find(summary)).isPresent();
    }

    private void forgetOlderThan(Instant time) {
        RecordingCleanup.forget(Recordings.TYPE, results, contents, transaction, time);
    }

    @Test
    void aJob_forWhatAnotherPersonHasRun_endsImmediately() {
        awaitEnd(cell.document());

        newVisitorWithNotebook();
        JobStatus second = awaitEnd(cell.document());

        assertThat(second.state()).isEqualTo(JobState.DONE);
        assertThat(simulations.progress(second)).isEmpty();
    }

    @Test
    void aNetworkWhoseDataWereReplaced_isRunAgain() throws IOException {
        String document = showing(OwnPictures.upload(own, 0));
        NetworkModel network = network(document);
        JobStatus first = awaitEnd(document);
        assertThat(recordings.find(network, simulations.result(first))).isPresent();

        OwnPictures.upload(own, 1);
        assertThat(recordings.find(network, simulations.result(first))).isEmpty();

        JobStatus second = awaitEnd(document);
        assertThat(simulations.progress(second)).isPresent();
        assertThat(recordings.find(network, simulations.result(second))).isPresent();
    }

    @Test
    void aNetworkWhoseDataWereDeleted_keepsItsRecording() throws IOException {
        String data = OwnPictures.upload(own, 0);
        String document = showing(data);
        JobStatus ended = awaitEnd(document);

        own.delete(data);

        assertThat(recordings.find(network(document), simulations.result(ended))).isPresent();
    }

    private String showing(String data) {
        Notebook learning = OwnPictures.learning(data, notebooks.open(id).notebook());
        return learning.cell("digits", NetworkCell.class).orElseThrow().document();
    }

    @Test
    void aNetworkThatCannotRun_failsWithItsProblems() {
        JobStatus ended = awaitEnd(cell.document().replaceFirst("\"type\"", "\"typo\""));

        assertThat(ended.state()).isEqualTo(JobState.FAILED);
        assertThat(ended.problems()).isNotEmpty();
    }

    @Test
    void aTraceThatIsTooLargeToKeep_saysWhatToDo() {
        String all =
                cell.document()
                        .replaceFirst("\"durationMs\": *\\d+", "\"durationMs\": 8000")
                        .replaceFirst(
                                "\"recorders\": *\\[",
                                "\"recorders\": [{\"id\": \"all\", \"of\": \"exc\", \"record\":"
                                        + " \"vMv\"},");

        JobStatus ended = awaitEnd(all);

        assertThat(ended.problems())
                .singleElement()
                .extracting("text.key")
                .isEqualTo("recordingTooLarge");
    }

    private JobStatus awaitEnd(String document) {
        SubmitResult asked = simulations.start(id, cell.id(), new SimulationPayload(document));
        JobStatus job = ((SubmitResult.Accepted) asked).job();
        Eventually.holds("the job ends", () -> !jobs.status(job.id()).isOpen());
        return jobs.status(job.id());
    }

    private NetworkModel network(String document) {
        return ((Validation.Valid) laboratory.networks().read(document)).network();
    }
}
