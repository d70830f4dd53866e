package org.spikebook.web.chiplab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spikebook.db.notebook.NotebookId;
import org.spikebook.lesson.notebook.NetworkCell;
import org.spikebook.lesson.notebook.Notebook;
import org.spikebook.lesson.notebook.TrainingCell;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.training.TrainedNetwork;
import org.spikebook.training.TrainingPlan;
import org.spikebook.training.dataset.bundled.DatasetCatalog;
import org.spikebook.training.document.TrainingPlanWriter;
import org.spikebook.web.Eventually;
import org.spikebook.web.TestVisitors;
import org.spikebook.web.WebTest;
import org.spikebook.web.chiplab.figure.EnergyFigures;
import org.spikebook.web.chiplab.figure.ReportPage;
import org.spikebook.web.chiplab.figure.StepFigure;
import org.spikebook.web.chiplab.figure.TradeOffFigure;
import org.spikebook.web.chiplab.figure.WhatIf;
import org.spikebook.web.job.JobOutcome;
import org.spikebook.web.job.JobService;
import org.spikebook.web.job.JobStatus;
import org.spikebook.web.job.LoneJob;
import org.spikebook.web.job.SubmitResult;
import org.spikebook.web.notebook.NotebookService;
import org.spikebook.web.notebook.OpenNotebook;
import org.spikebook.web.traininglab.TrainedNetworks;
import org.spikebook.web.traininglab.TrainingJobs;
import org.spikebook.web.traininglab.TrainingPayload;
import org.springframework.beans.factory.annotation.Autowired;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.util.Locale;

@WebTest
class ChipJobsTest {

    private static final String TRAINED = "chip-jobs-test";
    private static final String CONTROLLER = "chip-jobs-test-controller";
    private static final JsonMapper JSON = JsonMapper.shared();

    @Autowired ChipJobs chips;
    @Autowired ChipHandler handler;
    @Autowired TradeOffJobs tradeOffs;
    @Autowired TrainingJobs trainings;
    @Autowired TrainedNetworks trained;
    @Autowired JobService jobs;
    @Autowired NotebookService notebooks;
    @Autowired DatasetCatalog data;
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
    void run_ofATrainedNetwork_reportsMapAccuracyAndEnergy() {
        train();

        ChipResult result = awaitEnd(new ChipPayload("cell", TRAINED, 1, "loihi1", 10));

        assertThat(result.cellHash()).isEqualTo("cell");
        assertThat(result.problems()).isEmpty();
        ChipReport report = result.report();
        assertThat(report).isNotNull();
        assertThat(report.accuracy().samples()).isEqualTo(360);
        assertThat(report.accuracy().chipAccuracy()).isGreaterThan(0.3);
        assertThat(report.activity().map().cores()).isEqualTo(128);
        assertThat(report.activity().map().used().stream().mapToInt(CoreMap.Core::neurons).sum())
                .isEqualTo(110);
        for (EnergyScope scope : EnergyScope.values()) {
            EnergyFigures figures = new EnergyFigures(report.comparison().energy());
            assertThat(figures.rows(scope)).anyMatch(EnergyRow::onChip);
            assertThat(figures.svg(scope, 700, Locale.ENGLISH)).startsWith("<svg").contains("J<");
        }
        assertThat(report.comparison().findings()).isNotEmpty();
        assertThat(report.places()).isNotNull();
        assertThat(report.facts()).isNotNull();
        assertThat(report.facts().effectiveAccumulates())
                .isPositive()
                .isLessThan(report.facts().denseOperations())
                .isCloseTo(
                        report.activity().map().used().stream()
                                .mapToDouble(CoreMap.Core::events)
                                .sum(),
                        within(1e-6));
        assertThat(new EnergyCsv(report.comparison().energy(), Locale.ENGLISH).text().lines())
                .hasSize(report.comparison().energy().size() + 1);
    }

