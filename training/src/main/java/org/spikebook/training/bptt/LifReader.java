package org.spikebook.training.bptt;

import org.spikebook.network.model.Population;
import org.spikebook.neuron.LeakyReadout;
import org.spikebook.neuron.Propagators;
import org.spikebook.parameter.ParameterValues;
import org.spikebook.parameter.Value;
import org.spikebook.synapse.ExponentialCurrent;

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
        if (says("thresholdTest", "beforeInput")) {
            notes.note("/model/thresholdTest", "population.thresholdTest");
        }
        if (says("whileRefractory", "integrate") || says("whileRefractory", "keep")) {
            notes.note("/model/whileRefractory", "population.whileRefractory");
        }
        LifConstants constants =
                population.model().type().equals(LeakyReadout.TYPE) ? readout() : lif();
        if (!(constants.scaleMv() > 0)) {
            notes.note("/model/vThresholdMv", "population.threshold");
        }
        return constants;
    }

    private LifConstants lif() {
        return new LifConstants(
                Propagators.decay(dtMs, model.number("tauMemMs")),
                driveMv(),
                model.number("vRestMv"),
                model.number("vResetMv"),
                model.number("vThresholdMv"),
                says("threshold", "exceeded"),
                says("reset", "subtract"),
                refractorySteps(),
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

    private int refractorySteps() {
        int own = says("refractoryFrom", "stepStart") ? 1 : 0;
        return Math.max(0, (int) Math.round(model.number("tRefMs") / dtMs) - own);
    }

    private boolean says(String choice, String option) {
        return Value.of(option).equals(model.asMap().get(choice));
    }

    private double initialMv() {
        return population.initial().get(V) instanceof Value.Real(double v)
                ? v
                : model.number("vRestMv");
    }
}
