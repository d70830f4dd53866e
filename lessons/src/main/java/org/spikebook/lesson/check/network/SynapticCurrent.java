package org.spikebook.lesson.check.network;

import org.spikebook.lesson.check.Check;
import org.spikebook.lesson.check.CheckResult;
import org.spikebook.lesson.check.Evidence;
import org.spikebook.lesson.check.Evidence.Extent;
import org.spikebook.lesson.check.Evidence.SynapticCurrents;
import org.spikebook.lesson.check.Measured;
import org.spikebook.lesson.check.Tally;
import org.spikebook.lesson.notebook.Cell;
import org.spikebook.lesson.notebook.NetworkCell;
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
public final class SynapticCurrent implements Check {

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
    public List<ParameterInfo> parameters() {
        return List.of(
                ParameterInfo.name("population", ""),
                ParameterInfo.choice("current", NET, EXCITATORY, INHIBITORY),
                ParameterInfo.choice("value", MEAN, LEAST, GREATEST),
                ParameterInfo.real("leastPa", "I_0", Unit.PICOAMPERE, -ANY_PA)
                        .between(-ANY_PA, ANY_PA),
                ParameterInfo.real("mostPa", "I_1", Unit.PICOAMPERE, ANY_PA)
                        .between(-ANY_PA, ANY_PA),
                ParameterInfo.real("fromMs", "t_0", Unit.MILLISECOND, 100).between(0, 60_000),
                ParameterInfo.real("durationMs", "T", Unit.MILLISECOND, 1000).above(0, 60_000),
                ParameterInfo.whole("seeds", "n", 5, 1, 100));
    }

    @Override
    public Class<? extends Cell> judges() {
        return NetworkCell.class;
    }

    @Override
    public CheckResult judge(
            ParameterValues values, List<String> cells, int points, Evidence evidence) {
        return evidence.currents(
                        cells.getFirst(),
                        new Evidence.Observed(
                                values.word("population"),
                                values.number("durationMs"),
                                values.whole("seeds")),
                        values.number("fromMs"))
                .judged(points, runs -> judge(values, points, runs));
    }

    private static CheckResult judge(
            ParameterValues values, int points, List<SynapticCurrents> runs) {
        double least = values.number("leastPa");
        double most = values.number("mostPa");
        Tally tally = new Tally(least, most);
        runs.forEach(run -> tally.add(OptionalDouble.of(value(values, run))));
        return CheckResult.share(
                (double) tally.within() / runs.size(),
                points,
                List.of(
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
                                runs.size())));
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
