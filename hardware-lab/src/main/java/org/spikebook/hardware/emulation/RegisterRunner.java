package org.spikebook.hardware.emulation;

import org.spikebook.hardware.quantization.WeightFormat;

import java.util.Arrays;

/**
 * Runs a {@link RegisterNetwork} and keeps every state. A spike of step t arrives in step t + 1 +
 * delay. The weights of all spikes that one step sends with one delay are added first and scaled by
 * the weight exponent then, as Lava does.
 */
public final class RegisterRunner {

    private RegisterRunner() {}

    /** The states of every step. */
    public static RegisterTrace run(RegisterNetwork network) {
        LoihiNeurons neurons = new LoihiNeurons(network.neurons());
        int size = neurons.size();
        int steps = network.steps();
        int longest =
                Math.max(
                        network.input().maxDelay(),
                        network.recurrent().map(RegisterSynapses::maxDelay).orElse(0));
        int[][] arrivals = new int[longest + 2][size];
        int[] fired = new int[size];
        RegisterTrace trace =
                new RegisterTrace(new int[steps][], new int[steps][], new int[steps][]);
        for (int t = 0; t < steps; t++) {
            int step = t;
            network.reset()
                    .filter(r -> r.appliesTo(step))
                    .ifPresent(_ -> neurons.clearPotentials());
            int[] now = arrivals[t % arrivals.length];
            int count = neurons.step(now, fired);
            Arrays.fill(now, 0);
            trace.u()[t] = neurons.uCopy();
            trace.v()[t] = neurons.vCopy();
            trace.spikes()[t] = Arrays.copyOf(fired, count);
            send(network.input(), network.inputSpikes()[t], t, arrivals);
            network.recurrent().ifPresent(r -> send(r, trace.spikes()[step], step, arrivals));
        }
        return trace;
    }

    private static void send(RegisterSynapses synapses, int[] spiking, int step, int[][] arrivals) {
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
