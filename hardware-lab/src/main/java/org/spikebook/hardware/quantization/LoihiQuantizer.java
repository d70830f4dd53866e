package org.spikebook.hardware.quantization;

import org.spikebook.hardware.chip.ChipSpec;
import org.spikebook.hardware.quantization.integer.IntegerNetwork;
import org.spikebook.simulator.model.neuron.lif.LifParameters;
import org.spikebook.simulator.model.plasticity.PairStdpParameters;
import org.spikebook.simulator.model.plasticity.PlasticityRule;
import org.spikebook.simulator.model.synapse.Delta;
import org.spikebook.simulator.model.synapse.ExponentialCurrent;
import org.spikebook.simulator.model.synapse.SynapticTimes;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.Population;
import org.spikebook.simulator.network.Projection;
import org.spikebook.simulator.network.WeightSet;
import org.spikebook.simulator.parameter.Configured;
import org.spikebook.simulator.problem.Problem;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Turns a float network into Loihi's integers: the membrane becomes v in units chosen so that the
 * largest incoming weight fills the weight format (the recipe of nengo-loihi's {@code discretize},
 * with exact propagators). Deterministic.
 */
final class LoihiQuantizer {

    /** A reset to rest, and a refractory period of few steps. */
    private static final class Limits implements UnsupportedParts.Neurons {

        @Override
        public List<String> receptors() {
            return List.of(Delta.TYPE, ExponentialCurrent.TYPE);
        }

        @Override
        public String withoutReceptors() {
            return "receptor";
        }

        @Override
        public void check(Population population, String path, UnsupportedParts parts) {
            ChipSpec chip = parts.chip();
            if (UnsupportedParts.lif(population).choices().subtracts()) {
                parts.note(path + "/reset", "resetSubtract", chip.name(), population.id());
            }
            int refractory = parts.refractorySteps(population) + 1;
            if (refractory > chip.registers().maxRefractorySteps()) {
                parts.note(
                        path + "/" + LifParameters.T_REF,
                        "refractory",
                        chip.name(),
                        population.id(),
                        refractory - 1,
                        chip.registers().maxRefractorySteps() - 1);
            }
        }
    }

    private final NetworkModel network;
    private final List<FloatSynapses> synapses;
    private final ChipSpec chip;
    private final QuantizationOptions options;
    private final List<Problem> problems = new ArrayList<>();
    private final NetworkIndex index;

    private LoihiQuantizer(
            NetworkModel network,
            List<FloatSynapses> synapses,
            ChipSpec chip,
            QuantizationOptions options) {
        this.network = network;
        this.synapses = synapses;
        this.chip = chip;
        this.options = options;
        this.index = new NetworkIndex(network);
    }

    /**
     * The integers of a network.
     *
     * @param weights explicit weights; other projections keep those of the document
     */
    static Quantization quantize(
            NetworkModel network, WeightSet weights, ChipSpec chip, QuantizationOptions options) {
        List<Problem> problems =
                new ArrayList<>(UnsupportedParts.check(network, chip, options, new Limits()));
        List<FloatSynapses> synapses = FloatSynapses.drawn(network, weights, problems);
        if (!problems.isEmpty()) {
            UnsupportedParts.checkDelays(network, chip, synapses, problems);
            return new Quantization.Unsupported(problems);
        }
        return new LoihiQuantizer(network, synapses, chip, options).run();
    }

