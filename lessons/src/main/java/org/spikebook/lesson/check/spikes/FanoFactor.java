package org.spikebook.lesson.check.spikes;

import org.spikebook.lesson.check.Evidence.PopulationSpikes;
import org.spikebook.simulator.analysis.SpikeCounts;
import org.spikebook.simulator.parameter.ParameterInfo;
import org.spikebook.simulator.parameter.ParameterValues;
import org.spikebook.simulator.parameter.Unit;

import java.util.List;
import java.util.OptionalDouble;

/**
 * The counts of a population's neurons vary as wanted: their {@linkplain SpikeCounts#fanoFactor()
 * Fano factor}, variance by mean, on several hidden seeds; 1 for a Poisson process, 0 for a clock.
 */
public final class FanoFactor extends RangeCheck {

    @Override
    public String type() {
        return "fanoFactor";
    }

    @Override
    List<ParameterInfo> range() {
        return List.of(
                ParameterInfo.real("leastFano", "F_0", Unit.NONE, 0).between(0, 1000),
                ParameterInfo.real("mostFano", "F_1", Unit.NONE, 1000).between(0, 1000));
    }

    @Override
    List<ParameterInfo> settings() {
        return List.of(
                ParameterInfo.real("countMs", "\\Delta t", Unit.MILLISECOND, 50).above(0, 60_000));
    }

    @Override
    OptionalDouble measure(ParameterValues values, PopulationSpikes run) {
        return SpikeCounts.of(run.trains(), values.number("countMs")).fanoFactor();
    }
}
