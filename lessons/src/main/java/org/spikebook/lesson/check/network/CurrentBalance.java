package org.spikebook.lesson.check.network;

import org.spikebook.lesson.check.CheckResult;
import org.spikebook.lesson.check.Evidence.SynapticCurrents;
import org.spikebook.lesson.check.Measured;
import org.spikebook.lesson.check.Tally;
import org.spikebook.simulator.parameter.ParameterInfo;
import org.spikebook.simulator.parameter.ParameterValues;
import org.spikebook.simulator.parameter.Unit;

import java.util.List;
import java.util.OptionalDouble;

/**
 * Inhibition cancels as much of the excitation of a population as wanted, on several hidden seeds:
 * the ratio of their mean synaptic currents, {@code -I_inh / I_exc}; 0 without inhibition, 1 where
 * they cancel. A seed counts only where there is excitation enough to be balanced: two tiny
 * currents have a ratio as well.
 */
public final class CurrentBalance extends CurrentCheck {

    private static final double ANY_RATIO = 1e6;

    @Override
    public String type() {
        return "currentBalance";
    }

    @Override
    List<ParameterInfo> range() {
        return List.of(
                ParameterInfo.real("least", "b_0", Unit.NONE, 0).between(0, ANY_RATIO),
                ParameterInfo.real("most", "b_1", Unit.NONE, ANY_RATIO).between(0, ANY_RATIO),
                ParameterInfo.real("leastExcitationPa", "I_{exc}", Unit.PICOAMPERE, 10)
                        .above(0, 1e9));
    }

    @Override
    protected CheckResult judge(ParameterValues values, int points, List<SynapticCurrents> runs) {
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
        return tally.result(
                points,
                Measured.text(
                        "currentBalance." + tally.finding(),
                        values.word("population"),
                        Measured.hundredths(tally.mean()),
                        Measured.grouped(least),
                        Measured.grouped(most),
                        tally.within(),
                        runs.size(),
                        Measured.tenths(excitatoryPa),
                        Measured.tenths(inhibitoryPa),
                        Measured.grouped(enoughPa)));
    }
}
