package org.spikebook.web.analysislab;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spikebook.db.job.JobState;
import org.spikebook.db.notebook.NotebookId;
import org.spikebook.lesson.experiment.Laboratory;
import org.spikebook.lesson.experiment.sweep.ParameterSweep;
import org.spikebook.lesson.experiment.sweep.SweepPlan;
import org.spikebook.lesson.notebook.NetworkCell;
import org.spikebook.simulator.engine.RunControl;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.validation.Validation;
import org.spikebook.web.Eventually;
import org.spikebook.web.TestVisitors;
import org.spikebook.web.WebTest;
import org.spikebook.web.job.JobService;
import org.spikebook.web.job.JobStatus;
import org.spikebook.web.job.SubmitResult;
import org.spikebook.web.networklab.ShownData;
import org.spikebook.web.notebook.NotebookService;
import org.spikebook.web.notebook.OpenNotebook;
import org.springframework.beans.factory.annotation.Autowired;

import java.util.ArrayList;
import java.util.List;

@WebTest
class SweepJobsTest {

    @Autowired SweepJobs sweeps;
    @Autowired JobService jobs;
    @Autowired NotebookService notebooks;
    @Autowired Laboratory laboratory;
    @Autowired ShownData data;
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
    void aJob_keepsWhatAnImmediateSweepGives_forTheNetworkThatItWasOf() {
        SweepPlan plan = plan("/stimuli/0/rateHz", List.of(0.0, 500.0), List.of(1L, 2L));

        JobStatus ended = awaitEnd(plan);

        assertThat(ended.state()).isEqualTo(JobState.DONE);
        KeptSweep kept = sweeps.latest(id, cell.id()).flatMap(sweeps::result).orElseThrow();
        assertThat(kept.result())
                .isEqualTo(
                        ParameterSweep.prepare(laboratory, plan, new ArrayList<>())
                                .orElseThrow()
                                .run(1, RunControl.NONE)
                                .orElseThrow());
        NetworkModel network = network();
        assertThat(kept.isOf(network, data)).isTrue();
        assertThat(kept.isOf(network.withRun(network.run().withSeed(99)), data)).isFalse();
        assertThat(by("spikebook-engine/0", kept).isOf(network, data)).isFalse();
    }

    private static KeptSweep by(String engine, KeptSweep kept) {
        return new KeptSweep(
                kept.networkHash(), kept.seed(), kept.dataHash(), engine, kept.result());
    }

    @Test
    void impossibleOrTooLargeSweep_isRefusedWithWhatToDo() {
        assertThat(codes(awaitEnd(plan("/nothing/1/x", List.of(1.0), List.of()))))
                .containsExactly("leadsNowhere");
        assertThat(
                        codes(
                                awaitEnd(
                                        plan(
                                                "/run/durationMs",
                                                SweepPlan.evenly(500_000, 600_000, 101),
                                                SweepPlan.seedsTo(20)))))
                .containsExactly("sweepTooLarge");
    }

    private static List<String> codes(JobStatus job) {
        return job.problems().stream().map(problem -> problem.text().key()).toList();
    }

    private SweepPlan plan(String pointer, List<Double> values, List<Long> seeds) {
        return new SweepPlan(cell.document(), pointer, values, seeds, 0);
    }

    private JobStatus awaitEnd(SweepPlan plan) {
        JobStatus job = ((SubmitResult.Accepted) sweeps.start(id, cell.id(), plan)).job();
        Eventually.holds("the job ends", () -> !jobs.status(job.id()).isOpen());
        return jobs.status(job.id());
    }

    private NetworkModel network() {
        return ((Validation.Valid) laboratory.networks().read(cell.document())).network();
    }
}
