package org.spikebook.simulator.model.neuron.lif;

import org.spikebook.simulator.model.neuron.PopulationState;
import org.spikebook.simulator.model.neuron.Spiking;

/**
 * {@link LifExponentialLoops} neuron by neuron: without vector instructions it is faster to look
 * for suspects at potentials that are at hand than in a loop of its own. The sums and their order
 * are the same, and so is every bit.
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

    int uninhibited(int from, int to, PopulationState state) {
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
}
