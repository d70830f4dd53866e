package org.spikebook.training.bptt;

import org.spikebook.network.model.Population;
import org.spikebook.neuron.Propagators;
import org.spikebook.parameter.ParameterValues;
import org.spikebook.parameter.Problem;
import org.spikebook.parameter.Value;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the constants of a population, or says why its neurons cannot be trained. */
final class LifReader {

    private static final String V = "vMv";

    private final Population population;
    private final String path;
    private final double dtMs;
    private final List<Problem> problems;

    LifReader(Population population, String path, double dtMs, List<Problem> problems) {
        this.population = population;
        this.path = path;
        this.dtMs = dtMs;
        this.problems = problems;
    }

    Optional<LifConstants> read() {
        if (!population.model().type().equals("lif")) {
            problem("/model", "population.model", population.model().type());
            return Optional.empty();
        }
        int before = problems.size();
        if (!population.receptors().type().equals("delta")) {
            problem("/receptors", "population.receptors", population.receptors().type());
        }
        requireFixed("/model", population.model().values().asMap());
        requireFixed("/initial", population.initial());
        if (says(population.model().values(), "thresholdTest", "beforeInput")) {
            problem("/model/thresholdTest", "population.thresholdTest");
        }
        if (!says(population.model().values(), "whileRefractory", "discard")) {
            problem("/model/whileRefractory", "population.whileRefractory");
        }
        LifConstants constants = constants(population.model().values());
        if (!(constants.scaleMv() > 0)) {
            problem("/model/vThresholdMv", "population.threshold");
        }
        return problems.size() == before ? Optional.of(constants) : Optional.empty();
    }

    private void requireFixed(String where, Map<String, Value> values) {
        values.forEach((name, value) -> {
            if (value instanceof Value.Random || value instanceof Value.Series) {
                problem(where + "/" + name, "population.drawn", name);
            }
        });
    }

    private LifConstants constants(ParameterValues p) {
        double tauMs = p.number("tauMemMs");
        return new LifConstants(
                Propagators.decay(dtMs, tauMs),
                Propagators.fromConstant(dtMs, tauMs, p.number("cMemPf")) * p.number("biasPa"),
                p.number("vRestMv"),
                p.number("vResetMv"),
                p.number("vThresholdMv"),
                says(p, "threshold", "exceeded"),
                says(p, "reset", "subtract"),
                refractorySteps(p),
                initial(p.number("vRestMv")));
    }

    private int refractorySteps(ParameterValues p) {
        int own = says(p, "refractoryFrom", "stepStart") ? 1 : 0;
        return Math.max(0, (int) Math.round(p.number("tRefMs") / dtMs) - own);
    }

    private static boolean says(ParameterValues p, String choice, String option) {
        return Value.of(option).equals(p.asMap().get(choice));
    }

    private double initial(double vRestMv) {
        return population.initial().get(V) instanceof Value.Real(double v) ? v : vRestMv;
    }

    private void problem(String where, String code, Object... more) {
        Object[] args = new Object[more.length + 1];
        args[0] = population.id();
        System.arraycopy(more, 0, args, 1, more.length);
        problems.add(Problem.of(LifReader.class, path + where, code, args));
    }
}
