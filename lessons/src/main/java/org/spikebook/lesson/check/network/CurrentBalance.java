package org.spikebook.lesson.check.network;

import org.spikebook.lesson.check.Check;
import org.spikebook.lesson.check.CheckResult;
import org.spikebook.lesson.check.Evidence;
import org.spikebook.lesson.check.Evidence.SynapticCurrents;
import org.spikebook.lesson.check.Measured;
import org.spikebook.lesson.check.Tally;
import org.spikebook.lesson.notebook.Cell;
import org.spikebook.lesson.notebook.NetworkCell;
import org.spikebook.simulator.parameter.ParameterInfo;
import org.spikebook.simulator.parameter.ParameterValues;
import org.spikebook.simulator.parameter.Unit;
import org.spikebook.simulator.text.Numbers;

import java.util.List;
import java.util.OptionalDouble;

/**
 * Inhibition cancels as much of the excitation of a population as wanted, on several hidden seeds:
 * the ratio of their mean synaptic currents, {@code -I_inh / I_exc}; 0 without inhibition, 1 where
 * they cancel. A seed counts only where there is excitation enough to be balanced: two tiny
 * currents have a ratio as well.
 */
public final class CurrentBalance implements Check {

    private static final double ANY_RATIO = 1e6;

    @Override
    public String type() {
        return "currentBalance";
    }

    @Override
    public List<ParameterInfo> parameters() {
        return List.of(
                ParameterInfo.name("population", ""),
                ParameterInfo.real("least", "b_0", Unit.NONE, 0).between(0, ANY_RATIO),
                ParameterInfo.real("most", "b_1", Unit.NONE, ANY_RATIO).between(0, ANY_RATIO),
                ParameterInfo.real("leastExcitationPa", "I_{exc}", Unit.PICOAMPERE, 10)
                        .above(0, 1e9),
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
        double least = values.number("least");
        double most = values.number("most");
        double enoughPa = values.number("leastExcitationPa");
        Tally tally = new Tally(least, most);
        double excitatoryPa = 0;
        double inhibitoryPa = 0;
        for (SynapticCurrents run : runs) {
            excitatoryPa += run.excitatory().mean() / runs.size();
            inhibitoryPa += run.inhibitory().mean() / runs.size();
            tally.add(
                    run.excitatory().mean() >= enoughPa
                            ? OptionalDouble.of(run.balance())
                            : OptionalDouble.empty());
        }
        return CheckResult.share(
                (double) tally.within() / runs.size(),
                points,
                List.of(
                        Measured.text(
                                "currentBalance." + tally.finding(),
                                values.word("population"),
                                Measured.hundredths(tally.mean()),
                                Numbers.readable(least),
                                Numbers.readable(most),
                                tally.within(),
                                runs.size(),
                                Measured.tenths(excitatoryPa),
                                Measured.tenths(inhibitoryPa),
                                Numbers.readable(enoughPa))));
    }
}
