package org.spikebook.training.interchange.nir;

import org.spikebook.simulator.model.neuron.lif.LeakyMembrane;
import org.spikebook.simulator.model.neuron.lif.LeakyReadout;
import org.spikebook.simulator.model.neuron.lif.Lif;
import org.spikebook.simulator.model.neuron.lif.LifChoices;
import org.spikebook.simulator.model.neuron.lif.LifParameters;
import org.spikebook.simulator.model.synapse.Delta;
import org.spikebook.simulator.model.synapse.ExponentialCurrent;
import org.spikebook.simulator.model.synapse.SynapticTimes;
import org.spikebook.simulator.network.Population;
import org.spikebook.simulator.parameter.ParameterValues;
import org.spikebook.training.interchange.nir.graph.NirNode;
import org.spikebook.training.interchange.nir.graph.NirProblems;
import org.spikebook.training.interchange.nir.graph.Tensor;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes nodes of populations. 1 mV becomes one unit of voltage; resistances are chosen so that
 * weights in mV keep their numbers, as {@link NirNeuronReader} reads them.
 */
final class NeuronNodes {

    private final NirDialect dialect;
    private final Stepping stepping;
    private final NirProblems problems;

    NeuronNodes(NirDialect dialect, Stepping stepping, NirProblems problems) {
        this.dialect = dialect;
        this.stepping = stepping;
        this.problems = problems;
    }

    /**
     * The node of a population; empty after a problem was noted.
     *
     * @param inhibited whether weights below 0 arrive
     */
    Optional<NirNode> of(Population population, List<Integer> shape, boolean inhibited) {
        String type = population.model().type();
        String receptors = population.receptors().type();
        boolean spiking = type.equals(Lif.TYPE);
        boolean synapses = receptors.equals(ExponentialCurrent.TYPE);
        if (!spiking && !type.equals(LeakyReadout.TYPE)) {
            problems.refuse(population.id(), "nir.noSuchModel", population.id(), type);
            return Optional.empty();
        }
        if (!synapses && !receptors.equals(Delta.TYPE)) {
            problems.refuse(population.id(), "nir.noSuchReceptor", population.id(), receptors);
            return Optional.empty();
        }
        if (neverForgets(population) && (synapses || hasBias(population))) {
            problems.refuse(population.id(), "nir.noLeak", population.id());
            return Optional.empty();
        }
        warnOfLosses(population, spiking);
        Map<String, Double> numbers = new HashMap<>();
        String node = membrane(population.model().values(), spiking, synapses, numbers);
        if (synapses && !addSynapses(population, inhibited, numbers)) {
            return Optional.empty();
        }
        Map<String, Tensor> tensors = new HashMap<>();
        numbers.forEach((name, value) -> tensors.put(name, Tensor.filled(shape, value)));
        return Optional.of(NirNode.of(population.id(), node, tensors));
    }

    /** Whether a step keeps the whole potential: then there is no leak that could hold a bias. */
    private boolean neverForgets(Population population) {
        return stepping.decayHere(LeakyMembrane.of(population.model().values()).tauMemMs()) == 1;
    }

    private static boolean hasBias(Population population) {
        return LeakyMembrane.of(population.model().values()).biasPa() != 0;
    }

    /** Adds the numbers of the membrane; the type of the node. */
    private String membrane(
            ParameterValues values, boolean spiking, boolean synapses, Map<String, Double> into) {
        LeakyMembrane membrane = LeakyMembrane.of(values);
        double decay = stepping.decayHere(membrane.tauMemMs());
        double perPa = membrane.tauMemMs() / membrane.cMemPf();
        double rest = membrane.vRestMv() + perPa * membrane.biasPa();
        boolean leaks = decay < 1;
        double shift = leaks ? 0 : rest;
        if (spiking) {
            LifParameters lif = LifParameters.of(values);
            double reset = lif.choices().subtracts() ? membrane.vRestMv() : lif.vResetMv();
            into.put("v_threshold", lif.vThresholdMv() - shift);
            into.put("v_reset", reset - shift);
        }
        if (!leaks) {
            into.put("r", 1 / stepping.step());
            return spiking ? "IF" : "I";
        }
        double tau =
                decay == 0 ? stepping.step() * (stepping.euler() ? 1 : 1e-3) : stepping.tau(decay);
        into.put(synapses ? "tau_mem" : "tau", tau);
        into.put("v_leak", rest);
        into.put("r", 1 / (1 - decay));
        return synapses ? (spiking ? "CubaLIF" : "CubaLI") : (spiking ? "LIF" : "LI");
    }

    private boolean addSynapses(
            Population population, boolean inhibited, Map<String, Double> into) {
        SynapticTimes times = SynapticTimes.of(population.receptors().values());
        double tauSynMs = times.tauExcMs();
        if (inhibited && times.tauInhMs() != tauSynMs) {
            problems.refuse(population.id(), "nir.twoTaus", population.id());
            return false;
        }
        double synDecay = stepping.decayHere(tauSynMs);
        into.put("tau_syn", stepping.tau(synDecay));
        into.put("w_in", 1 / (1 - synDecay));
        return true;
    }

    /**
     * By what the weights of a population are multiplied: 1 without synapses. With them the
     * resistance is that of a membrane without, {@code 1 / (1 - decay)}, since some frameworks take
     * no other; what the current really does to the membrane goes into the weights.
     */
    double weightFactor(Population population) {
        if (!population.receptors().type().equals(ExponentialCurrent.TYPE)) {
            return 1;
        }
        LeakyMembrane membrane = LeakyMembrane.of(population.model().values());
        double tauMs = membrane.tauMemMs();
        double tauSynMs = SynapticTimes.of(population.receptors().values()).tauExcMs();
        double cMemPf = membrane.cMemPf();
        return stepping.euler()
                ? stepping.perCurrent(tauMs, tauSynMs) / cMemPf
                : tauMs / cMemPf * (1 - stepping.decayHere(tauMs));
    }

    private void warnOfLosses(Population population, boolean spiking) {
        String id = population.id();
        if (!population.initial().isEmpty()) {
            problems.warn(id, "nir.initial", id);
        }
        ParameterValues values = population.model().values();
        if (hasBias(population)) {
            problems.warn(id, "nir.biasAsLeak", id);
        }
        if (!spiking) {
            return;
        }
        LifParameters lif = LifParameters.of(values);
        if (lif.tRefMs() > 0) {
            problems.warn(id, "nir.refractory", id, lif.tRefMs());
        }
        LifChoices choices = lif.choices();
        if (choices.subtracts() != dialect.subtracts()) {
            problems.warn(
                    id,
                    "nir.reset",
                    id,
                    choices.reset().word(),
                    dialect.word(),
                    LifChoices.Reset.of(dialect.subtracts()).word());
        }
        if (choices.mustExceed() != dialect.strict()) {
            problems.warn(id, "nir.threshold", id, choices.threshold().word());
        }
        if (dialect.firesSeveral()) {
            problems.warn(id, "nir.severalSpikesThere", id);
        }
        if (choices.testsBeforeInput()) {
            problems.warn(id, "nir.thresholdTest", id);
        }
    }
}
