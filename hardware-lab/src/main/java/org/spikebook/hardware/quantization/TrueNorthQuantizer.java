package org.spikebook.hardware.quantization;

import org.spikebook.hardware.chip.ChipSpec;
import org.spikebook.hardware.quantization.integer.IntegerNetwork;
import org.spikebook.hardware.quantization.integer.SignMode;
import org.spikebook.hardware.quantization.integer.TrueNorthCell;
import org.spikebook.hardware.quantization.integer.TrueNorthRegisters;
import org.spikebook.simulator.model.neuron.lif.LeakyMembrane;
import org.spikebook.simulator.model.neuron.lif.LifChoices;
import org.spikebook.simulator.model.neuron.lif.LifParameters;
import org.spikebook.simulator.model.synapse.Delta;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.Population;
import org.spikebook.simulator.network.WeightSet;
import org.spikebook.simulator.problem.Problem;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Turns a float network into TrueNorth's integers: all weights into a population share one scale,
 * because a neuron has one weight for each axon type. The delays of the tables are the steps from a
 * spike to its effect in the float network; what the crossbars add to them is known only when the
 * network is cut into cores. Deterministic.
 */
final class TrueNorthQuantizer {

    /** Spikes move the potential, and a neuron may fire in every tick. */
    private static final class Limits implements UnsupportedParts.Neurons {

        @Override
        public List<String> receptors() {
            return List.of(Delta.TYPE);
        }

        @Override
        public String withoutReceptors() {
            return "deltaOnly";
        }

        @Override
        public void check(Population population, String path, UnsupportedParts parts) {
            if (parts.refractorySteps(population) > 0) {
                double tRefMs = UnsupportedParts.lif(population).tRefMs();
                String chip = parts.chip().name();
                parts.note(
                        path + "/" + LifParameters.T_REF,
                        "noRefractory",
                        chip,
                        population.id(),
                        tRefMs);
            }
        }
    }

    private final NetworkModel network;
    private final ChipSpec chip;
    private final QuantizationOptions options;
    private final NetworkIndex index;
    private final List<FloatSynapses> synapses;
    private final List<Problem> problems = new ArrayList<>();

    private TrueNorthQuantizer(
            NetworkModel network,
            ChipSpec chip,
            QuantizationOptions options,
            List<FloatSynapses> synapses) {
        this.network = network;
        this.chip = chip;
        this.options = options;
        this.index = new NetworkIndex(network);
        this.synapses = synapses;
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
        // the exact limit is known later; this keeps delays within what a table holds
        UnsupportedParts.checkDelays(network, chip, synapses, problems);
        return problems.isEmpty()
                ? new TrueNorthQuantizer(network, chip, options, synapses).run()
                : new Quantization.Unsupported(problems);
    }

    private Quantization run() {
        List<LifStep> steps = new ArrayList<>();
        List<TrueNorthScale> scales = new ArrayList<>();
        for (int p = 0; p < network.populations().size(); p++) {
            LifStep lif = LifStep.of(network.populations().get(p), 0, network.run().dtMs());
            steps.add(lif);
            scale(p, lif).ifPresent(scales::add);
        }
        return problems.isEmpty()
                ? assemble(steps, scales)
                : new Quantization.Unsupported(problems);
    }

    private Optional<TrueNorthScale> scale(int number, LifStep step) {
        Population population = network.populations().get(number);
        double least = 0;
        double greatest = 0;
        double largest = 0;
        for (int i : index.into(number)) {
            least = Math.min(least, synapses.get(i).minWeight());
            greatest = Math.max(greatest, synapses.get(i).maxWeight());
            largest =
                    Math.max(
                            largest,
                            IncomingWeights.of(synapses.get(i), step.mvPerWeight(), options)
                                    .largestMv());
        }
        SignMode sign = SignMode.of(least, greatest);
        if (options.weightBits() == 1 && sign == SignMode.MIXED) {
            note("/populations/" + number, "oneBitOfBothSigns", population.id(), 1);
            return Optional.empty();
        }
        Optional<TrueNorthScale> scale =
                TrueNorthScale.of(step, largest, options.weightBits(), sign, chip.registers());
        checkScale(number, step, scale);
        return scale;
    }

    private void checkScale(int number, LifStep step, Optional<TrueNorthScale> scale) {
        String id = network.populations().get(number).id();
        String path = "/populations/" + number + "/model/";
        if (scale.isEmpty()) {
            note(path + LifParameters.V_THRESHOLD, "crossbarScale", chip.name(), id);
        } else if (step.biasMv() != 0 && scale.get().decays(step)) {
            note(path + LeakyMembrane.BIAS, "biasAndLeak", chip.name(), id);
        }
    }

    private Quantization assemble(List<LifStep> steps, List<TrueNorthScale> scales) {
        List<IntegerNetwork.Neurons> populations = new ArrayList<>();
        List<QuantizationReport.OfPopulation> populationReports = new ArrayList<>();
        for (int p = 0; p < scales.size(); p++) {
            populations.add(neurons(p, steps.get(p), scales.get(p)));
            String id = network.populations().get(p).id();
            populationReports.add(scales.get(p).report(id, steps.get(p)));
        }
        List<IntegerNetwork.Synapses> projections = new ArrayList<>();
        List<QuantizationReport.OfProjection> reports = new ArrayList<>();
        for (int i = 0; i < synapses.size(); i++) {
            int target = index.target(network.projections().get(i));
            SynapseQuantizer quantizer = quantizer(steps.get(target), scales.get(target));
            projections.add(projection(i, target, quantizer, steps.get(target)));
            reports.add(quantizer.report(network.projections().get(i).id(), synapses.get(i)));
        }
        return new Quantization.Quantized(
                new IntegerNetwork(index.inputs(), populations, projections, index.readout()),
                new QuantizationReport(
                        populationReports, reports, new ChipDeviations(network, chip).texts()));
    }

    private IntegerNetwork.Neurons neurons(int number, LifStep step, TrueNorthScale scale) {
        Population population = network.populations().get(number);
        boolean subtracts = LifChoices.of(population.model().values()).subtracts();
        TrueNorthCell cell = scale.cell(step, subtracts, chip.registers());
        return new IntegerNetwork.Neurons(
                population.id(), TrueNorthRegisters.alike(population.size(), cell), 0, true);
    }

    private static SynapseQuantizer quantizer(LifStep step, TrueNorthScale scale) {
        return new SynapseQuantizer(scale.format(), scale.unitsPerMv() * step.mvPerWeight());
    }

    private IntegerNetwork.Synapses projection(
            int number, int target, SynapseQuantizer quantizer, LifStep step) {
        return new IntegerNetwork.Synapses(
                network.projections().get(number).id(),
                index.source(network.projections().get(number)),
                target,
                quantizer.format(),
                quantizer.table(synapses.get(number), step.firstActs()));
    }

    private void note(String path, String code, Object... args) {
        problems.add(Problem.of(TrueNorthQuantizer.class, path, code, args));
    }
}