    /** The same network in floating point, in the order of the chip's step. */
    static FloatTwin twin(NetworkModel network, WeightSet weights, ChipSpec chip) {
        List<Problem> problems = new ArrayList<>();
        List<FloatSynapses> synapses = FloatSynapses.drawn(network, weights, problems);
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(problems.getFirst().message());
        }
        LoihiQuantizer read =
                new LoihiQuantizer(network, synapses, chip, QuantizationOptions.DEFAULT);
        List<LifStep> steps = new ArrayList<>();
        for (int p = 0; p < network.populations().size(); p++) {
            steps.add(read.step(p));
        }
        return new FloatTwin(network, synapses, steps);
    }

    /**
     * One population on its way to integers.
     *
     * @param latency steps by which its spikes come later than in the float network
     */
    private record Scaled(LifStep step, LoihiScale scale, int latency) {}

    private Quantization run() {
        List<LifStep> steps = new ArrayList<>();
        for (int p = 0; p < network.populations().size(); p++) {
            steps.add(step(p));
        }
        Retiming retiming = Retiming.of(steps.size(), edges(steps)).orElseThrow();
        int[] shift = delayShifts(steps, retiming);
        List<Scaled> scaled = new ArrayList<>();
        for (int p = 0; p < steps.size(); p++) {
            scaled.add(new Scaled(steps.get(p), scale(p, steps.get(p)), retiming.latency(p)));
        }
        return problems.isEmpty()
                ? quantized(scaled, shift)
                : new Quantization.Unsupported(problems);
    }

    private LifStep step(int number) {
        Population population = network.populations().get(number);
        if (LifStep.isDelta(population.receptors())) {
            return LifStep.of(population, 0, network.run().dtMs());
        }
        boolean excitatory = false;
        boolean inhibitory = false;
        for (int i : index.into(number)) {
            excitatory |= synapses.get(i).maxWeight() > 0;
            inhibitory |= synapses.get(i).minWeight() < 0;
        }
        SynapticTimes times = SynapticTimes.of(population.receptors().values());
        double tauExcMs = times.tauExcMs();
        double tauInhMs = times.tauInhMs();
        if (excitatory && inhibitory && tauExcMs != tauInhMs) {
            note(
                    "/populations/" + number + "/receptors/" + SynapticTimes.TAU_INH,
                    "twoTimeConstants",
                    chip.name(),
                    population.id(),
                    population.receptors().component().name(),
                    tauExcMs,
                    tauInhMs);
        }
        return LifStep.of(
                population, inhibitory && !excitatory ? tauInhMs : tauExcMs, network.run().dtMs());
    }

    private List<Retiming.Edge> edges(List<LifStep> steps) {
        List<Retiming.Edge> edges = new ArrayList<>();
        for (int i = 0; i < synapses.size(); i++) {
            Projection projection = network.projections().get(i);
            int target = index.target(projection);
            edges.add(
                    new Retiming.Edge(
                            index.from(projection),
                            target,
                            synapses.get(i).minDelay() + steps.get(target).firstActs()));
        }
        return edges;
    }

    /** By how much the delays of each projection change; notes those that become too long. */
    private int[] delayShifts(List<LifStep> steps, Retiming retiming) {
        int[] shift = new int[synapses.size()];
        for (int i = 0; i < shift.length; i++) {
            Projection projection = network.projections().get(i);
            int target = index.target(projection);
            shift[i] =
                    retiming.extraDelay(
                            steps.get(target).firstActs(), index.from(projection), target);
            checkDelay(i, synapses.get(i).maxDelay() + shift[i]);
        }
        return shift;
    }

    private void checkDelay(int projection, int longest) {
        if (longest > chip.synapses().maxDelaySteps()) {
            note(
                    "/projections/" + projection + "/delayMs",
                    "delay",
                    chip.name(),
                    network.projections().get(projection).id(),
                    longest,
                    chip.synapses().maxDelaySteps());
        }
    }

    private LoihiScale scale(int number, LifStep step) {
        int before = problems.size();
        Population population = network.populations().get(number);
        List<IncomingWeights> groups = new ArrayList<>();
        for (int i : index.into(number)) {
            IncomingWeights group = group(i, step);
            if (group.fullScale() == 0) {
                note(
                        "/projections/" + i,
                        "oneBitOfBothSigns",
                        network.projections().get(i).id(),
                        options.weightBits());
            }
            groups.add(group);
        }
        String path = "/populations/" + number;
        Optional<LoihiScale> scale = LoihiScale.of(step, groups, chip);
        if (scale.isEmpty() && problems.size() == before) {
            note(
                    path + "/model/" + LifParameters.V_THRESHOLD,
                    "scale",
                    chip.name(),
                    population.id());
        }
        return scale.orElseGet(() -> LoihiScale.placeholder(groups.size()));
    }

    /** Weights that learn need room for the largest that they may become. */
    private IncomingWeights group(int projection, LifStep step) {
        FloatSynapses drawn = synapses.get(projection);
        IncomingWeights group = IncomingWeights.of(drawn, step.mvPerWeight(), options);
        Optional<Configured<PlasticityRule>> rule =
                network.projections().get(projection).plasticity();
        if (rule.isEmpty()) {
            return group;
        }
        checkLearning(projection, drawn);
        return group.upTo(
                rule.get().number(PairStdpParameters.WEIGHT_MAX), drawn, step.mvPerWeight());
    }

    private void checkLearning(int projection, FloatSynapses drawn) {
        String id = network.projections().get(projection).id();
        if (drawn.minDelay() < drawn.maxDelay()) {
            note(
                    "/projections/" + projection + "/delayMs",
                    "learningDelays",
                    chip.name(),
                    id,
                    drawn.minDelay(),
                    drawn.maxDelay());
        }
    }

    private Quantization quantized(List<Scaled> scaled, int[] shift) {
        List<IntegerNetwork.Neurons> populations = new ArrayList<>();
        List<QuantizationReport.OfPopulation> populationReports = new ArrayList<>();
        for (int p = 0; p < scaled.size(); p++) {
            populations.add(neurons(p, scaled.get(p)));
            populationReports.add(
                    scaled.get(p)
                            .scale()
                            .report(network.populations().get(p).id(), scaled.get(p).step()));
        }
        List<IntegerNetwork.Synapses> projections = new ArrayList<>();
        List<QuantizationReport.OfProjection> reports = new ArrayList<>();
        int[] groupsSeen = new int[scaled.size()];
        for (int i = 0; i < synapses.size(); i++) {
            int target = index.target(network.projections().get(i));
            SynapseQuantizer quantizer = quantizer(scaled.get(target), groupsSeen[target]++);
            projections.add(projection(i, target, quantizer, shift[i]));
            reports.add(quantizer.report(network.projections().get(i).id(), synapses.get(i)));
        }
        return new Quantization.Quantized(
                new IntegerNetwork(index.inputs(), populations, projections, index.readout()),
                new QuantizationReport(
                        populationReports, reports, new ChipDeviations(network, chip).texts()));
    }

    private IntegerNetwork.Neurons neurons(int number, Scaled scaled) {
        Population population = network.populations().get(number);
        return new IntegerNetwork.Neurons(
                population.id(),
                scaled.scale().registers(population.size()),
                scaled.latency(),
                true);
    }

    private static SynapseQuantizer quantizer(Scaled target, int group) {
        return new SynapseQuantizer(
                target.scale().format(group),
                target.scale().unitsPerMv() * target.step().mvPerWeight());
    }

    private IntegerNetwork.Synapses projection(
            int number, int target, SynapseQuantizer quantizer, int shift) {
        Projection projection = network.projections().get(number);
        return new IntegerNetwork.Synapses(
                projection.id(),
                index.source(projection),
                target,
                quantizer.format(),
                quantizer.table(synapses.get(number), shift),
                projection
                        .plasticity()
                        .map(rule -> quantizer.learning(rule, network.run().dtMs())));
    }

    private void note(String path, String code, Object... args) {
        problems.add(Problem.of(LoihiQuantizer.class, path, code, args));
    }
}