    @Test
    void run_ofAController_letsItSteerItsPlant() {
        trainController();

        ChipResult result = awaitEnd(new ChipPayload("cell", CONTROLLER, 1, "loihi1", 50));

        ChipReport report = result.report();
        assertThat(report).isNotNull();
        TrainedNetwork network = trained.find(CONTROLLER, 1).orElseThrow();
        assertThat(result.isOf("cell", network)).isTrue();
        assertThat(ofAnEarlierVersion(result).isOf("cell", network)).isFalse();
        ChipReport.Control control = report.accuracy().control();
        assertThat(control).isNotNull();
        assertThat(control.chip()).hasSize(20);
        assertThat(control.software()).hasSize(20);
        assertThat(report.accuracy().samples()).isEqualTo(20);
        assertThat(report.timing()).isEqualTo(timing(20, 50, report));
        assertThat(report.shown()).isEmpty();
        assertThat(report.files().run()).contains("\"samples\"").doesNotContain("\"accuracy\"");
        assertThat(new ReportPage(report, WhatIf.asReported(report)).html(Locale.ENGLISH))
                .contains("Successful episodes");
    }

    /** With single states, as earlier versions reported of controllers. */
    private static ChipResult ofAnEarlierVersion(ChipResult result) {
        ObjectNode file = (ObjectNode) JSON.readTree(JSON.writeValueAsString(result));
        ((ObjectNode) file.get("report")).remove("control");
        return JSON.readValue(JSON.writeValueAsString(file), ChipResult.class);
    }

    private static ChipReport.Timing timing(int steps, double perSecond, ChipReport report) {
        return new ChipReport.Timing(steps, perSecond, report.timing().fastestPerSecond());
    }

    /** What was tested reached the threshold where the neuron fired, and nowhere else. */
    private static void assertFires(ShownRegisters registers, ShownSample.Layer layer) {
        for (int t = 0; t < registers.chipV().length; t++) {
            assertThat(registers.chipV()[t] >= registers.firesFrom())
                    .isEqualTo(layer.firesOnChip(t, registers.neuron()));
        }
    }

    @Test
    void run_ofATrainedNetwork_keepsSamplesToStepThrough() {
        train();

        ChipReport report = awaitEnd(new ChipPayload("cell", TRAINED, 1, "loihi1", 10)).report();

        assertThat(report).isNotNull();
        assertThat(report.shown()).hasSizeBetween(5, 6);
        assertThat(report.shown()).extracting(ShownSample::sample).startsWith(0, 1, 2, 3, 4);
        for (ShownSample sample : report.shown()) {
            assertThat(sample.steps()).isEqualTo(10);
            assertThat(sample.first() == null).isEqualTo(sample.differing() == 0);
            for (int t = 0; t < sample.steps(); t++) {
                int step = t;
                int onCores =
                        report.activity().map().used().stream()
                                .mapToInt(c -> sample.spikes(c, step))
                                .sum();
                assertThat(onCores)
                        .isEqualTo(
                                sample.layers().stream()
                                        .mapToInt(l -> l.chip()[step].length)
                                        .sum());
            }
            assertThat(sample.registers()).isNotEmpty();
            for (ShownRegisters each : sample.registers()) {
                assertThat(each.chipV()).hasSize(sample.steps());
                for (ShownSample.Layer layer : sample.layers()) {
                    if (layer.population().equals(each.population())) {
                        assertFires(each, layer);
                    }
                }
            }
            assertThat(new StepFigure(sample, 3).svg(700, Locale.ENGLISH))
                    .startsWith("<svg")
                    .contains("hidden");
        }
        assertThat(report.shown().stream().mapToLong(ShownSample::spikes).sum()).isPositive();
    }

    /** It is looked at again, rather than kept without them. */
    @Test
    void run_thatIsToStopWhileItChoosesSamples_keepsNothing() {
        train();
        ChipPayload payload = new ChipPayload("cell", TRAINED, 1, "loihi1", 10);
        LoneJob whole = LoneJob.toItsEnd();
        assertThat(handler.run(payload, whole)).isInstanceOf(JobOutcome.Done.class);

        JobOutcome stopped = handler.run(payload, LoneJob.stoppedAt(whole.questions()));

        assertThat(stopped).isEqualTo(new JobOutcome.Stopped());
    }

