package org.spikebook.simulator.model.neuron.lif;

import org.spikebook.simulator.model.SpikeSink;
import org.spikebook.simulator.model.neuron.PopulationSetup;
import org.spikebook.simulator.model.neuron.PopulationState;
import org.spikebook.simulator.model.neuron.Spiking;

/**
 * A threshold that rises at each spike and falls in between.
 *
 * @param exceeded whether the potential must exceed the threshold or just reach it
 * @param blockedSteps steps after a spike in which no other is possible
 * @param freeSteps the last ones of these, in which the potential moves again
 * @param thetaPlusMv by how much a spike raises θ
 * @param kept what is left of θ after a step
 * @param dropMv what a step takes off θ besides
 */
record AdaptiveSpiking(
        double vThresholdMv,
        boolean exceeded,
        double vResetMv,
        int blockedSteps,
        int freeSteps,
        double thetaPlusMv,
        double kept,
        double dropMv)
        implements Spiking {

    private static final int THETA = 1;

    static AdaptiveSpiking of(PopulationSetup setup) {
        AdaptiveThresholdParameters parameters = AdaptiveThresholdParameters.of(setup.values());
        AdaptiveThresholdParameters.Adaptation adaptation = parameters.adaptation();
        int held = setup.steps(parameters.tHoldMs());
        int blocked = Math.max(setup.steps(parameters.tRefMs()), held);
        double thetaPlusMv = adaptation.adapts() ? adaptation.thetaPlusMv() : 0;
        double perStep = adaptation.targetRateHz() * setup.dtMs() / 1000;
        return new AdaptiveSpiking(
                parameters.vThresholdMv(),
                parameters.exceeds(),
                parameters.vResetMv(),
                blocked,
                blocked - held,
                thetaPlusMv,
                adaptation.decays() ? Propagators.decay(setup.dtMs(), adaptation.tauThetaMs()) : 1,
                adaptation.aimsAtARate() ? thetaPlusMv * perStep : 0);
    }

    @Override
    public void hold(int from, int to, PopulationState state) {
        System.arraycopy(state.neuron(0), from, state.scratch().clampedMv(), from, to - from);
    }

    @Override
    public boolean holds(int refractorySteps) {
        return refractorySteps > freeSteps;
    }

    @Override
    public void settle(int from, int to, PopulationState state, SpikeSink spikes) {
        double[] vMv = state.neuron(0);
        double[] clampedMv = state.scratch().clampedMv();
        double[] thetaMv = state.neuron(THETA);
        int[] left = state.refractorySteps();
        fall(from, to, thetaMv);
        for (int i = from; i < to; i++) {
            if (left[i] > 0) {
                left[i]--;
                vMv[i] = left[i] < freeSteps ? vMv[i] : clampedMv[i];
            } else if (fires(vMv[i], vThresholdMv + thetaMv[i])) {
                vMv[i] = vResetMv;
                thetaMv[i] += thetaPlusMv;
                left[i] = blockedSteps;
                spikes.spike(i);
            }
        }
    }

    private void fall(int from, int to, double[] thetaMv) {
        if (kept != 1 || dropMv != 0) {
            for (int i = from; i < to; i++) {
                thetaMv[i] = thetaMv[i] * kept - dropMv;
            }
        }
    }

    private boolean fires(double vMv, double thresholdMv) {
        return exceeded ? vMv > thresholdMv : vMv >= thresholdMv;
    }
}
