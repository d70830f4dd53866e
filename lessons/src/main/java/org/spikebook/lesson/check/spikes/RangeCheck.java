package org.spikebook.lesson.check.spikes;

import org.spikebook.lesson.check.CheckResult;
import org.spikebook.lesson.check.Evidence.PopulationSpikes;
import org.spikebook.lesson.check.Measured;
import org.spikebook.lesson.check.Tally;
import org.spikebook.simulator.parameter.ParameterInfo;
import org.spikebook.simulator.parameter.ParameterValues;
import org.spikebook.simulator.parameter.Unit;
import org.spikebook.simulator.text.Numbers;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * A number measured of the spikes of a population lies within a range, on several hidden seeds. A
 * seed counts in full or not at all; and not at all where the population fires too seldom for the
 * number to mean anything.
 */
abstract class RangeCheck extends PopulationCheck {

    /** The names of the least and the greatest value, with defaults and range. */
    abstract List<ParameterInfo> range();

    /** What else it needs, for example the width of bins. */
    abstract List<ParameterInfo> settings();

    /** The last part of a message's key. */
    String finding(Tally tally) {
        return tally.finding();
    }

    /** The number, or none if the run does not have it. */
    abstract OptionalDouble measure(ParameterValues values, PopulationSpikes run);

    @Override
    final List<ParameterInfo> wanted() {
        return Stream.of(
                        range().stream(),
                        settings().stream(),
                        Stream.of(
                                ParameterInfo.real("leastHz", "r", Unit.HERTZ, 0)
                                        .between(0, 10_000)))
                .flatMap(part -> part)
                .toList();
    }

    @Override
    final CheckResult judge(ParameterValues values, int points, List<PopulationSpikes> runs) {
        double least = values.number(range().getFirst().name());
        double most = values.number(range().getLast().name());
        Tally tally = new Tally(least, most);
        double rateHz = 0;
        for (PopulationSpikes run : runs) {
            rateHz += run.meanRateHz() / runs.size();
            boolean counts = run.meanRateHz() >= values.number("leastHz");
            tally.add(counts ? measure(values, run) : OptionalDouble.empty());
        }
        return CheckResult.share(
                (double) tally.within() / runs.size(),
                points,
                List.of(
                        Measured.text(
                                type() + "." + finding(tally),
                                values.word("population"),
                                Measured.digits(tally.mean()),
                                Numbers.readable(least),
                                Numbers.readable(most),
                                tally.within(),
                                runs.size(),
                                Measured.tenths(rateHz),
                                Numbers.readable(values.number("leastHz")))));
    }
}
