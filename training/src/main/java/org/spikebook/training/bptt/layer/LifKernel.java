package org.spikebook.training.bptt.layer;

import org.spikebook.training.bptt.spike.SpikeEvents;
import org.spikebook.training.bptt.synapse.Lanes;
import org.spikebook.training.surrogate.SurrogateGradient;

import java.util.Arrays;

/**
 * LIF dynamics of one layer, forward and backward, in units where rest is 0 and the threshold 1.
 *
 * <p>Backward, with {@code s'} the surrogate at u - 1: {@code δ[t] = e[t] s' + g[t] ∂v/∂u} and
 * {@code g[t - 1] = decay · δ[t]}, where e is the error of a spike, g that of the potential after
 * the step and δ that of u, hence of every input of the step. The reset itself is not
 * differentiated: ∂v/∂u is 0 after a hard reset and 1 otherwise. In a refractory step δ is 0 and g
 * passes on as it is.
 */
final class LifKernel implements LayerKernel {

    /** Stands in u for a step in which the neuron was held after a spike. */
    private static final float HELD = Float.NEGATIVE_INFINITY;

    private final RowKernel rows = RowKernels.best();
    private final Lanes lanes;
    private final FloatLif lif;
    private final int steps;

    /** Forward the potential v after the latest step; backward g, the error of that potential. */
    private final float[] v;

    /** Steps left of each neuron's refractory period. */
    private final int[] refractory;

    private final float[] x;
    private final float[] slope;
    private final CurrentFilter current;
    private final SurrogateGradient.Curve surrogate;
    private SampleTrace.LayerTrace trace = SampleTrace.LayerTrace.NONE;
    private float[] errors = {};
    private final boolean learnsDecay;
    private float decay;
    private double decayGradient;

    LifKernel(
            Lanes lanes,
            FloatLif lif,
            int steps,
            SurrogateGradient.Curve surrogate,
            boolean learnsDecay) {
        this.learnsDecay = learnsDecay;
        this.decay = lif.decay();
        this.surrogate = surrogate;
        this.lanes = lanes;
        this.lif = lif;
        this.steps = steps;
        this.v = new float[lanes.length(1)];
        this.refractory = new int[lanes.length(1)];
        this.x = new float[lanes.width()];
        this.slope = new float[lanes.width()];
        this.current = new CurrentFilter(lanes, lif);
    }

    @Override
    public void begin(SampleTrace.LayerTrace sample) {
        trace = sample;
        trace.spikes().reset(steps, steps * lanes.size());
        Arrays.fill(v, lif.initial());
        Arrays.fill(refractory, 0);
        current.clear();
    }

    @Override
    public void step(int t) {
        float[] u = trace.values();
        SpikeEvents spikes = trace.spikes();
        int end = spikes.start(t);
        for (int chunk = 0; chunk < lanes.chunks(); chunk++) {
            int row = lanes.row(chunk, steps, t);
            if (lif.filtered()) {
                current.forward(u, row, chunk);
            }
            integrate(u, row, chunk);
            end = fire(u, row, chunk, spikes.neurons(), end);
        }
        spikes.stepStarts()[t + 1] = end;
    }

    private void integrate(float[] u, int row, int chunk) {
        int first = chunk * lanes.width();
        rows.leak(u, row, lanes.width(), v, first, decay, lif.drive());
    }

    /** Spikes and resets; appends the neurons that spiked. */
    private int fire(float[] u, int row, int chunk, int[] spiked, int end) {
        return lif.refractorySteps() == 0
                ? rows.fire(lif, u, row, lanes.used(chunk), v, chunk * lanes.width(), spiked, end)
                : fireOrHold(u, row, chunk, spiked, end);
    }

    private int fireOrHold(float[] u, int row, int chunk, int[] spiked, int end) {
        int first = chunk * lanes.width();
        for (int lane = 0; lane < lanes.used(chunk); lane++) {
            int i = first + lane;
            if (refractory[i] > 0) {
                refractory[i]--;
                u[row + lane] = HELD;
            } else if (u[row + lane] >= lif.fireAt()) {
                v[i] = lif.afterSpike(u[row + lane]);
                refractory[i] = lif.refractorySteps();
                spiked[end++] = i;
            } else {
                v[i] = u[row + lane];
            }
        }
        return end;
    }

    @Override
    public float finalPotential(int neuron) {
        return v[neuron];
    }

    @Override
    public void beginBack(SampleTrace.LayerTrace sample, float[] spikeErrors, float[] finalErrors) {
        trace = sample;
        errors = spikeErrors;
        Arrays.fill(v, 0);
        System.arraycopy(finalErrors, 0, v, 0, finalErrors.length);
        current.clear();
        decayGradient = 0;
    }

    @Override
    public void setDecay(float changed) {
        decay = changed;
    }

    @Override
    public double decayGradient() {
        return decayGradient;
    }

    /** Adds δ[t] · v[t - 1], the part of the step in the derivative of the decay. */
    private void addDecayGradient(float[] u, int t, int chunk) {
        int row = lanes.row(chunk, steps, t);
        for (int lane = 0; lane < lanes.used(chunk); lane++) {
            if (u[row + lane] != 0) {
                decayGradient += (double) u[row + lane] * before(u, t, chunk, lane);
            }
        }
    }

    /** The potential after the step before, rest being 0. */
    private float before(float[] u, int t, int chunk, int lane) {
        int earlier = t - 1;
        while (earlier >= 0 && u[lanes.row(chunk, steps, earlier) + lane] == HELD) {
            earlier--;
        }
        if (earlier < 0) {
            return lif.initial();
        }
        float potential = u[lanes.row(chunk, steps, earlier) + lane];
        return potential >= lif.fireAt() ? lif.afterSpike(potential) : potential;
    }

    @Override
    public void back(int t, boolean ends) {
        float[] u = trace.values();
        if (ends) {
            Arrays.fill(v, 0);
            current.clear();
        }
        if (!lif.subtract()) {
            cutAtSpikes(trace.spikes(), t);
        }
        for (int chunk = 0; chunk < lanes.chunks(); chunk++) {
            int row = lanes.row(chunk, steps, t);
            fillSlope(u, row);
            if (lif.refractorySteps() == 0) {
                passBack(u, row, chunk);
            } else {
                passBackUnlessHeld(u, row, chunk);
            }
            if (learnsDecay) {
                addDecayGradient(u, t, chunk);
            }
            if (lif.filtered()) {
                current.backward(u, row, chunk);
            }
        }
    }

    private void cutAtSpikes(SpikeEvents spikes, int t) {
        int[] neurons = spikes.neurons();
        for (int k = spikes.start(t); k < spikes.end(t); k++) {
            v[neurons[k]] = 0;
        }
    }

    private void fillSlope(float[] u, int row) {
        rows.subtract(u, row, lanes.width(), 1, x);
        surrogate.fill(x, slope, lanes.width());
    }

    private void passBack(float[] u, int row, int chunk) {
        int first = chunk * lanes.width();
        rows.passBack(errors, u, row, lanes.width(), slope, v, first, decay);
    }

    private void passBackUnlessHeld(float[] u, int row, int chunk) {
        int first = chunk * lanes.width();
        for (int i = 0; i < lanes.width(); i++) {
            if (u[row + i] == HELD) {
                u[row + i] = 0;
            } else {
                float delta = errors[row + i] * slope[i] + v[first + i];
                u[row + i] = delta;
                v[first + i] = decay * delta;
            }
        }
    }
}
