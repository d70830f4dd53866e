package org.spikebook.training.interchange.nir;

import org.spikebook.simulator.model.neuron.NeuronModel;
import org.spikebook.simulator.model.neuron.lif.LeakyMembrane;
import org.spikebook.simulator.model.neuron.lif.LeakyReadout;
import org.spikebook.simulator.model.neuron.lif.Lif;
import org.spikebook.simulator.model.neuron.lif.LifChoices;
import org.spikebook.simulator.model.neuron.lif.LifParameters;
import org.spikebook.simulator.model.synapse.Delta;
import org.spikebook.simulator.model.synapse.ExponentialCurrent;
import org.spikebook.simulator.model.synapse.ReceptorModel;
import org.spikebook.simulator.model.synapse.SynapticTimes;
import org.spikebook.simulator.parameter.Configured;
import org.spikebook.simulator.parameter.Value;
import org.spikebook.training.interchange.nir.graph.NirNode;
import org.spikebook.training.interchange.nir.graph.NirProblems;
import org.spikebook.training.interchange.nir.graph.Tensor;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes neurons of ours from those of a file. One unit of voltage becomes 1 mV. A spike is a
 * current of 1 for one step: without a synapse it moves the membrane by {@code R (1 - d)}, d being
 * the decay of a step; with one it moves the current by {@code w_in (1 - d_syn)}.
 */
final class NirNeuronReader {

    private final Stepping stepping;
    private final boolean strict;
    private final boolean subtracts;
    private final NirProblems problems;

    NirNeuronReader(NirSettings settings, NirProblems problems) {
        this.stepping = settings.stepping();
        this.strict = settings.dialect().strict();
        this.subtracts = settings.subtracts().orElse(settings.dialect().subtracts());
        this.problems = problems;
    }

    /** The neurons of a node; empty after a problem was noted. */
    Optional<NirNeurons> of(NirNode node, int size) {
        return switch (node.type()) {
            case "IF" -> integrator(node, size);
            case "LIF" -> leaky(node, size);
            case "CubaLIF" -> withSynapses(node, size, true);
            case "CubaLI" -> withSynapses(node, size, false);
            case "Threshold" -> Optional.of(threshold(node, size));
            case "I" -> Optional.of(readout(Lif.NO_LEAK_MS, 0, times(node, size, stepping.step())));
            case "LI" -> leakyReadout(node, size);
            default -> throw new IllegalArgumentException(node.type());
        };
    }

    /** A membrane that shows in every step what arrives in it: the sum of a linear node. */
    NirNeurons sum(int size) {
        return readout(stepping.shortestTauMs(), 0, VoltageScale.ones(size));
    }

    private Optional<NirNeurons> integrator(NirNode node, int size) {
        return voltages(node, size, Tensor.vector(0))
                .map(v -> {
                    double[] gain = product(times(node, size, stepping.step()), v.scale());
                    return spiking(Lif.NO_LEAK_MS, 1, v, delta(), gain);
                });
    }

    private Optional<NirNeurons> leaky(NirNode node, int size) {
        Optional<Double> decay = decay(node, "tau");
        Optional<VoltageScale> voltages = voltages(node, size, node.get("v_leak"));
        if (decay.isEmpty() || voltages.isEmpty()) {
            return Optional.empty();
        }
        double[] gain = product(times(node, size, 1 - decay.get()), voltages.get().scale());
        double tauMs = stepping.tauMs(decay.get());
        return Optional.of(spiking(tauMs, tauMs, voltages.get(), delta(), gain));
    }

