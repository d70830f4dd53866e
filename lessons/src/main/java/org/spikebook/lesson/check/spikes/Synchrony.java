package org.spikebook.lesson.check.spikes;

import org.spikebook.lesson.check.Evidence.PopulationSpikes;
import org.spikebook.simulator.analysis.SpikeCounts;
import org.spikebook.simulator.parameter.ParameterInfo;
import org.spikebook.simulator.parameter.ParameterValues;
import org.spikebook.simulator.parameter.Unit;

import java.util.List;
import java.util.OptionalDouble;

/**
 * The neurons of a population fire together, or do not: {@linkplain SpikeCounts#synchrony() χ²} of
 * their counts in bins, on several hidden seeds; 1 where all fire together, about 1/N where N
 * neurons are independent.
 */
public final class Synchrony extends RangeCheck {

    @Override
    public String type() {
        return "synchrony";
    }

    @Override
    List<ParameterInfo> range() {
        return List.of(
                ParameterInfo.real("least", "\\chi^2_0", Unit.NONE, 0).between(0, 1),
                ParameterInfo.real("most", "\\chi^2_1", Unit.NONE, 1).between(0, 1));
    }

    @Override
    List<ParameterInfo> settings() {
        return List.of(
                ParameterInfo.real("binMs", "\\Delta t", Unit.MILLISECOND, 5).above(0, 10_000));
    }

    @Override
    OptionalDouble measure(ParameterValues values, PopulationSpikes run) {
        OptionalDouble chi2 = SpikeCounts.of(run.trains(), values.number("binMs")).synchrony();
        return chi2.isPresent() ? OptionalDouble.of(Math.min(1, chi2.getAsDouble())) : chi2;
    }
}
