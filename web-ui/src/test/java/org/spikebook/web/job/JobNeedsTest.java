package org.spikebook.web.job;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.spikebook.lesson.experiment.sweep.FigurePlan;
import org.spikebook.lesson.experiment.sweep.SweepPlan;
import org.spikebook.lesson.notebook.NetworkCell;
import org.spikebook.lesson.notebook.Notebook;
import org.spikebook.lesson.notebook.TrainingCell;
import org.spikebook.lesson.notebook.sweep.SweepAxis;
import org.spikebook.lesson.notebook.sweep.SweepDesign;
import org.spikebook.lesson.notebook.sweep.SweepMeasure;
import org.spikebook.lesson.notebook.sweep.SweepOverlay;
import org.spikebook.training.TrainingPlan;
import org.spikebook.training.dataset.bundled.DatasetCatalog;
import org.spikebook.training.document.TrainingPlanReader;
import org.spikebook.training.document.TrainingPlanWriter;
import org.spikebook.web.TestVisitors;
import org.spikebook.web.job.queue.JobJson;
import org.spikebook.web.networklab.SimulationPayload;
import org.spikebook.web.notebook.NotebookService;
import org.spikebook.web.sweeplab.FigurePayload;
import org.spikebook.web.traininglab.TrainingPayload;
import org.springframework.beans.factory.annotation.Autowired;

import java.util.List;

/** How much memory jobs are expected to need, by which it is decided what runs together. */
@JobTest
class JobNeedsTest {

    private static final String RATE = "/stimuli/0/rateHz";

    /** The potentials of so many neurons are recorded in each of 10,000 steps. */
    private static final String NETWORK =
            """
            {"format": "spikebook/network/1", "name": "Potentials",
             "populations": [{"id": "exc", "size": %1$d, "model": {"type": "lif"},
               "receptors": {"type": "exponentialCurrent", "tauExcMs": 2, "tauInhMs": 5}}],
             "stimuli": [{"id": "noise", "type": "poisson", "size": %1$d, "rateHz": 500}],
             "projections": [{"id": "noise-exc", "from": "noise", "to": "exc",
               "connector": {"type": "oneToOne"}, "weightPa": 500, "delayMs": 1}],
             "recorders": [{"id": "vm", "of": "exc", "record": "vMv"}],
             "run": {"dtMs": 0.1, "durationMs": 1000, "seed": 1}}
            """;

    /** Of what is recorded of one neuron. */
    private static final long BYTES = 10_000L * Double.BYTES;

    @Autowired List<JobHandler<?>> handlers;
    @Autowired JobJson json;
    @Autowired NotebookService notebooks;
    @Autowired TrainingPlanReader plans;
    @Autowired DatasetCatalog data;
    @Autowired TestVisitors visitors;

    @Test
    void runs_needWhatTheyRecord() {
        for (int neurons : new int[] {10, 50}) {
            String network = NETWORK.formatted(neurons);
            long recorded = neurons * BYTES;

            assertThat(simulation(network)).isBetween(recorded, 10 * recorded);
            assertThat(sweep(network)).isBetween(recorded, 20 * recorded);
            assertThat(figure(network)).isEqualTo(sweep(network));
        }
    }

    @Test
    void figureOfSeveralNetworks_needsWhatTheLargestDoes() {
        String small = NETWORK.formatted(10);
        String large = NETWORK.formatted(50);

        assertThat(figure(small, large, small)).isEqualTo(figure(large));
    }

    /** Whatever the network is as it is drawn. */
    @Test
    void sweepsOverSizesAndDurations_needWhatTheLargestDoes() {
        SweepAxis sizes =
                SweepAxis.linear("/populations/0/size", 10, 50, 3)
                        .withAlso(List.of("/stimuli/0/size"));
        String network = NETWORK.formatted(10);

        assertThat(figure(sizes, network)).isEqualTo(figure(NETWORK.formatted(50)));
        assertThat(sweep(network, "/run/durationMs", 100, 5000)).isGreaterThan(2 * sweep(network));
    }

    @Test
    void training_needsTheMoreTheLargerItsBatchesAre() {
        visitors.asNewGuest();
        Notebook notebook = notebooks.createFromLesson("01-from-spike-to-silicon").notebook();
        TrainingCell cell = notebook.cells(TrainingCell.class).getFirst();
        String network = notebook.cell(cell.input(), NetworkCell.class).orElseThrow().document();
        TrainingPlan plan = plans.read(cell.plan()).orThrow("the plan");
        TrainingPlan larger = plan.withBatchSize(2 * plan.schedule().batchSize());

        long needed = training(network, TrainingPlanWriter.write(plan));

        assertThat(needed).isPositive();
        assertThat(training(network, TrainingPlanWriter.write(larger))).isGreaterThan(needed);
    }

    /** It is refused when its turn comes, and does not wait for memory before. */
    @Test
    void whatCannotBeRead_needsNothing() {
        assertThat(simulation("{}")).isZero();
        assertThat(sweep("{}")).isZero();
        assertThat(figure("{}")).isZero();
        assertThat(training("{}", "{}")).isZero();
    }

    /** It is refused when its turn comes, too. */
    @Test
    void whatCannotBeRun_needsNothing() {
        visitors.asNewGuest();
        Notebook notebook = notebooks.createFromLesson("01-from-spike-to-silicon").notebook();
        TrainingCell cell = notebook.cells(TrainingCell.class).getFirst();
        String digits = notebook.cell(cell.input(), NetworkCell.class).orElseThrow().document();
        TrainingPlan clothes =
                TrainingPlan.defaultFor(data.dataset("fashion10k").orElseThrow().info());

        assertThat(training(digits, TrainingPlanWriter.write(clothes))).isZero();
        assertThat(simulation(NETWORK.formatted(301))).isZero(); // 3 million values are kept
    }

    private long simulation(String network) {
        return need("simulation", new SimulationPayload(network));
    }

    private long sweep(String network) {
        return sweep(network, RATE, 0, 500);
    }

    private long sweep(String network, String parameter, double from, double to) {
        return need("sweep", new SweepPlan(network, parameter, List.of(from, to), List.of(1L), 0));
    }

    private long figure(String... networks) {
        return figure(SweepAxis.linear(RATE, 0, 500, 3), networks);
    }

    private long figure(SweepAxis axis, String... networks) {
        SweepDesign design =
                new SweepDesign(
                        List.of(axis),
                        SweepMeasure.POPULATION_RATE,
                        "exc",
                        0,
                        1,
                        SweepOverlay.NONE);
        FigurePlan plan = new FigurePlan(List.of(networks), design);
        return need("figure", new FigurePayload("hash", plan, null));
    }

    private long training(String network, String plan) {
        return need("training", new TrainingPayload(network, plan, "hash"));
    }

    private long need(String kind, Object payload) {
        JobHandler<?> handler =
                handlers.stream()
                        .filter(each -> each.kind().name().equals(kind))
                        .findFirst()
                        .orElseThrow();
        return need(handler, json.write(payload));
    }

    private <P> long need(JobHandler<P> handler, String payload) {
        return handler.memoryBytes(json.read(payload, handler.kind().payload()));
    }
}
