package org.spikebook.lesson.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.spikebook.lesson.experiment.TrainedLessons.percent;
import static org.spikebook.lesson.experiment.TrainedLessons.trained;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.spikebook.hardware.chip.ChipSpec;
import org.spikebook.hardware.document.RegisterFile;
import org.spikebook.hardware.document.RegisterFileReader;
import org.spikebook.hardware.emulation.RegisterRunner;
import org.spikebook.hardware.emulation.RegisterTrace;
import org.spikebook.hardware.energy.EnergyBar;
import org.spikebook.hardware.energy.EnergyReport;
import org.spikebook.hardware.energy.Joules;
import org.spikebook.hardware.mapping.ChipMapper;
import org.spikebook.hardware.mapping.ChipMapping;
import org.spikebook.hardware.mapping.MappingOptions;
import org.spikebook.hardware.mapping.MappingResult;
import org.spikebook.hardware.mapping.Resource;
import org.spikebook.lesson.content.Lesson;
import org.spikebook.lesson.content.LessonCatalog;
import org.spikebook.simulator.engine.RunControl;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.WeightSet;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.training.Evaluation;
import org.spikebook.training.TrainedNetwork;
import org.spikebook.training.dataset.Dataset;
import org.spikebook.training.dataset.Split;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * Measures the numbers that the lessons on training and chips call measured, with the lessons' own
 * files. Training differs a little between kinds of processors, so what it found has some room.
 */
class TrainedLessonNumbersTest {

    private static final Laboratory LABORATORY = Laboratory.standard();
    private static final LessonCatalog CATALOG = LessonCatalog.builtIn();
    private static final String NONE = "{\"type\": \"none\"}";

    /** Room of an accuracy in percentage points. */
    private static final double POINTS = 3;

    @Test
    @Tag("slow")
    void randomFeatures_withoutASurrogate_answerBetterTheMoreThereAre() {
        assertThat(shallow(10, "none", 0)).isCloseTo(30, within(2 * POINTS));
        assertThat(shallow(20, "none", 0)).isCloseTo(38, within(2 * POINTS));
        assertThat(shallow(100, "none", 0)).isCloseTo(79, within(POINTS));
        assertThat(shallow(400, "none", 0)).isCloseTo(83, within(POINTS));
    }

    @Test
    void surrogate_ofAFewNeurons_mustNotBeTooSteep() {
        assertThat(shallow(20, "fastSigmoid", 5)).isCloseTo(89, within(POINTS));
        assertThat(shallow(20, "fastSigmoid", 1000)).isCloseTo(49, within(3 * POINTS));
    }

    /** Accuracy on the test digits in per cent. */
    private static double shallow(int hidden, String surrogate, double slope) {
        return percent(
                trained(
                        "surrogate-gradients",
                        "train",
                        document -> document.replace("\"size\": 20", "\"size\": " + hidden),
                        plan -> plan.replace(NONE, surrogate(surrogate, slope))));
    }

    @Test
    void gradient_throughThreePopulations_vanishesOrGrowsWithTheSteepness() {
        TrainedNetwork one = deep(surrogate("fastSigmoid", 1));
        TrainedNetwork five = deep(surrogate("fastSigmoid", 5));
        TrainedNetwork hundred = deep(surrogate("fastSigmoid", 100));

        assertThat(percent(one)).isCloseTo(93, within(POINTS));
        assertThat(percent(five)).isCloseTo(91, within(POINTS));
        assertThat(percent(hundred)).isCloseTo(47, within(4 * POINTS));
        assertThat(percent(deep(NONE))).isCloseTo(10, within(POINTS));
        assertThat(gradient(one, 0)).isGreaterThan(5 * gradient(one, 3));
        assertThat(gradient(five, 0) / gradient(five, 3)).isBetween(0.1, 2.0);
        assertThat(gradient(hundred, 0)).isLessThan(gradient(hundred, 3) / 500);
        assertThat(gradient(hundred, 1)).isBetween(gradient(hundred, 0), gradient(hundred, 2));
        assertThat(findings(hundred)).contains("vanishing");
        assertThat(findings(one)).doesNotContain("vanishing");
        assertThat(findings(five)).doesNotContain("vanishing");
    }

