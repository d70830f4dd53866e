package org.spikebook.hardware.quantization;

import org.spikebook.hardware.chip.ChipSpec;
import org.spikebook.simulator.model.stimulus.SpikeTrain;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.Projection;
import org.spikebook.simulator.network.WeightSet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * A network of LIF neurons in floating point, in the order of a step of Loihi, to stand beside its
 * registers:
 *
 * <pre>
 * u ← keptCurrent · u + Σ w · mvPerWeight
 * v ← keptMembrane · v + u + bias; 0 while refractory
 * </pre>
 *
 * <p>in mV above rest. The neuron fires where v reaches the threshold; then v is 0. Immutable and
 * safe for use by several threads.
 */
public final class FloatTwin {

    private final NetworkModel network;
    private final NetworkIndex index;
    private final List<FloatSynapses> synapses;
    private final List<LifStep> steps;

    FloatTwin(NetworkModel network, List<FloatSynapses> synapses, List<LifStep> steps) {
        this.network = network;
        this.index = new NetworkIndex(network);
        this.synapses = List.copyOf(synapses);
        this.steps = List.copyOf(steps);
    }

    /**
     * What one neuron did.
     *
     * @param u current after each step, in mV that it adds to the membrane
     * @param v membrane as it was tested in each step, in mV above rest: before a reset
     * @param fires whether it reached the threshold
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record Trace(int neuron, double[] u, double[] v, boolean[] fires) {}

    /**
     * The twin of a network that a chip with the rules of Loihi can run.
     *
     * @param weights explicit weights; other projections keep those of the document
     * @throws IllegalArgumentException if the weights do not fit the network
     */
    public static FloatTwin of(NetworkModel network, WeightSet weights, ChipSpec chip) {
        return LoihiQuantizer.twin(network, weights, chip);
    }

    /**
     * Steps neurons of a population through a sample, with the spikes that reach them.
     *
     * @param neurons within the population
     * @param input spikes on all lines of the network
     * @param spikes of the populations, by id
     */
    public List<Trace> run(
            String population, int[] neurons, SpikeTrain input, Map<String, SpikeTrain> spikes) {
        int number = index.population(population);
        double[][] arriving = new double[neurons.length][input.steps()];
        int[] place = new int[network.populations().get(number).size()];
        Arrays.fill(place, -1);
        for (int k = 0; k < neurons.length; k++) {
            place[neurons[k]] = k;
        }
        for (int i : index.into(number)) {
            Projection projection = network.projections().get(i);
            boolean fromInput = index.from(projection) < 0;
            SpikeTrain source = fromInput ? input : spikes.get(projection.from());
            if (source != null) {
                int offset = fromInput ? index.source(projection) : 0;
                deliver(synapses.get(i), source, offset, steps.get(number), place, arriving);
            }
        }
        List<Trace> traces = new ArrayList<>();
        for (int k = 0; k < neurons.length; k++) {
            traces.add(trace(neurons[k], arriving[k], steps.get(number)));
        }
        return traces;
    }

    /** Adds what the spikes of a source bring, in the steps in which the membrane moves. */
    private static void deliver(
            FloatSynapses synapses,
            SpikeTrain source,
            int offset,
            LifStep step,
            int[] place,
            double[][] arriving) {
        int sources = synapses.rowStart().length - 1;
        for (int t = 0; t < source.steps(); t++) {
            for (int s = source.stepStart()[t]; s < source.stepStart()[t + 1]; s++) {
                int row = source.line()[s] - offset;
                if (row < 0 || row >= sources) {
                    continue;
                }
                double mv = step.mvPerWeight() * (source.graded() ? source.amplitude()[s] : 1);
                for (int k = synapses.rowStart()[row]; k < synapses.rowStart()[row + 1]; k++) {
                    int at = t + synapses.delaySteps()[k] + step.firstActs();
                    int target = place[synapses.target()[k]];
                    if (target >= 0 && at < source.steps()) {
                        arriving[target][at] += synapses.weight()[k] * mv;
                    }
                }
            }
        }
    }

    private static Trace trace(int neuron, double[] arriving, LifStep step) {
        double[] u = new double[arriving.length];
        double[] v = new double[arriving.length];
        boolean[] fires = new boolean[arriving.length];
        double current = 0;
        double membrane = 0;
        int held = 0;
        for (int t = 0; t < arriving.length; t++) {
            current = step.keptCurrent() * current + arriving[t];
            membrane = step.keptMembrane() * membrane + current + step.biasMv();
            if (held > 0) {
                membrane = 0;
                held--;
            }
            u[t] = current;
            v[t] = membrane;
            fires[t] =
                    step.firesAtThreshold()
                            ? membrane >= step.thresholdMv()
                            : membrane > step.thresholdMv();
            if (fires[t]) {
                membrane = 0;
                held = step.refractorySteps();
            }
        }
        return new Trace(neuron, u, v, fires);
    }
}
