package org.spikebook.hardware.emulation;

import org.spikebook.hardware.quantization.integer.IntegerNetwork;
import org.spikebook.hardware.quantization.integer.IntegerSynapses;
import org.spikebook.hardware.quantization.integer.RoundingFormat;
import org.spikebook.hardware.quantization.integer.StdpRegisters;

import java.util.Arrays;

/**
 * The synapses of one projection that learns, with their traces. A spike acts on a weight when it
 * arrives and transmits the weight after its own change; a spike of the target acts in its step,
 * and two in one step count as source before target. An update is counted for each weight of each
 * spike that arrives and for each weight into a neuron that fires.
 *
 * <p>Weights outlast a sample, traces and spikes in flight do not. Not safe for use by several
 * threads.
 */
final class PlasticSynapses implements SpikeSender {

    private final IntegerSynapses table;
    private final StdpRegisters rule;
    private final RoundingFormat format;
    private final String id;
    private final int firstTarget;
    private final int delay;
    private final int[] weights;
    private final int[] sourceTrace;
    private final int[] targetTrace;
    private final int[] columnStart;
    private final int[] columnSynapse;
    private final int[] sourceOf;
    private final int[][] inFlight;
    private final int[] inFlightCount;
    private long updates;

    /**
     * @param firstTarget index of the first target among all neurons
     */
    PlasticSynapses(IntegerNetwork.Synapses projection, int firstTarget, int targets) {
        this.table = projection.table();
        this.rule = projection.learning().orElseThrow();
        this.format = (RoundingFormat) projection.format();
        this.id = projection.id();
        this.firstTarget = firstTarget;
        this.delay = table.maxDelay();
        this.weights = new int[table.size()];
        this.sourceTrace = new int[table.sources()];
        this.targetTrace = new int[targets];
        this.columnStart = new int[targets + 1];
        this.columnSynapse = new int[table.size()];
        this.sourceOf = new int[table.size()];
        this.inFlight = new int[delay + 2][table.sources()];
        this.inFlightCount = new int[delay + 2];
        Arrays.setAll(weights, k -> table.mantissa()[k] << StdpRegisters.FRACTION_BITS);
        indexByTarget();
    }

    private void indexByTarget() {
        for (int target : table.target()) {
            columnStart[target + 1]++;
        }
        Arrays.parallelPrefix(columnStart, Integer::sum);
        int[] next = columnStart.clone();
        for (int source = 0; source < table.sources(); source++) {
            for (int k = table.rowStart()[source]; k < table.rowStart()[source + 1]; k++) {
                sourceOf[k] = source;
                columnSynapse[next[table.target()[k]]++] = k;
            }
        }
    }

    /** Traces back to 0, nothing in flight; the weights stay. */
    void clear() {
        Arrays.fill(sourceTrace, 0);
        Arrays.fill(targetTrace, 0);
        Arrays.fill(inFlightCount, 0);
    }

    @Override
    public int send(int source, int step, DelayRing arrivals) {
        int slot = (step + 1 + delay) % inFlight.length;
        inFlight[slot][inFlightCount[slot]++] = source;
        return table.rowLength(source);
    }

    /**
     * Lets the spikes of a step arrive.
     *
     * @param updated counts the weights looked at, by neuron
     */
    void deliver(int step, DelayRing arrivals, int[] updated) {
        int slot = step % inFlight.length;
        for (int s = 0; s < inFlightCount[slot]; s++) {
            int source = inFlight[slot][s];
            for (int k = table.rowStart()[source]; k < table.rowStart()[source + 1]; k++) {
                int target = table.target()[k];
                weights[k] = rule.shrunk(weights[k], targetTrace[target]);
                arrivals.add(step, firstTarget + target, format.effective(stored(k)));
                updated[firstTarget + target]++;
            }
            updates += table.rowLength(source);
            sourceTrace[source] = rule.afterSpike(sourceTrace[source]);
        }
        inFlightCount[slot] = 0;
    }

    /** The weights of those that fired change; then the step ends. */
    void learn(int[] fired, int firedCount, int[] updated) {
        for (int f = 0; f < firedCount; f++) {
            int target = fired[f] - firstTarget;
            if (target >= 0 && target < targetTrace.length) {
                grow(target);
                updated[fired[f]] += columnStart[target + 1] - columnStart[target];
                targetTrace[target] = rule.afterSpike(targetTrace[target]);
            }
        }
        decay(sourceTrace, rule.preDecay());
        decay(targetTrace, rule.postDecay());
    }

    private void grow(int target) {
        for (int c = columnStart[target]; c < columnStart[target + 1]; c++) {
            int k = columnSynapse[c];
            weights[k] = rule.grown(weights[k], sourceTrace[sourceOf[k]]);
        }
        updates += columnStart[target + 1] - columnStart[target];
    }

    private static void decay(int[] traces, int decay) {
        for (int i = 0; i < traces.length; i++) {
            traces[i] = StdpRegisters.afterStep(traces[i], decay);
        }
    }

    /** A weight as its format holds it. */
    private int stored(int synapse) {
        return format.nearest((double) weights[synapse] / (1 << StdpRegisters.FRACTION_BITS));
    }

    /** How the weights have changed so far. */
    ChipRun.Learned learned() {
        int changed = 0;
        long before = 0;
        long after = 0;
        int atBound = 0;
        for (int k = 0; k < weights.length; k++) {
            int now = stored(k);
            changed += now == table.mantissa()[k] ? 0 : 1;
            before += table.mantissa()[k];
            after += now;
            atBound += weights[k] <= rule.least() || weights[k] >= rule.greatest() ? 1 : 0;
        }
        int count = Math.max(1, weights.length);
        return new ChipRun.Learned(
                id,
                updates,
                weights.length,
                changed,
                atBound,
                (double) before / count,
                (double) after / count);
    }
}