    private static List<String> findings(TrainedNetwork trained) {
        return trained.provenance().diagnosis().orElseThrow().findings().stream()
                .map(Problem::code)
                .toList();
    }

    private static TrainedNetwork deep(String surrogate) {
        return trained(
                "surrogate-gradients",
                "train-deep",
                document -> document,
                plan -> plan.replace(surrogate("fastSigmoid", 100), surrogate));
    }

    private static double gradient(TrainedNetwork trained, int projection) {
        return trained.provenance().diagnosis().orElseThrow().gradients().get(projection).rms();
    }

    @Test
    void neuronOfTheChip_truncatesInEachStep_asComputedByHand() {
        int[] v = potentials(40, 410, 100, new int[] {1, 1, 1, 0, 0});

        assertThat(v[1]).isEqualTo(2560);
        assertThat(v[2]).isEqualTo(4863);
        assertThat(v[3]).as("has fired").isZero();
        assertThat(trunc(4863, 410) + 2560).isEqualTo(6936).isGreaterThan(64 * 100);
    }

    @Test
    void smallPotential_onTheChip_fallsByOneInEachStep() {
        int[] input = new int[70];
        input[0] = 1;
        int[] v = potentials(1, 40, 100, input);

        assertThat(v[1]).isEqualTo(64);
        assertThat(v[21]).isEqualTo(44);
        assertThat(v[64]).isEqualTo(1);
        assertThat(v[65]).isZero();
        assertThat(64 * Math.pow(4056 / 4096.0, 20)).isCloseTo(52.6, within(0.05));
        assertThat(64 * Math.pow(4056 / 4096.0, 64)).isCloseTo(34, within(0.5));
        assertThat(-1 / Math.log(1 - 410 / 4096.0)).isCloseTo(9.48, within(0.005));
    }

    private static int trunc(int v, int decay) {
        return v * (4096 - decay) / 4096;
    }

    /** One excitatory synapse onto a neuron whose current lasts one step; v after each step. */
    private static int[] potentials(int weight, int decay, int threshold, int[] input) {
        String rows = Arrays.stream(input).mapToObj(s -> "[" + s + "]").toList().toString();
        String file =
                """
                {"format": "spikebook/registers/1",
                 "params": {"du": 4095, "dv": %d, "vth": %d},
                 "synapse": {"weights": [[%d]]},
                 "steps": %d, "input_spikes": %s}
                """
                        .formatted(decay, threshold, weight, input.length, rows);
        RegisterFile read =
                RegisterFileReader.read(file.getBytes(StandardCharsets.UTF_8)).orThrow("the file");
        RegisterTrace trace = RegisterRunner.run(read.network());
        return Arrays.stream(trace.v()).mapToInt(v -> v[0]).toArray();
    }

    private static String surrogate(String type, double slope) {
        return type.equals("none")
                ? NONE
                : "{\"type\": \"%s\", \"slope\": %d}".formatted(type, (int) slope);
    }

    @Test
    @Tag("slow")
    void spikePenalty_removesSpikesUntilTheNetworkIsSilent() {
        TrainedNetwork free = penalized(0);
        TrainedNetwork mild = penalized(0.0005);
        TrainedNetwork sparse = penalized(0.002);
        TrainedNetwork silent = penalized(0.05);

        assertThat(hiddenSpikes(free)).isCloseTo(367, within(40.0));
        assertThat(hiddenSpikes(mild)).isCloseTo(167, within(25.0));
        assertThat(hiddenSpikes(sparse)).isCloseTo(86, within(15.0));
        assertThat(hiddenSpikes(penalized(0.01))).isLessThan(40);
        assertThat(hiddenSpikes(silent)).isZero();
        assertThat(neverFiring(free)).isBetween(4, 14);
        assertThat(neverFiring(mild)).isBetween(15, 29);
        assertThat(percent(free)).isCloseTo(92.5, within(POINTS));
        assertThat(percent(mild)).isCloseTo(93.1, within(POINTS));
        assertThat(percent(sparse)).isCloseTo(93.3, within(POINTS));
        assertThat(percent(silent)).isCloseTo(10, within(POINTS));
        assertThat(microjoules(free)).isCloseTo(1.47, within(0.05));
        assertThat(microjoules(sparse)).isCloseTo(1.40, within(0.05));
    }

