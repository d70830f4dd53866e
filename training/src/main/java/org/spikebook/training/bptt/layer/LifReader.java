package org.spikebook.training.bptt.layer;

import org.spikebook.simulator.model.neuron.lif.LeakyReadout;
import org.spikebook.simulator.model.neuron.lif.LifChoices;
import org.spikebook.simulator.model.neuron.lif.Propagators;
import org.spikebook.simulator.model.synapse.ExponentialCurrent;
import org.spikebook.simulator.network.Population;
import org.spikebook.simulator.parameter.ParameterValues;
import org.spikebook.simulator.parameter.Value;

import java.util.Optional;

/** Reads the constants of a population of LIF neurons or leaky readouts. */
final class LifReader {

    private static final String V = "vMv";

    private final Population population;
    private final ParameterValues model;
    private final double dtMs;
    private final NeuronsReader.Notes notes;

    LifReader(Population population, double dtMs, NeuronsReader.Notes notes) {
        this.population = population;
        this.model = population.model().values();
        this.dtMs = dtMs;
        this.notes = notes;
    }

    /** The constants; of no use if a problem was noted. */
    LifConstants read() {
        LifConstants constants =
                population.model().type().equals(LeakyReadout.TYPE)
                        ? readout()
                        : lif(LifChoices.of(model));
        if (!(constants.scaleMv() > 0)) {
            notes.note("/model/vThresholdMv", "population.threshold");
        }
        return constants;
    }

    private LifConstants lif(LifChoices choices) {
        if (choices.testsBeforeInput()) {
            notes.note("/model/thresholdTest", "population.thresholdTest");
        }
        if (choices.whileRefractory() != LifChoices.WhileRefractory.DISCARD) {
            notes.note("/model/whileRefractory", "population.whileRefractory");
        }
        return new LifConstants(
                Propagators.decay(dtMs, model.number("tauMemMs")),
                driveMv(),
                model.number("vRestMv"),
                model.number("vResetMv"),
                model.number("vThresholdMv"),
                choices.mustExceed(),
                choices.subtracts(),
                choices.refractorySteps(model.number("tRefMs"), dtMs),
                initialMv(),
                currents());
    }

    private LifConstants readout() {
        return new LifConstants(
                Propagators.decay(dtMs, model.number("tauMemMs")),
                driveMv(),
                model.number("vRestMv"),
                model.number("vRestMv"),
                Double.POSITIVE_INFINITY,
                false,
                false,
                0,
                initialMv(),
                currents());
    }

    private double driveMv() {
        double mvPerPa =
                Propagators.fromConstant(dtMs, model.number("tauMemMs"), model.number("cMemPf"));
        return mvPerPa * model.number("biasPa");
    }

    private Optional<CurrentConstants> currents() {
        if (!population.receptors().type().equals(ExponentialCurrent.TYPE)) {
            return Optional.empty();
        }
        ParameterValues receptors = population.receptors().values();
        double tauExcMs = receptors.number("tauExcMs");
        double tauInhMs = receptors.number("tauInhMs");
        if (tauExcMs != tauInhMs) {
            notes.note("/receptors/tauInhMs", "population.unequalTau", tauExcMs, tauInhMs);
        }
        return Optional.of(
                CurrentConstants.of(
                        dtMs,
                        model.number("tauMemMs"),
                        model.number("cMemPf"),
                        tauExcMs,
                        tauInhMs));
    }

    private double initialMv() {
        return population.initial().get(V) instanceof Value.Real(double v)
                ? v
                : model.number("vRestMv");
    }
}
