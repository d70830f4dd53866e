package org.spikebook.lesson.check.spikes;

import org.spikebook.lesson.check.Evidence.PopulationSpikes;
import org.spikebook.lesson.check.Measured;
import org.spikebook.lesson.check.Tally;
import org.spikebook.simulator.parameter.ParameterInfo;
import org.spikebook.simulator.parameter.ParameterValues;
import org.spikebook.simulator.parameter.Unit;

import java.util.List;
import java.util.OptionalDouble;

/**
 * A population fires a wanted number of spikes, all its neurons together, from a time on to the end
 * of the run, on several hidden seeds.
 */
public final class SpikeCount extends RangeCheck {

    private static final int MOST = 1_000_000_000;

    @Override
    public String type() {
        return "spikeCount";
    }

    @Override
    List<ParameterInfo> range() {
        return List.of(
                ParameterInfo.whole("leastSpikes", "n_0", 0, 0, MOST),
                ParameterInfo.whole("mostSpikes", "n_1", MOST, 0, MOST));
    }

    @Override
    List<ParameterInfo> settings() {
        return List.of(ParameterInfo.real("fromMs", "t_0", Unit.MILLISECOND, 0).between(0, 60_000));
    }

    /** One spike, several spikes. */
    @Override
    String finding(Tally tally) {
        return Measured.digits(tally.mean()).equals("1")
                ? tally.finding() + ".one"
                : tally.finding();
    }

    @Override
    OptionalDouble measure(ParameterValues values, PopulationSpikes run) {
        return OptionalDouble.of(run.spikesFrom(values.number("fromMs")));
    }
}