    @Test
    void narrowNetwork_takesHalfOfTheEnergy() {
        TrainedNetwork narrow =
                trained(
                        "sparsity",
                        "train",
                        document -> document.replace("\"size\": 100", "\"size\": 50"),
                        plan -> withPenalty(plan, 0.002));

        assertThat(percent(narrow)).isCloseTo(91.4, within(POINTS));
        assertThat(microjoules(narrow)).isCloseTo(0.72, within(0.04));
    }

    private static TrainedNetwork penalized(double penalty) {
        return trained(
                "sparsity", "train", document -> document, plan -> withPenalty(plan, penalty));
    }

    private static String withPenalty(String plan, double penalty) {
        return plan.replace("\"spikes\": 0,", "\"spikes\": " + penalty + ",");
    }

    private static double hiddenSpikes(TrainedNetwork trained) {
        var layer = trained.provenance().diagnosis().orElseThrow().layers().getFirst();
        return layer.neurons() * layer.spikesPerNeuron();
    }

    private static int neverFiring(TrainedNetwork trained) {
        return trained.provenance().diagnosis().orElseThrow().layers().getFirst().silent();
    }

    private static double microjoules(TrainedNetwork trained) {
        return 1e6 * onChip(trained, 8).energy().chip(EnergyBar.Scope.DYNAMIC).joules().nominal();
    }

    /** Beyond 46 of them, the cheapest additions take more than the dearest multiplications. */
    @Test
    @Tag("slow")
    void spikesPerSynapse_growInProportionToTheSteps() {
        assertThat(spikesPerSynapse(60)).isCloseTo(17, within(1.0));
        assertThat(spikesPerSynapse(180)).isCloseTo(49, within(2.0));
        assertThat(spikesPerSynapse(200)).isCloseTo(55, within(2.0));
    }

    private static double spikesPerSynapse(int steps) {
        EnergyReport report =
                onChip(
                                trained(
                                        "energy",
                                        "train-losing",
                                        document -> document,
                                        plan ->
                                                plan.replace(
                                                        "\"steps\": 25", "\"steps\": " + steps)),
                                8)
                        .energy();
        return report.metrics().effectiveAccumulates() / report.macs();
    }

    @Test
    void weightsOfFewBits_mustBeTrainedForThat() {
        TrainedNetwork real = withBits("");
        TrainedNetwork two = withBits(constraint(2));

        assertThat(percentOnChip(real, 8)).isCloseTo(91.7, within(POINTS));
        assertThat(percentOnChip(real, 6)).isCloseTo(91.7, within(POINTS));
        assertThat(percentOnChip(real, 5)).isCloseTo(93.1, within(POINTS));
        assertThat(percentOnChip(real, 4)).isCloseTo(93.3, within(POINTS));
        assertThat(percentOnChip(real, 3)).isCloseTo(86.4, within(2 * POINTS));
        assertThat(percentOnChip(real, 2)).isCloseTo(19.4, within(4 * POINTS));
        assertThat(percentOnChip(two, 2)).isCloseTo(86, within(2 * POINTS));
    }

    private static TrainedNetwork withBits(String constraint) {
        return trained(
                "chip-arithmetic",
                "train",
                document -> document,
                plan -> plan.replace("\"seed\": 1", "\"seed\": 1" + constraint));
    }

    private static String constraint(int bits) {
        return ", \"constraint\": {\"type\": \"chipWeights\", \"weightBits\": " + bits + "}";
    }

    private static double percentOnChip(TrainedNetwork trained, int weightBits) {
        return 100 * onChip(trained, weightBits).chip().accuracy();
    }

