package org.spikebook.lesson.check.spikes;

import org.spikebook.lesson.check.CheckResult;
import org.spikebook.lesson.check.CountedTime;
import org.spikebook.lesson.check.Evidence.PopulationSpikes;
import org.spikebook.lesson.check.Measured;
import org.spikebook.simulator.parameter.ParameterInfo;
import org.spikebook.simulator.parameter.ParameterValues;
import org.spikebook.simulator.parameter.Unit;
import org.spikebook.simulator.text.Numbers;
import org.spikebook.simulator.text.Text;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A neuron fires at given times and at no others, on several hidden seeds. Each time takes one
 * spike that is near enough. The share of a seed is that of the times that have their spike, of all
 * times and of all other spikes together, so that many spikes do not help.
 */
public final class SpikeTimes extends SpikesCheck {

    @Override
    public String type() {
        return "spikeTimes";
    }

    @Override
    protected List<ParameterInfo> wanted() {
        return List.of(
                ParameterInfo.whole("neuron", "i", 0, 0, 1_000_000),
                ParameterInfo.series("timesMs", "t", Unit.MILLISECOND, 0),
                Tolerance.parameter("\\Delta t"),
                CountedTime.from(0));
    }

    @Override
    public Optional<Text> mismatch(ParameterValues values) {
        List<Double> times = values.series("timesMs");
        if (times.isEmpty()) {
            return Optional.of(Measured.text("spikeTimes.empty"));
        }
        CountedTime counted = CountedTime.of(values);
        return times.stream()
                .filter(time -> time <= counted.fromMs() || time > counted.durationMs())
                .findFirst()
                .map(time ->
                        Measured.text(
                                "spikeTimes.outside",
                                Numbers.readable(time),
                                Numbers.readable(counted.fromMs()),
                                Numbers.readable(counted.durationMs())));
    }

    @Override
    protected CheckResult judge(ParameterValues values, int points, List<PopulationSpikes> runs) {
        double[] wanted =
                values.series("timesMs").stream()
                        .mapToDouble(Double::doubleValue)
                        .sorted()
                        .toArray();
        Tolerance tolerance = Tolerance.of(values);
        double fromMs = CountedTime.of(values).fromMs();
        List<Matched> matched =
                runs.stream()
                        .map(run -> run.timesMs(values.whole("neuron"), fromMs))
                        .map(times -> Matched.of(wanted, times, tolerance))
                        .toList();
        double share = matched.stream().mapToDouble(Matched::share).average().orElse(0);
        SeedTally<Matched> seeds = SeedTally.of(matched, Matched::isRight);
        return CheckResult.share(
                share,
                points,
                List.of(reason(values, seeds, seeds.wrong().orElse(Matched.none(wanted)))));
    }

    /** What is the matter with the first seed that is not right; of all right ones, nothing. */
    private static Text reason(ParameterValues values, SeedTally<Matched> seeds, Matched wrong) {
        return Measured.text(
                seeds.wrong().isEmpty() ? "spikeTimes.met" : wrong.finding(),
                values.word("population"),
                values.whole("neuron"),
                wrong.wanted(),
                Measured.grouped(Tolerance.of(values).ms()),
                seeds.right(),
                seeds.runs(),
                wrong.met(),
                wrong.others(),
                Measured.hundredths(wrong.missedMs().orElse(0)),
                Measured.hundredths(wrong.otherMs().orElse(0)));
    }

    /**
     * Which times have their spike.
     *
     * @param wanted number of times
     * @param met number of those that have theirs
     * @param others number of other spikes
     * @param missedMs the first time without a spike
     * @param otherMs the first other spike
     */
    private record Matched(
            int wanted, int met, int others, OptionalDouble missedMs, OptionalDouble otherMs) {

        static Matched none(double[] wanted) {
            return of(wanted, new double[0], new Tolerance(0));
        }

        /** Both in order, so that each time takes the first spike that is left and near enough. */
        static Matched of(double[] wanted, double[] times, Tolerance tolerance) {
            OptionalDouble missed = OptionalDouble.empty();
            OptionalDouble other = OptionalDouble.empty();
            int met = 0;
            int next = 0;
            for (double time : wanted) {
                while (next < times.length
                        && times[next] < time
                        && !tolerance.allows(times[next], time)) {
                    other = other.isEmpty() ? OptionalDouble.of(times[next]) : other;
                    next++;
                }
                if (next < times.length && tolerance.allows(times[next], time)) {
                    met++;
                    next++;
                } else {
                    missed = missed.isEmpty() ? OptionalDouble.of(time) : missed;
                }
            }
            if (next < times.length && other.isEmpty()) {
                other = OptionalDouble.of(times[next]);
            }
            return new Matched(wanted.length, met, times.length - met, missed, other);
        }

        boolean isRight() {
            return met == wanted && others == 0;
        }

        double share() {
            return (double) met / (wanted + others);
        }

        String finding() {
            if (met + others == 0) {
                return "spikeTimes.silent";
            }
            return missedMs.isPresent() ? "spikeTimes.missed" : "spikeTimes.others";
        }
    }
}
