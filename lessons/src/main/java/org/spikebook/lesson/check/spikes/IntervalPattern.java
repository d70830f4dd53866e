package org.spikebook.lesson.check.spikes;

import org.spikebook.lesson.check.CheckResult;
import org.spikebook.lesson.check.CountedTime;
import org.spikebook.lesson.check.Evidence.PopulationSpikes;
import org.spikebook.lesson.check.Measured;
import org.spikebook.lesson.check.spikes.Sequence.Followed;
import org.spikebook.simulator.parameter.ParameterInfo;
import org.spikebook.simulator.parameter.ParameterValues;
import org.spikebook.simulator.parameter.Unit;
import org.spikebook.simulator.text.Numbers;
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

    /** So that an interval of 10.3 ms is within 0.3 ms of 10 ms. */
    private static final double ROUNDING_MS = 1e-6;

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
                ParameterInfo.real("toleranceMs", "\\delta", Unit.MILLISECOND, 1)
                        .between(0, 10_000),
                ParameterInfo.flag("repeated", false),
                CountedTime.from(0));
    }

    @Override
    public Optional<Text> mismatch(ParameterValues values) {
        return values.series("intervalsMs").isEmpty()
                ? Optional.of(Measured.text("intervals.empty"))
                : CountedTime.of(values).mismatch();
    }

    @Override
    protected CheckResult judge(ParameterValues values, int points, List<PopulationSpikes> runs) {
        int right = 0;
        Optional<Observed> wrong = Optional.empty();
        for (PopulationSpikes run : runs) {
            Observed observed = Observed.of(values, run);
            right += observed.isMet() ? 1 : 0;
            wrong = wrong.or(() -> Optional.of(observed).filter(each -> !each.isMet()));
        }
        int met = right;
        Text reason =
                wrong.map(each -> each.reason(values, met, runs.size()))
                        .orElseGet(() -> met(values, runs.size()));
        return CheckResult.share((double) right / runs.size(), points, List.of(reason));
    }

    private static Text met(ParameterValues values, int runs) {
        return Measured.text(
                "intervals.met",
                values.word("population"),
                values.whole("neuron"),
                Numbers.readable(values.number("toleranceMs")),
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
            double allowed = values.number("toleranceMs") + ROUNDING_MS;
            Followed followed =
                    sequence.follow(
                            intervals.size(),
                            (k, place) ->
                                    Math.abs(intervals.get(k) - wanted.get(place)) <= allowed);
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
                    Numbers.readable(wanted.get(sequence.place(followed.start(), first))),
                    Numbers.readable(values.number("toleranceMs")),
                    met,
                    runs);
        }
    }
}
