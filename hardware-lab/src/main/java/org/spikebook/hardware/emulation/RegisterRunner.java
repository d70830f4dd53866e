package org.spikebook.hardware.emulation;

import org.spikebook.hardware.quantization.integer.LoihiNeurons;
import org.spikebook.hardware.quantization.integer.WeightFormat;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Runs a {@link RegisterNetwork} and keeps every state. A spike of step t arrives in step t + 1 +
 * delay. The weights of all spikes that one step sends with one delay are added first and scaled by
 * the weight exponent then, as Lava does.
 */
public final class RegisterRunner {

    private final RegisterNetwork network;
    private final LoihiNeurons neurons;
    private final int[][] arrivals;

    private RegisterRunner(RegisterNetwork network) {
        this.network = network;
        this.neurons = new LoihiNeurons(network.neurons());
        int longest =
                Math.max(
                        network.input().maxDelay(),
                        network.recurrent().map(RegisterSynapses::maxDelay).orElse(0));
        this.arrivals = new int[longest + 2][neurons.size()];
    }

    /** The states of every step. */
    public static RegisterTrace run(RegisterNetwork network) {
        return new RegisterRunner(network).trace();
    }

    private RegisterTrace trace() {
        int steps = network.steps();
        RegisterTrace trace =
                new RegisterTrace(new int[steps][], new int[steps][], new int[steps][]);
        for (int t = 0; t < steps; t++) {
            int step = t;
            network.reset()
                    .filter(r -> r.appliesTo(step))
                    .ifPresent(_ -> neurons.clearPotentials());
            int[] now = arrivals[t % arrivals.length];
            int[] outputs = outputs(now);
            Arrays.fill(now, 0);
            trace.u()[t] = neurons.uCopy();
            trace.v()[t] = neurons.vCopy();
            trace.outputs()[t] = outputs;
            send(network.input(), network.inputSpikes()[t], t);
            network.recurrent().ifPresent(r -> send(r, fired(outputs), step));
        }
        return trace;
    }

    /** One step: 1, 0 or -1 for each neuron. */
    private int[] outputs(int[] arrived) {
        int[] outputs = new int[neurons.size()];
        int[] fired = new int[neurons.size()];
        mark(outputs, fired, neurons.step(arrived, fired), 1);
        network.lower()
                .ifPresent(lower -> mark(outputs, fired, neurons.fireBelow(lower, fired), -1));
        return outputs;
    }

    private static void mark(int[] outputs, int[] fired, int count, int output) {
        for (int k = 0; k < count; k++) {
            outputs[fired[k]] = output;
        }
    }

    /** Who sends a spike, of either sign: a synapse adds its weight for both. */
    private static int[] fired(int[] outputs) {
        return IntStream.range(0, outputs.length).filter(i -> outputs[i] != 0).toArray();
    }

    private void send(RegisterSynapses synapses, int[] spiking, int step) {
        if (spiking.length == 0) {
            return;
        }
        WeightFormat format = synapses.format();
        int[] sumByDelay = new int[arrivals.length - 1];
        for (int post = 0; post < synapses.mantissas().length; post++) {
            Arrays.fill(sumByDelay, 0);
            for (int pre : spiking) {
                sumByDelay[synapses.delays()[post][pre]] += synapses.mantissas()[post][pre];
            }
            for (int delay = 0; delay < sumByDelay.length; delay++) {
                int slot = (step + 1 + delay) % arrivals.length;
                arrivals[slot][post] += format.scaled(sumByDelay[delay]);
            }
        }
    }
}