    @Test
    void tradeOff_ofATrainedNetwork_hasAFrontAndAFigure() {
        train();

        TradeOffResult result =
                tradeOffs
                        .result(
                                end(
                                        tradeOffs.start(
                                                id,
                                                "chip",
                                                new ChipPayload("cell", TRAINED, 1, "loihi1", 10))))
                        .orElseThrow();

        // six of seven widths (1 bit cannot tell signs apart), 2, 5 and 10 steps, pruned or not
        assertThat(result.rows()).hasSize(6 * 3 * 2);
        assertThat(result.rows()).anyMatch(TradeOffRow::onFront).anyMatch(r -> !r.onFront());
        assertThat(new TradeOffFigure(result.rows()).svg(700, Locale.ENGLISH))
                .startsWith("<svg")
                .contains("10 steps");
        assertThat(result.file()).contains("spikebook/trade-off/1");
    }

    @Test
    void tradeOff_ofAnUntrainedNetwork_saysSo() {
        ChipPayload payload = new ChipPayload("cell", "never trained", 1, "loihi1", 10);

        assertThat(tradeOffs.result(end(tradeOffs.start(id, "chip", payload))))
                .hasValueSatisfying(result ->
                        assertThat(result.problems())
                                .singleElement()
                                .extracting("text.key")
                                .isEqualTo("notTrained"));
    }

    @Test
    void run_ofAnUntrainedNetwork_saysSo() {
        ChipResult result = awaitEnd(new ChipPayload("cell", "never trained", 1, "loihi1", 10));

        assertThat(result.report()).isNull();
        assertThat(result.problems())
                .singleElement()
                .extracting("text.key")
                .isEqualTo("notTrained");
    }

    @Test
    void run_onAChipOfOnesOwn_usesIt_orSaysAllThatIsWrongWithIt() {
        train();
        OwnChip own = OwnChip.copyOf("loihi1", Locale.ENGLISH);
        String broken =
                own.file()
                        .replaceFirst("\"neurons\" *: *1024", "\"neurons\": \"many\"")
                        .replaceFirst("\"tileRows\" *: *4", "\"tileRows\": 0");

        ChipResult result = awaitEnd(onOwnChip(own.file()));
        ChipResult refused = awaitEnd(onOwnChip(broken));

        assertThat(result.problems()).isEmpty();
        assertThat(result.report()).isNotNull();
        assertThat(result.report().chip()).isEqualTo("Custom chip");
        assertThat(refused.problems())
                .extracting(Problem::path)
                .containsExactlyInAnyOrder("/core/neurons", "/mesh/tileRows");
    }

    private static ChipPayload onOwnChip(String file) {
        return new ChipPayload("cell", TRAINED, 1, "own", 10, file, null);
    }

    @Test
    void run_onAnUnknownChip_namesTheKnownOnes() {
        ChipResult result = awaitEnd(new ChipPayload("cell", "x", 1, "loihi99", 10));

        assertThat(result.problems().getFirst().message()).contains("loihi99");
        assertThat(result.problems().getFirst().hint()).contains("loihi1");
    }

    private void train() {
        TrainingPlan plan =
                TrainingPlan.defaultFor(data.info("digits8x8").orElseThrow())
                        .withEpochs(2)
                        .withSteps(10);
        NetworkCell network = notebook.cell("digits", NetworkCell.class).orElseThrow();
        TrainingPayload payload =
                new TrainingPayload(network.document(), TrainingPlanWriter.write(plan), TRAINED);
        end(trainings.start(id, "train", payload));
    }

    /** For one epoch, with the reset that Loihi has. */
    private void trainController() {
        OpenNotebook open = notebooks.createFromLesson("project-cart-pole");
        id = open.id();
        String network =
                open.notebook()
                        .cell("pole-chip", NetworkCell.class)
                        .orElseThrow()
                        .document()
                        .replaceFirst("\"reset\" *: *\"subtract\"", "\"reset\": \"hard\"");
        String plan =
                open.notebook()
                        .cell("learn-chip", TrainingCell.class)
                        .orElseThrow()
                        .plan()
                        .replaceFirst("\"epochs\" *: *20", "\"epochs\": 1");
        end(trainings.start(id, "learn-chip", new TrainingPayload(network, plan, CONTROLLER)));
    }

    private ChipResult awaitEnd(ChipPayload payload) {
        return chips.result(end(chips.start(id, "chip", payload))).orElseThrow();
    }

    private JobStatus end(SubmitResult submitted) {
        JobStatus job = ((SubmitResult.Accepted) submitted).job();
        Eventually.holds("the job ends", () -> !jobs.status(job.id()).isOpen());
        return jobs.status(job.id());
    }
}
