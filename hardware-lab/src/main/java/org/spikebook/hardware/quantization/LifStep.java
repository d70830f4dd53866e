package org.spikebook.hardware.quantization;

import org.spikebook.simulator.model.neuron.lif.LifChoices;
import org.spikebook.simulator.model.neuron.lif.LifParameters;
import org.spikebook.simulator.model.synapse.Delta;
import org.spikebook.simulator.model.synapse.ReceptorModel;
import org.spikebook.simulator.network.Population;
import org.spikebook.simulator.parameter.Configured;

/**
 * What one step does to a LIF population in floating point, with the membrane measured in mV above
 * rest (exact propagators: Rotter and Diesmann 1999, doi:10.1007/s004220050570).
 *
 * @param keptMembrane share of the membrane that is left after a step
 * @param keptCurrent share of the synaptic current that is left; 0 where a spike jumps the membrane
 * @param mvPerWeight by how much the membrane has moved in the first step in which a weight of 1
 *     acts
 * @param firstActs steps between the arrival of a spike and that step
 * @param biasMv what the bias current adds in each step
 * @param refractorySteps steps for which the membrane is held after a spike
 */
record LifStep(
        double keptMembrane,
        double keptCurrent,
        double mvPerWeight,
        int firstActs,
        double thresholdMv,
        boolean firesAtThreshold,
        double biasMv,
        int refractorySteps) {

    /**
     * @param tauSynMs time constant of the synaptic current; ignored for delta receptors
     */
    static LifStep of(Population population, double tauSynMs, double dtMs) {
        LifParameters lif = LifParameters.of(population.model().values());
        LifChoices choices = lif.choices();
        double tauMemMs = lif.membrane().tauMemMs();
        double mvPerPa = tauMemMs / lif.membrane().cMemPf();
        double kept = StrictMath.exp(-dtMs / tauMemMs);
        boolean delta = isDelta(population.receptors());
        // input added after the test is tested a step later, with one step of decay
        boolean late = delta && choices.testsBeforeInput();
        double deltaMv = late ? kept : 1;
        return new LifStep(
                kept,
                delta ? 0 : StrictMath.exp(-dtMs / tauSynMs),
                delta ? deltaMv : currentToMembrane(tauMemMs, tauSynMs, mvPerPa, dtMs),
                delta && !late ? 0 : 1,
                lif.thresholdAboveRestMv(),
                !choices.mustExceed(),
                lif.membrane().mvPerPa(dtMs) * lif.membrane().biasPa(),
                lif.refractorySteps(dtMs));
    }

    static boolean isDelta(Configured<ReceptorModel> receptors) {
        return receptors.component() instanceof Delta;
    }

    /** P21 of the exact solution; its limit where both time constants agree. */
    private static double currentToMembrane(
            double tauMemMs, double tauSynMs, double mvPerPa, double dtMs) {
        double cPerTau = mvPerPa / tauMemMs; // 1 / C
        if (Math.abs(tauMemMs - tauSynMs) < 1e-9 * tauMemMs) {
            return cPerTau * dtMs * StrictMath.exp(-dtMs / tauMemMs);
        }
        double beta = tauSynMs * tauMemMs / (tauMemMs - tauSynMs);
        return cPerTau * beta * StrictMath.exp(-dtMs / tauSynMs) * StrictMath.expm1(dtMs / beta);
    }
}
