package org.spikebook.simulator.model.neuron.lif;

import org.spikebook.simulator.model.neuron.PopulationState;
import org.spikebook.simulator.model.neuron.Spiking;

/**
 * {@link LifExponentialLoops} neuron by neuron: without vector instructions it is faster to look
 * for suspects at potentials that are at hand than in a loop of its own. The sums and their order
 * are the same, and so is every bit; where a range is moved again, additions of 0 that change no
 * bit are left out.
 */
record BrowserLifExponentialLoops(
        double vRestMv,
        double biasPa,
        double leak,
        double perPa,
        double perExcPa,
        double perInhPa,
        double excDecay,
        double inhDecay,
        Spiking sought) {

    /** The bits of -0. */
    private static final long MINUS_ZERO = Long.MIN_VALUE;

    /** A larger factor, up to 1, makes 0 of no other number. */
    private static final double LARGEST_TO_ZERO = 0.5;

    int driven(int from, int to, PopulationState state, double[] currentPa) {
        double[] vMv = state.neuron(0);
        double[] excPa = state.receptor()[0];
        double[] inhPa = state.receptor()[1];
        double endMv = BrowserThresholdScan.end(sought.suspectMv());
        long limit = BrowserThresholdScan.limit(sought.suspectMv(), LifThreshold.LARGEST_MV);
        int suspects = 0;
        for (int i = from; i < to; i++) {
            double exc = excPa[i];
            double inh = inhPa[i];
            double v =
                    vRestMv
                            + (leak * (vMv[i] - vRestMv)
                                    + perExcPa * exc
                                    + perInhPa * inh
                                    + perPa * (currentPa[i] + biasPa));
            vMv[i] = v;
            excPa[i] = exc * excDecay + 0.0;
            inhPa[i] = inh * inhDecay + 0.0;
            if (Double.doubleToRawLongBits(v - endMv) >= limit) {
                suspects |= 1 << i - from;
            }
        }
        return suspects;
    }

    int alone(int from, int to, PopulationState state) {
        return zerosChangeNothing(from, state)
                ? aloneWithoutZeros(from, to, state)
                : aloneWithZeros(from, to, state);
    }

    int uninhibited(int from, int to, PopulationState state) {
        return zerosChangeNothing(from, state)
                ? uninhibitedWithoutZeros(from, to, state)
                : uninhibitedWithZeros(from, to, state);
    }

    /**
     * Whether additions of 0 can be left out. Without a bias, one is to a sum that is then added to
     * V_rest, and makes a difference only if both are -0. The others turn a current of -0 into 0:
     * the first step did so, a slow decay makes none again, and sums are -0 only of two such.
     */
    private boolean zerosChangeNothing(int from, PopulationState state) {
        return perPa * (0.0 + biasPa) == 0
                && Double.doubleToRawLongBits(vRestMv) != MINUS_ZERO
                && Math.min(excDecay, inhDecay) > LARGEST_TO_ZERO
                && state.scratch().movesAgain(from);
    }

    private int aloneWithZeros(int from, int to, PopulationState state) {
        double[] vMv = state.neuron(0);
        double[] excPa = state.receptor()[0];
        double[] inhPa = state.receptor()[1];
        double endMv = BrowserThresholdScan.end(sought.suspectMv());
        long limit = BrowserThresholdScan.limit(sought.suspectMv(), LifThreshold.LARGEST_MV);
        double constantMv = perPa * (0.0 + biasPa);
        int suspects = 0;
        for (int i = from; i < to; i++) {
            double exc = excPa[i];
            double inh = inhPa[i];
            double v =
                    vRestMv
                            + (leak * (vMv[i] - vRestMv)
                                    + perExcPa * exc
                                    + perInhPa * inh
                                    + constantMv);
            vMv[i] = v;
            excPa[i] = exc * excDecay + 0.0;
            inhPa[i] = inh * inhDecay + 0.0;
            if (Double.doubleToRawLongBits(v - endMv) >= limit) {
                suspects |= 1 << i - from;
            }
        }
        return suspects;
    }

    private int aloneWithoutZeros(int from, int to, PopulationState state) {
        double[] vMv = state.neuron(0);
        double[] excPa = state.receptor()[0];
        double[] inhPa = state.receptor()[1];
        double endMv = BrowserThresholdScan.end(sought.suspectMv());
        long limit = BrowserThresholdScan.limit(sought.suspectMv(), LifThreshold.LARGEST_MV);
        int suspects = 0;
        for (int i = from; i < to; i++) {
            double exc = excPa[i];
            double inh = inhPa[i];
            double v = vRestMv + (leak * (vMv[i] - vRestMv) + perExcPa * exc + perInhPa * inh);
            vMv[i] = v;
            excPa[i] = exc * excDecay;
            inhPa[i] = inh * inhDecay;
            if (Double.doubleToRawLongBits(v - endMv) >= limit) {
                suspects |= 1 << i - from;
            }
        }
        return suspects;
    }

    private int uninhibitedWithZeros(int from, int to, PopulationState state) {
        double[] vMv = state.neuron(0);
        double[] excPa = state.receptor()[0];
        double endMv = BrowserThresholdScan.end(sought.suspectMv());
        long limit = BrowserThresholdScan.limit(sought.suspectMv(), LifThreshold.LARGEST_MV);
        double constantMv = perPa * (0.0 + biasPa);
        int suspects = 0;
        for (int i = from; i < to; i++) {
            double exc = excPa[i];
            double v = vRestMv + (leak * (vMv[i] - vRestMv) + perExcPa * exc + constantMv);
            vMv[i] = v;
            excPa[i] = exc * excDecay + 0.0;
            if (Double.doubleToRawLongBits(v - endMv) >= limit) {
                suspects |= 1 << i - from;
            }
        }
        return suspects;
    }

    private int uninhibitedWithoutZeros(int from, int to, PopulationState state) {
        double[] vMv = state.neuron(0);
        double[] excPa = state.receptor()[0];
        double endMv = BrowserThresholdScan.end(sought.suspectMv());
        long limit = BrowserThresholdScan.limit(sought.suspectMv(), LifThreshold.LARGEST_MV);
        int suspects = 0;
        for (int i = from; i < to; i++) {
            double exc = excPa[i];
            double v = vRestMv + (leak * (vMv[i] - vRestMv) + perExcPa * exc);
            vMv[i] = v;
            excPa[i] = exc * excDecay;
            if (Double.doubleToRawLongBits(v - endMv) >= limit) {
                suspects |= 1 << i - from;
            }
        }
        return suspects;
    }
}
