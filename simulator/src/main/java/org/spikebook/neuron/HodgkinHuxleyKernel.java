package org.spikebook.neuron;

import org.spikebook.synapse.Arrivals;
import org.spikebook.synapse.ReceptorKernel;

import java.util.function.Predicate;

/**
 * The squid axon by the classical Runge-Kutta method of fourth order in substeps of at most 0.02
 * ms, the current of receptors and stimuli held over the step. A spike is an upward crossing of the
 * spike potential.
 */
record HodgkinHuxleyKernel(
        double substep,
        int substeps,
        double cMemPf,
        double gNaNs,
        double gKNs,
        double gLeakNs,
        double eNaMv,
        double eKMv,
        double eLeakMv,
        double vSpikeMv,
        double biasPa,
        ReceptorKernel receptors)
        implements NeuronKernel {

    private static final double LONGEST_SUBSTEP_MS = 0.02;
    private static final int EFFORT_PER_SUBSTEP = 20;

    static HodgkinHuxleyKernel of(PopulationSetup setup) {
        int substeps = Math.max(1, (int) Math.ceil(setup.dtMs() / LONGEST_SUBSTEP_MS - 1e-9));
        return new HodgkinHuxleyKernel(
                setup.dtMs() / substeps,
                substeps,
                setup.number("cMemPf"),
                setup.number("gNaNs"),
                setup.number("gKNs"),
                setup.number("gLeakNs"),
                setup.number("eNaMv"),
                setup.number("eKMv"),
                setup.number("eLeakMv"),
                setup.number("vSpikeMv"),
                setup.number("biasPa"),
                setup.receptors().component().kernel(setup.receptors().values(), setup.dtMs()));
    }

    @Override
    public int effort() {
        return EFFORT_PER_SUBSTEP * substeps;
    }

    /** Gates that are not given start where they rest at the initial potential. */
    @Override
    public void complete(PopulationState state, Predicate<String> given) {
        double[] v = state.neuron(0);
        boolean[] isGiven = {true, given.test("m"), given.test("h"), given.test("n")};
        Point rest = Point.atRest(v[0]);
        for (int i = 0; i < v.length; i++) {
            if (v[i] != rest.v()) { // most often all start alike
                rest = Point.atRest(v[i]);
            }
            state.neuron(1)[i] = isGiven[1] ? state.neuron(1)[i] : rest.m();
            state.neuron(2)[i] = isGiven[2] ? state.neuron(2)[i] : rest.h();
            state.neuron(3)[i] = isGiven[3] ? state.neuron(3)[i] : rest.n();
        }
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
            advance(i, state, currents.nowPa()[i] + biasPa);
        }
        receptors.advance(from, to, v, state.refractorySteps(), state.receptor(), arrivals);
        for (int i = from; i < to; i++) {
            if (before[i] < vSpikeMv && v[i] >= vSpikeMv) {
                spikes.spike(i);
            }
        }
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
        double sodium = gNaNs * p.m * p.m * p.m * p.h * (p.v - eNaMv);
        double potassium = gKNs * p.n * p.n * p.n * p.n * (p.v - eKMv);
        double leak = gLeakNs * (p.v - eLeakMv);
        return new Point(
                (currentPa - sodium - potassium - leak) / cMemPf,
                HodgkinHuxleyRates.openM(p.v) * (1 - p.m) - HodgkinHuxleyRates.closeM(p.v) * p.m,
                HodgkinHuxleyRates.openH(p.v) * (1 - p.h) - HodgkinHuxleyRates.closeH(p.v) * p.h,
                HodgkinHuxleyRates.openN(p.v) * (1 - p.n) - HodgkinHuxleyRates.closeN(p.v) * p.n);
    }

    /** A state, or its slope; short-lived, so that the compiler keeps it in registers. */
    private record Point(double v, double m, double h, double n) {

        static Point atRest(double v) {
            return new Point(
                    v,
                    HodgkinHuxleyRates.rest(
                            HodgkinHuxleyRates.openM(v), HodgkinHuxleyRates.closeM(v)),
                    HodgkinHuxleyRates.rest(
                            HodgkinHuxleyRates.openH(v), HodgkinHuxleyRates.closeH(v)),
                    HodgkinHuxleyRates.rest(
                            HodgkinHuxleyRates.openN(v), HodgkinHuxleyRates.closeN(v)));
        }

        Point plus(double factor, Point slope) {
            return new Point(
                    v + factor * slope.v,
                    m + factor * slope.m,
                    h + factor * slope.h,
                    n + factor * slope.n);
        }
    }
}
