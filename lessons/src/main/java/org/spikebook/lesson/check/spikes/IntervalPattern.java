package org.spikebook.lesson.check.spikes;

import org.spikebook.lesson.check.CheckResult;
import org.spikebook.lesson.check.CountedTime;
import org.spikebook.lesson.check.Evidence.PopulationSpikes;
import org.spikebook.lesson.check.Measured;
import org.spikebook.lesson.check.spikes.Sequence.Followed;
import org.spikebook.simulator.parameter.ParameterInfo;
import org.spikebook.simulator.parameter.ParameterValues;
import org.spikebook.simulator.parameter.Unit;
import org.spikebook.simulator.text.Text;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The inter-spike intervals of a neuron follow a sequence, on several hidden seeds: from its first
 * spike on, or over and over, as those of a neuron that bursts. A seed counts in full or not at
 * all.
 */
public final class IntervalPattern extends SpikesCheck {

    @Override
    public String type() {
        return "intervalPattern";
    }

    @Override
    protected List<ParameterInfo> wanted() {
        return List.of(
                ParameterInfo.whole("neuron", "i", 0, 0, 1_000_000),
                ParameterInfo.series("intervalsMs", "\\Delta t", Unit.MILLISECOND, 0)
                        .above(0, 60_000),
                Tolerance.parameter("\\delta"),
                ParameterInfo.flag("repeated", false),
                CountedTime.from(0));
    }

    @Override
    public Optional<Text> mismatch(ParameterValues values) {
        return values.series("intervalsMs").isEmpty()
                ? Optional.of(Measured.text("intervals.empty"))
                : Optional.empty();
    }

    @Override
    public Optional<Text> warning(ParameterValues values) {
        return CountedTime.of(values).warning();
    }

    @Override
    protected CheckResult judge(ParameterValues values, int points, List<PopulationSpikes> runs) {
        SeedTally<Observed> seeds =
                SeedTally.of(
                        runs.stream().map(run -> Observed.of(values, run)).toList(),
                        Observed::isMet);
        return seeds.result(
                points,
                wrong -> wrong.reason(values, seeds.right(), seeds.runs()),
                () -> met(values, seeds.runs()));
    }

    private static Text met(ParameterValues values, int runs) {
        return Measured.text(
                "intervals.met",
                values.word("population"),
                values.whole("neuron"),
                Measured.grouped(Tolerance.of(values).ms()),
                runs);
    }

    /** The intervals of one run, in ms. */
    private record Observed(
            List<Double> intervals, List<Double> wanted, Sequence sequence, Followed followed) {

        static Observed of(ParameterValues values, PopulationSpikes run) {
            List<Double> wanted = values.series("intervalsMs");
            Sequence sequence = new Sequence(wanted.size(), values.flag("repeated"));
            List<Double> intervals =
                    intervals(run.timesMs(values.whole("neuron"), CountedTime.of(values).fromMs()));
            Tolerance tolerance = Tolerance.of(values);
            Followed followed =
                    sequence.follow(
                            intervals.size(),
                            (k, place) -> tolerance.allows(intervals.get(k), wanted.get(place)));
            return new Observed(intervals, wanted, sequence, followed);
        }

        private static List<Double> intervals(double[] times) {
            return IntStream.range(1, times.length).mapToObj(k -> times[k] - times[k - 1]).toList();
        }

        boolean isMet() {
            return sequence.isMet(followed, intervals.size());
        }

        /** The first interval that differs, or that there are too few. */
        Text reason(ParameterValues values, int met, int runs) {
            int first = followed.count();
            if (first >= intervals.size()) {
                return Measured.text(
                        "intervals.tooFew",
                        values.word("population"),
                        values.whole("neuron"),
                        intervals.size(),
                        sequence.least(),
                        met,
                        runs);
            }
            return Measured.text(
                    "intervals.differs",
                    values.word("population"),
                    values.whole("neuron"),
                    first + 1,
                    Measured.hundredths(intervals.get(first)),
                    Measured.grouped(wanted.get(sequence.place(followed.start(), first))),
                    Measured.grouped(Tolerance.of(values).ms()),
                    met,
                    runs);
        }
    }
}