    @Test
    void networksOfTheLessonOnMapping_takeTheCoresThatItStates() {
        ChipMapping small = mapped("loihi1", "digits", 100, 100);
        ChipMapping many = mapped("loihi1", "digits", 100, 1030);
        ChipMapping wide = mapped("loihi1", "images", 128, 256);

        assertThat(small.cores()).hasSize(1);
        assertThat(many.cores()).hasSize(2);
        assertThat(neuronsOnFirst(many)).isEqualTo(1024);
        assertThat(memoryOfFirst(many) / 1048576.0).isCloseTo(0.56, within(0.005));
        assertThat(mapped("loihi1", "images", 128, 128).cores()).hasSize(1);
        assertThat(wide.cores()).hasSize(2);
        assertThat(neuronsOnFirst(wide)).isEqualTo(142);
        assertThat(memoryOfFirst(wide)).isEqualTo(1_003_520);
        assertThat(mapped("truenorth", "digits", 100, 100).cores()).hasSizeGreaterThan(10);
    }

    private static long neuronsOnFirst(ChipMapping mapping) {
        return mapping.cores().getFirst().use().amount(Resource.NEURONS);
    }

    private static long memoryOfFirst(ChipMapping mapping) {
        return mapping.cores().getFirst().use().amount(Resource.SYNAPSE_MEMORY_BITS);
    }

    private static ChipMapping mapped(String chip, String cell, int drawn, int hidden) {
        Lesson lesson = CATALOG.lesson("chip-mapping").orElseThrow();
        NetworkModel network =
                LessonFiles.network(
                        LessonFiles.document(lesson, cell)
                                .replace("\"size\": " + drawn, "\"size\": " + hidden));
        ChipSpec spec = LABORATORY.chips().find(chip).orElseThrow();
        MappingResult result =
                ChipMapper.map(network, WeightSet.EMPTY, spec, MappingOptions.of(spec));
        return ((MappingResult.Mapped) result).mapping();
    }

    @Test
    void frontOfTheLastLesson_isAsItsTableSays() {
        TrainedNetwork trained =
                trained("honest-claims", "train", document -> document, plan -> plan);

        assertSetting(trained, 8, 25, 1.48, 96.1);
        assertSetting(trained, 8, 15, 0.89, 93.9);
        assertSetting(trained, 8, 10, 0.60, 93.6);
        assertSetting(trained, 8, 5, 0.30, 88.9);
        assertSetting(trained, 4, 25, 1.49, 94.4);
        EnergyReport report = onChip(trained, 8).energy();
        Joules dynamic = report.chip(EnergyBar.Scope.DYNAMIC).joules();
        assertThat(1e6 * dynamic.low()).isCloseTo(1.46, within(0.05));
        assertThat(1e6 * dynamic.high()).isCloseTo(2.25, within(0.08));
        assertThat(report.fastestInferencesPerSecond()).isCloseTo(4500, within(150.0));
    }

    private static void assertSetting(
            TrainedNetwork trained, int bits, int steps, double microjoules, double percent) {
        ChipExperimentResult result = onChip(new ChipSetting(bits, steps, 0).apply(trained), bits);
        assertThat(1e6 * result.energy().chip(EnergyBar.Scope.DYNAMIC).joules().nominal())
                .isCloseTo(microjoules, within(0.05));
        assertThat(100 * result.chip().accuracy()).isCloseTo(percent, within(POINTS));
    }

    private static ChipExperimentResult onChip(TrainedNetwork trained, int weightBits) {
        ChipSpec chip = LABORATORY.chips().find("loihi1").orElseThrow();
        Dataset data = LABORATORY.datasets().dataset("digits8x8").orElseThrow();
        ChipExperiment experiment = ChipExperiment.on(chip, 100, 2);
        ChipExperimentOutcome outcome =
                experiment
                        .withOptions(experiment.options().withWeightBits(weightBits))
                        .run(
                                trained,
                                Evaluation.source(trained, data).part(Split.TEST),
                                trained.plan().seed(),
                                RunControl.NONE);
        return ((ChipExperimentOutcome.Done) outcome).result();
    }
}
