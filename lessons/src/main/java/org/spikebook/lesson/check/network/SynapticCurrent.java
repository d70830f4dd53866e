package org.spikebook.lesson.check.network;

import org.spikebook.lesson.check.CheckResult;
import org.spikebook.lesson.check.Evidence.Extent;
import org.spikebook.lesson.check.Evidence.SynapticCurrents;
import org.spikebook.lesson.check.Measured;
import org.spikebook.lesson.check.Tally;
import org.spikebook.simulator.parameter.ParameterInfo;
import org.spikebook.simulator.parameter.ParameterValues;
import org.spikebook.simulator.parameter.Unit;

import java.util.List;
import java.util.OptionalDouble;

/**
 * The current of the synapses onto a population lies in a range, on several hidden seeds: its mean
 * over neurons and time, or the least or greatest value of any neuron. Excitatory currents are
 * positive, inhibitory ones negative. Currents of stimuli are not those of synapses.
 */
public final class SynapticCurrent extends CurrentCheck {

    private static final String EXCITATORY = "excitatory";
    private static final String INHIBITORY = "inhibitory";
    private static final String NET = "net";
    private static final String MEAN = "mean";
    private static final String LEAST = "least";
    private static final String GREATEST = "greatest";
    private static final double ANY_PA = 1e9;

    @Override
    public String type() {
        return "synapticCurrent";
    }

    @Override
    List<ParameterInfo> range() {
        return List.of(
                ParameterInfo.choice("current", NET, EXCITATORY, INHIBITORY),
                ParameterInfo.choice("value", MEAN, LEAST, GREATEST),
                ParameterInfo.real("leastPa", "I_0", Unit.PICOAMPERE, -ANY_PA)
                        .between(-ANY_PA, ANY_PA),
                ParameterInfo.real("mostPa", "I_1", Unit.PICOAMPERE, ANY_PA)
                        .between(-ANY_PA, ANY_PA));
    }

    @Override
    protected CheckResult judge(ParameterValues values, int points, List<SynapticCurrents> runs) {
        double least = values.number("leastPa");
        double most = values.number("mostPa");
        Tally tally = new Tally(least, most);
        runs.forEach(run -> tally.add(OptionalDouble.of(value(values, run))));
        return tally.result(
                points,
                Measured.text(
                        "current." + tally.finding(),
                        values.word("population"),
                        Measured.text(
                                "current.of."
                                        + values.word("value")
                                        + "."
                                        + values.word("current")),
                        Measured.tenths(tally.mean()),
                        Measured.tenths(least),
                        Measured.tenths(most),
                        tally.within(),
                        runs.size()));
    }

    private static double value(ParameterValues values, SynapticCurrents run) {
        Extent extent =
                switch (values.word("current")) {
                    case EXCITATORY -> run.excitatory();
                    case INHIBITORY -> run.inhibitory();
                    default -> run.net();
                };
        return switch (values.word("value")) {
            case LEAST -> extent.least();
            case GREATEST -> extent.greatest();
            default -> extent.mean();
        };
    }
}