    private Optional<NirNeurons> leakyReadout(NirNode node, int size) {
        Optional<Double> decay = decay(node, "tau");
        Optional<Double> rest = uniform(node, "v_leak");
        return decay.isEmpty() || rest.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        readout(
                                stepping.tauMs(decay.get()),
                                rest.get(),
                                times(node, size, 1 - decay.get())));
    }

    private NirNeurons threshold(NirNode node, int size) {
        double[] scale = new double[size];
        Tensor threshold = node.get("threshold");
        boolean scaled = !threshold.isUniform() && allPositive(threshold);
        if (!threshold.isUniform() && !scaled) {
            problems.refuse(node.name(), "nir.differs", node.name(), "threshold");
        }
        for (int i = 0; i < size; i++) {
            scale[i] = scaled ? 1 / threshold.at(i) : 1;
        }
        VoltageScale voltages = new VoltageScale(0, scaled ? 1 : threshold.at(0), 0, scale);
        double tauMs = stepping.shortestTauMs();
        return spiking(tauMs, tauMs, voltages, delta(), scale);
    }

    private static boolean allPositive(Tensor tensor) {
        for (double value : tensor.values()) {
            if (!(value > 0)) {
                return false;
            }
        }
        return true;
    }

    private Optional<NirNeurons> withSynapses(NirNode node, int size, boolean fires) {
        Optional<Double> decay = decay(node, "tau_mem");
        Optional<Double> synDecay = decay(node, "tau_syn");
        Optional<VoltageScale> voltages =
                fires
                        ? voltages(node, size, node.get("v_leak"))
                        : uniform(node, "v_leak")
                                .map(rest -> new VoltageScale(rest, 0, 0, VoltageScale.ones(size)));
        if (decay.isEmpty() || synDecay.isEmpty() || voltages.isEmpty()) {
            return Optional.empty();
        }
        double[] gain = product(times(node, size, 1 - synDecay.get()), voltages.get().scale());
        Tensor wIn = node.find("w_in").orElse(Tensor.vector(1));
        for (int i = 0; i < size; i++) {
            gain[i] *= wIn.at(i);
        }
        double tauMs = stepping.tauMs(decay.get());
        double tauSynMs = stepping.tauMs(synDecay.get());
        double cMemPf = capacitance(tauMs, tauSynMs, decay.get());
        Configured<ReceptorModel> receptors =
                Configured.of(
                        new ExponentialCurrent(),
                        Map.of(
                                SynapticTimes.TAU_EXC,
                                Value.of(tauSynMs),
                                SynapticTimes.TAU_INH,
                                Value.of(tauSynMs)));
        return Optional.of(
                fires
                        ? spiking(tauMs, cMemPf, voltages.get(), receptors, gain)
                        : readout(tauMs, cMemPf, voltages.get().rest(), receptors, gain));
    }

    /**
     * The capacitance with which a step's current moves the membrane as the framework has it: R
     * times the current if exact, {@code (h/τ) R I} if Euler.
     */
    private double capacitance(double tauMs, double tauSynMs, double decay) {
        return stepping.euler() ? stepping.perCurrent(tauMs, tauSynMs) / (1 - decay) : tauMs;
    }

    private NirNeurons spiking(
            double tauMs,
            double cMemPf,
            VoltageScale voltages,
            Configured<ReceptorModel> receptors,
            double[] gain) {
        Map<String, Value> values =
                Map.of(
                        LeakyMembrane.TAU_MEM,
                        Value.of(tauMs),
                        LeakyMembrane.C_MEM,
                        Value.of(cMemPf),
                        LeakyMembrane.V_REST,
                        Value.of(voltages.rest()),
                        LifParameters.V_RESET,
                        Value.of(voltages.reset()),
                        LifParameters.V_THRESHOLD,
                        Value.of(voltages.threshold()),
                        LifParameters.T_REF,
                        Value.of(0),
                        LifChoices.RESET,
                        Value.of(LifChoices.Reset.of(subtracts).word()),
                        LifChoices.THRESHOLD,
                        Value.of(LifChoices.Threshold.of(strict).word()));
        Configured<NeuronModel> model = Configured.of(new Lif(), values);
        return new NirNeurons(model, receptors, gain);
    }

    private static NirNeurons readout(double tauMs, double restMv, double[] gain) {
        return readout(tauMs, Math.min(tauMs, 1e6), restMv, delta(), gain);
    }

    private static NirNeurons readout(
            double tauMs,
            double cMemPf,
            double restMv,
            Configured<ReceptorModel> receptors,
            double[] gain) {
        Map<String, Value> values =
                Map.of(
                        LeakyMembrane.TAU_MEM, Value.of(tauMs),
                        LeakyMembrane.C_MEM, Value.of(cMemPf),
                        LeakyMembrane.V_REST, Value.of(restMv));
        Configured<NeuronModel> model = Configured.of(new LeakyReadout(), values);
        return new NirNeurons(model, receptors, gain);
    }

    private static Configured<ReceptorModel> delta() {
        return Configured.defaults(new Delta());
    }

    private Optional<VoltageScale> voltages(NirNode node, int size, Tensor rest) {
        Optional<VoltageScale> voltages = VoltageScale.of(node, size, rest);
        if (voltages.isEmpty()) {
            problems.refuse(
                    node.name(), "nir.differs", node.name(), "v_leak, v_threshold, v_reset");
        }
        return voltages;
    }

    /** What a step leaves of what decays with a time constant. */
    private Optional<Double> decay(NirNode node, String parameter) {
        return uniform(node, parameter)
                .flatMap(tau -> {
                    double decay = tau > 0 ? stepping.decay(tau) : -1;
                    if (decay >= 0 && decay < 1) {
                        return Optional.of(decay);
                    }
                    problems.refuse(
                            node.name(),
                            "nir.badTau",
                            node.name(),
                            parameter,
                            tau,
                            stepping.step());
                    return Optional.empty();
                });
    }

    private Optional<Double> uniform(NirNode node, String parameter) {
        Tensor tensor = node.get(parameter);
        if (!tensor.isUniform()) {
            problems.refuse(node.name(), "nir.differs", node.name(), parameter);
            return Optional.empty();
        }
        return Optional.of(tensor.at(0));
    }

    /** The resistance of each neuron, times a factor. */
    private static double[] times(NirNode node, int size, double factor) {
        double[] product = new double[size];
        for (int i = 0; i < size; i++) {
            product[i] = node.get("r").at(i) * factor;
        }
        return product;
    }

    private static double[] product(double[] a, double[] b) {
        double[] product = new double[a.length];
        for (int i = 0; i < a.length; i++) {
            product[i] = a[i] * b[i];
        }
        return product;
    }

    /** Node types whose output is the potential, not spikes. */
    static boolean isReadout(NirNode node) {
        return List.of("I", "LI", "CubaLI").contains(node.type());
    }
}
