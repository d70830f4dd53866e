package org.spikebook.training.bptt.layer;

import org.spikebook.simulator.model.neuron.NeuronModel;
import org.spikebook.simulator.model.neuron.lif.LeakyMembrane;
import org.spikebook.simulator.model.neuron.lif.LeakyReadout;
import org.spikebook.simulator.model.neuron.lif.LifChoices;
import org.spikebook.simulator.model.neuron.lif.LifParameters;
import org.spikebook.simulator.model.synapse.ExponentialCurrent;
import org.spikebook.simulator.model.synapse.SynapticTimes;
import org.spikebook.simulator.network.Population;
import org.spikebook.simulator.parameter.Value;

import java.util.Optional;

/** Reads the constants of a population of LIF neurons or leaky readouts. */
final class LifReader {

    private final Population population;
    private final LeakyMembrane membrane;
    private final double dtMs;
    private final NeuronsReader.Notes notes;

    LifReader(Population population, double dtMs, NeuronsReader.Notes notes) {
        this.population = population;
        this.membrane = LeakyMembrane.of(population.model().values());
        this.dtMs = dtMs;
        this.notes = notes;
    }

    /** The constants; of no use if a problem was noted. */
    LifConstants read() {
        LifConstants constants =
                population.model().type().equals(LeakyReadout.TYPE)
                        ? readout()
                        : lif(LifParameters.of(population.model().values()));
        if (!(constants.scaleMv() > 0)) {
            notes.note("/model/" + LifParameters.V_THRESHOLD, "population.threshold");
        }
        return constants;
    }

    private LifConstants lif(LifParameters lif) {
        LifChoices choices = lif.choices();
        if (choices.testsBeforeInput()) {
            notes.note("/model/" + LifChoices.THRESHOLD_TEST, "population.thresholdTest");
        }
        if (choices.whileRefractory() != LifChoices.WhileRefractory.DISCARD) {
            notes.note("/model/" + LifChoices.WHILE_REFRACTORY, "population.whileRefractory");
        }
        return new LifConstants(
                membrane.decay(dtMs),
                driveMv(),
                membrane.vRestMv(),
                lif.vResetMv(),
                lif.vThresholdMv(),
                choices.mustExceed(),
                choices.subtracts(),
                lif.refractorySteps(dtMs),
                initialMv(),
                currents());
    }

    private LifConstants readout() {
        return new LifConstants(
                membrane.decay(dtMs),
                driveMv(),
                membrane.vRestMv(),
                membrane.vRestMv(),
                Double.POSITIVE_INFINITY,
                false,
                false,
                0,
                initialMv(),
                currents());
    }

    private double driveMv() {
        return membrane.mvPerPa(dtMs) * membrane.biasPa();
    }

    private Optional<CurrentConstants> currents() {
        if (!population.receptors().type().equals(ExponentialCurrent.TYPE)) {
            return Optional.empty();
        }
        SynapticTimes times = SynapticTimes.of(population.receptors().values());
        double tauExcMs = times.tauExcMs();
        double tauInhMs = times.tauInhMs();
        if (tauExcMs != tauInhMs) {
            notes.note(
                    "/receptors/" + SynapticTimes.TAU_INH,
                    "population.unequalTau",
                    tauExcMs,
                    tauInhMs);
        }
        return Optional.of(
                CurrentConstants.of(
                        dtMs, membrane.tauMemMs(), membrane.cMemPf(), tauExcMs, tauInhMs));
    }

    private double initialMv() {
        return population.initial().get(NeuronModel.POTENTIAL) instanceof Value.Real(double v)
                ? v
                : membrane.vRestMv();
    }
}
