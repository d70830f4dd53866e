package org.spikebook.lesson.check.spikes;

import org.spikebook.lesson.check.Check;
import org.spikebook.lesson.check.CheckResult;
import org.spikebook.lesson.check.Evidence.PopulationSpikes;
import org.spikebook.lesson.check.Measured;
import org.spikebook.lesson.check.Tally;
import org.spikebook.simulator.parameter.ParameterInfo;
import org.spikebook.simulator.parameter.ParameterValues;
import org.spikebook.simulator.parameter.Unit;
import org.spikebook.simulator.text.Text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A number measured of the spikes of a population lies within a range, on several hidden seeds. A
 * seed counts in full or not at all; and not at all where the population fires too seldom for the
 * number to mean anything.
 */
public final class RangeCheck extends SpikesCheck {

    private final SpikeMeasure measure;

    private RangeCheck(SpikeMeasure measure) {
        this.measure = measure;
    }

    /** One of each number that can be measured. */
    public static List<Check> all() {
        return Arrays.stream(SpikeMeasure.values()).<Check>map(RangeCheck::new).toList();
    }

    @Override
    public String type() {
        return measure.type();
    }

    @Override
    protected List<ParameterInfo> wanted() {
        List<ParameterInfo> wanted = new ArrayList<>();
        wanted.add(measure.least());
        wanted.add(measure.most());
        wanted.addAll(measure.settings());
        wanted.add(ParameterInfo.real("leastHz", "r", Unit.HERTZ, 0).between(0, 10_000));
        return wanted;
    }

    @Override
    public Optional<Text> warning(ParameterValues values) {
        return measure.warning(values);
    }

    @Override
    protected CheckResult judge(ParameterValues values, int points, List<PopulationSpikes> runs) {
        double least = values.number(measure.least().name());
        double most = values.number(measure.most().name());
        Tally tally = new Tally(least, most);
        double rateHz = 0;
        for (PopulationSpikes run : runs) {
            rateHz += run.meanRateHz() / runs.size();
            boolean counts = run.meanRateHz() >= values.number("leastHz");
            tally.add(counts ? measure.measure(values, run) : OptionalDouble.empty());
        }
        return tally.result(
                points,
                Measured.text(
                        type() + "." + measure.finding(tally),
                        values.word("population"),
                        Measured.digits(tally.mean()),
                        Measured.grouped(least),
                        Measured.grouped(most),
                        tally.within(),
                        runs.size(),
                        Measured.tenths(rateHz),
                        Measured.grouped(values.number("leastHz"))));
    }
}
