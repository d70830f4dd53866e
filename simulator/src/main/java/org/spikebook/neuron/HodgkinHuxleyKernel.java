package org.spikebook.neuron;

import org.spikebook.synapse.Arrivals;
import org.spikebook.synapse.ReceptorKernel;

import java.util.function.Predicate;

/**
 * The squid axon by the classical Runge-Kutta method of fourth order in substeps of at most 0.02
 * ms, the current of receptors and stimuli held over the step.
 */
record HodgkinHuxleyKernel(
        double substep, int substeps, HodgkinHuxleyMembrane membrane, ReceptorKernel receptors)
        implements NeuronKernel {

    private static final double LONGEST_SUBSTEP_MS = 0.02;
    private static final int EFFORT_PER_SUBSTEP = 20;

    static HodgkinHuxleyKernel of(PopulationSetup setup) {
        int substeps = Math.max(1, (int) Math.ceil(setup.dtMs() / LONGEST_SUBSTEP_MS - 1e-9));
        return new HodgkinHuxleyKernel(
                setup.dtMs() / substeps,
                substeps,
                HodgkinHuxleyMembrane.of(setup),
                setup.receptors().component().kernel(setup.receptors().values(), setup.dtMs()));
    }

    @Override
    public int effort() {
        return EFFORT_PER_SUBSTEP * substeps;
    }

    @Override
    public void complete(PopulationState state, Predicate<String> given) {
        HodgkinHuxleyRates.rest(state, given);
    }

    @Override
    public void step(
            int from,
            int to,
            PopulationState state,
            Arrivals arrivals,
            Currents currents,
            SpikeSink spikes) {
        double[] v = state.neuron(0);
        double[] before = state.heldMv();
        System.arraycopy(v, from, before, from, to - from);
        receptors.addCurrent(from, to, v, state.receptor(), arrivals, currents.nowPa());
        for (int i = from; i < to; i++) {
            advance(i, state, currents.nowPa()[i] + membrane.biasPa());
        }
        receptors.advance(from, to, v, state.refractorySteps(), state.receptor(), arrivals);
        membrane.fire(from, to, state, before, spikes);
    }

    private void advance(int i, PopulationState state, double currentPa) {
        Point p =
                new Point(
                        state.neuron(0)[i],
                        state.neuron(1)[i],
                        state.neuron(2)[i],
                        state.neuron(3)[i]);
        for (int k = 0; k < substeps; k++) {
            p = moved(p, currentPa);
        }
        state.neuron(0)[i] = p.v;
        state.neuron(1)[i] = p.m;
        state.neuron(2)[i] = p.h;
        state.neuron(3)[i] = p.n;
    }

    private Point moved(Point p, double currentPa) {
        Point k1 = slope(p, currentPa);
        Point k2 = slope(p.plus(substep / 2, k1), currentPa);
        Point k3 = slope(p.plus(substep / 2, k2), currentPa);
        Point k4 = slope(p.plus(substep, k3), currentPa);
        return p.plus(substep / 6, k1)
                .plus(substep / 3, k2)
                .plus(substep / 3, k3)
                .plus(substep / 6, k4);
    }

    private Point slope(Point p, double currentPa) {
        return new Point(
                membrane.slope(p.v, p.m, p.h, p.n, currentPa),
                HodgkinHuxleyRates.slopeM(p.v, p.m),
                HodgkinHuxleyRates.slopeH(p.v, p.h),
                HodgkinHuxleyRates.slopeN(p.v, p.n));
    }

    /** A state, or its slope; short-lived, so that the compiler keeps it in registers. */
    private record Point(double v, double m, double h, double n) {

        Point plus(double factor, Point slope) {
            return new Point(
                    v + factor * slope.v,
                    m + factor * slope.m,
                    h + factor * slope.h,
                    n + factor * slope.n);
        }
    }
}
