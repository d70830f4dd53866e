package org.spikebook.hardware.quantization;

import org.spikebook.hardware.chip.ChipSpec;
import org.spikebook.hardware.chip.NeuronRule;
import org.spikebook.network.model.NetworkModel;
import org.spikebook.network.model.Population;
import org.spikebook.network.model.Projection;
import org.spikebook.network.model.WeightSet;
import org.spikebook.parameter.Configured;
import org.spikebook.parameter.Problem;
import org.spikebook.plasticity.PlasticityRule;
import org.spikebook.synapse.ExponentialCurrent;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Turns a float network into a chip's integers: the membrane becomes v in units chosen so that the
 * largest incoming weight fills the weight format (the recipe of nengo-loihi's {@code discretize},
 * with exact propagators); what the chip lacks is refused by name. Deterministic.
 */
public final class Quantizer {

    private final NetworkModel network;
    private final List<FloatSynapses> synapses;
    private final ChipSpec chip;
    private final QuantizationOptions options;
    private final List<Problem> problems = new ArrayList<>();
    private final NetworkIndex index;

    private Quantizer(
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
    public static Quantization quantize(
            NetworkModel network, WeightSet weights, ChipSpec chip, QuantizationOptions options) {
        if (chip.neuronRule() == NeuronRule.TRUE_NORTH) {
            return TrueNorthQuantizer.quantize(network, weights, chip, options);
        }
        List<Problem> problems = new ArrayList<>(Support.check(network, chip, options));
        List<FloatSynapses> synapses = SynapseReader.read(network, weights, problems);
        if (!problems.isEmpty()) {
            Support.checkDelays(network, chip, synapses, problems);
            return new Quantization.Unsupported(problems);
        }
        return new Quantizer(network, synapses, chip, options).run();
    }

    private Quantization run() {
        List<LifNumbers> numbers = new ArrayList<>();
        for (int p = 0; p < network.populations().size(); p++) {
            numbers.add(numbers(p));
        }
        int[] latency = Retiming.latencies(numbers.size(), edges(numbers)).orElseThrow();
        int[] shift = delayShifts(numbers, latency);
        List<PopulationScale> scales = new ArrayList<>();
        for (int p = 0; p < numbers.size(); p++) {
            scales.add(scale(p, numbers.get(p)));
        }
        return problems.isEmpty()
                ? assemble(numbers, scales, shift, latency)
                : new Quantization.Unsupported(problems);
    }

    private LifNumbers numbers(int number) {
        Population population = network.populations().get(number);
        if (LifNumbers.isDelta(population.receptors())) {
            return LifNumbers.of(population, 0, network.run().dtMs());
        }
        boolean excitatory = false;
        boolean inhibitory = false;
        for (int i : index.into(number)) {
            excitatory |= synapses.get(i).maxWeight() > 0;
            inhibitory |= synapses.get(i).minWeight() < 0;
        }
        double tauExcMs = population.receptors().number("tauExcMs");
        double tauInhMs = population.receptors().number("tauInhMs");
        if (excitatory && inhibitory && tauExcMs != tauInhMs) {
            note(
                    "/populations/" + number + "/receptors/tauInhMs",
                    "twoTimeConstants",
                    chip.name(),
                    population.id(),
                    ExponentialCurrent.TYPE,
                    tauExcMs,
                    tauInhMs);
        }
        return LifNumbers.of(
                population, inhibitory && !excitatory ? tauInhMs : tauExcMs, network.run().dtMs());
    }

    private List<Retiming.Edge> edges(List<LifNumbers> numbers) {
        List<Retiming.Edge> edges = new ArrayList<>();
        for (int i = 0; i < synapses.size(); i++) {
            Projection projection = network.projections().get(i);
            int target = index.target(projection);
            edges.add(
                    new Retiming.Edge(
                            index.from(projection),
                            target,
                            synapses.get(i).minDelay() + numbers.get(target).firstActs()));
        }
        return edges;
    }

    /** By how much the delays of each projection change; notes those that become too long. */
    private int[] delayShifts(List<LifNumbers> numbers, int[] latency) {
        int[] shift = new int[synapses.size()];
        for (int i = 0; i < shift.length; i++) {
            Projection projection = network.projections().get(i);
            int target = index.target(projection);
            int from = index.from(projection);
            shift[i] =
                    Retiming.extraDelay(
                            numbers.get(target).firstActs(),
                            from < 0 ? 0 : latency[from],
                            latency[target]);
            checkDelay(i, synapses.get(i).maxDelay() + shift[i]);
        }
        return shift;
    }

    private PopulationScale scale(int number, LifNumbers numbers) {
        int before = problems.size();
        Population population = network.populations().get(number);
        List<PopulationScale.Group> groups = new ArrayList<>();
        for (int i : index.into(number)) {
            PopulationScale.Group group = group(i, numbers);
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
        Optional<PopulationScale> scale = PopulationScale.of(numbers, groups, chip);
        if (scale.isEmpty() && problems.size() == before) {
            note(path + "/model/vThresholdMv", "scale", chip.name(), population.id());
        }
        return scale.orElseGet(() -> PopulationScale.placeholder(groups.size()));
    }

    /** Weights that learn need room for the largest that they may become. */
    private PopulationScale.Group group(int projection, LifNumbers numbers) {
        FloatSynapses drawn = synapses.get(projection);
        PopulationScale.Group group =
                PopulationScale.Group.of(drawn, numbers.mvPerWeight(), options);
        Optional<Configured<PlasticityRule>> rule =
                network.projections().get(projection).plasticity();
        if (rule.isEmpty()) {
            return group;
        }
        checkLearning(projection, drawn);
        return group.upTo(rule.get().number("weightMax"), drawn, numbers.mvPerWeight());
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

    private Quantization assemble(
            List<LifNumbers> numbers, List<PopulationScale> scales, int[] shift, int[] latency) {
        List<IntegerNetwork.Synapses> projections = new ArrayList<>();
        List<QuantizationReport.OfProjection> reports = new ArrayList<>();
        int[] groupsSeen = new int[scales.size()];
        for (int i = 0; i < synapses.size(); i++) {
            Projection projection = network.projections().get(i);
            int target = index.target(projection);
            SynapseQuantizer quantizer =
                    new SynapseQuantizer(
                            scales.get(target).format(groupsSeen[target]++),
                            scales.get(target).unitsPerMv() * numbers.get(target).mvPerWeight());
            projections.add(
                    new IntegerNetwork.Synapses(
                            projection.id(),
                            index.source(projection),
                            target,
                            quantizer.format(),
                            quantizer.table(synapses.get(i), shift[i]),
                            projection
                                    .plasticity()
                                    .map(rule -> quantizer.learning(rule, network.run().dtMs()))));
            reports.add(quantizer.report(projection.id(), synapses.get(i)));
        }
        return quantized(projections, reports, numbers, scales, latency);
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

    private Quantization quantized(
            List<IntegerNetwork.Synapses> projections,
            List<QuantizationReport.OfProjection> reports,
            List<LifNumbers> numbers,
            List<PopulationScale> scales,
            int[] latency) {
        List<IntegerNetwork.Neurons> populations = new ArrayList<>();
        List<QuantizationReport.OfPopulation> populationReports = new ArrayList<>();
        for (int p = 0; p < scales.size(); p++) {
            Population population = network.populations().get(p);
            populations.add(
                    new IntegerNetwork.Neurons(
                            population.id(),
                            scales.get(p).registers(population.size()),
                            latency[p],
                            true));
            populationReports.add(scales.get(p).report(population.id(), numbers.get(p)));
        }
        return new Quantization.Quantized(
                new IntegerNetwork(index.inputs(), populations, projections, index.readout()),
                new QuantizationReport(populationReports, reports, Departures.of(network, chip)));
    }

    private void note(String path, String code, Object... args) {
        problems.add(Problem.of(Quantizer.class, path, code, args));
    }
}
