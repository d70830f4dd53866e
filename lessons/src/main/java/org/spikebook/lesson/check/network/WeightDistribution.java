package org.spikebook.lesson.check.network;

import org.spikebook.lesson.check.Check;
import org.spikebook.lesson.check.CheckResult;
import org.spikebook.lesson.check.Evidence;
import org.spikebook.lesson.check.Measured;
import org.spikebook.lesson.check.Tally;
import org.spikebook.lesson.check.WeightSample;
import org.spikebook.lesson.notebook.Cell;
import org.spikebook.lesson.notebook.NetworkCell;
import org.spikebook.simulator.parameter.ParameterInfo;
import org.spikebook.simulator.parameter.ParameterValues;
import org.spikebook.simulator.parameter.Unit;
import org.spikebook.simulator.text.Numbers;
import org.spikebook.simulator.text.Text;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/**
 * The weights of a projection are distributed as wanted, on several hidden seeds: where a rule
 * changes them at the end of a run, otherwise as they are drawn. Their mean or a quantile lies in a
 * range, in the unit of the receptor; or the share of synapses near the lower bound, near the upper
 * one, or near each of both, which tells a distribution with two peaks from one that has moved to
 * one side. Absolute weights count.
 */
public final class WeightDistribution implements Check {

    private static final String MEAN = "mean";
    private static final String QUANTILE = "quantile";
    private static final String NEAR_LOWER = "nearLower";
    private static final String NEAR_UPPER = "nearUpper";
    private static final String NEAR_BOTH = "nearBoth";
    private static final double ANY_WEIGHT = 1e9;

    /** Stands for the greatest weight of the rule. */
    private static final double OF_THE_RULE = 0;

    /** The bounds of one projection, and where "near" them ends. */
    private record Bounds(double nearLower, double nearUpper) {

        static Bounds of(ParameterValues values, double upper) {
            double lower = values.number("lower");
            double within = values.number("within") * (upper - lower);
            return new Bounds(lower + within, upper - within);
        }
    }

    @Override
    public String type() {
        return "weightDistribution";
    }

    @Override
    public List<ParameterInfo> parameters() {
        return List.of(
                ParameterInfo.name("projection", ""),
                ParameterInfo.choice("value", MEAN, QUANTILE, NEAR_LOWER, NEAR_UPPER, NEAR_BOTH),
                ParameterInfo.real("least", "w_0", Unit.NONE, 0).between(0, ANY_WEIGHT),
                ParameterInfo.real("most", "w_1", Unit.NONE, ANY_WEIGHT).between(0, ANY_WEIGHT),
                ParameterInfo.real("quantile", "q", Unit.NONE, 0.5).between(0, 1),
                ParameterInfo.real("lower", "w_a", Unit.NONE, 0).between(0, ANY_WEIGHT),
                ParameterInfo.real("upper", "w_b", Unit.NONE, OF_THE_RULE).between(0, ANY_WEIGHT),
                ParameterInfo.real("within", "\\delta", Unit.NONE, 0.1).above(0, 0.5),
                ParameterInfo.whole("leastSynapses", "N", 10, 1, 1_000_000_000),
                ParameterInfo.real("durationMs", "T", Unit.MILLISECOND, 1000).above(0, 60_000),
                ParameterInfo.whole("seeds", "n", 5, 1, 100));
    }

    @Override
    public Class<? extends Cell> judges() {
        return NetworkCell.class;
    }

    @Override
    public Optional<Text> mismatch(ParameterValues values) {
        double upper = values.number("upper");
        return upper != OF_THE_RULE && upper <= values.number("lower")
                ? Optional.of(
                        Measured.text(
                                "weights.reversed",
                                Numbers.readable(values.number("lower")),
                                Numbers.readable(upper)))
                : Optional.empty();
    }

    @Override
    public CheckResult judge(
            ParameterValues values, List<String> cells, int points, Evidence evidence) {
        return evidence.weights(
                        cells.getFirst(),
                        values.word("projection"),
                        values.number("durationMs"),
                        values.whole("seeds"))
                .judged(points, runs -> judge(values, points, runs));
    }

    private static CheckResult judge(ParameterValues values, int points, List<WeightSample> runs) {
        WeightSample first = runs.getFirst();
        double asked = values.number("upper");
        OptionalDouble upper = asked == OF_THE_RULE ? first.most() : OptionalDouble.of(asked);
        if (isShare(values) && upper.isEmpty()) {
            return CheckResult.none(
                    points, List.of(Measured.text("weights.noBound", values.word("projection"))));
        }
        Bounds bounds = Bounds.of(values, upper.orElse(0));
        Tally tally = new Tally(values.number("least"), values.number("most"));
        boolean tooFew = false;
        for (WeightSample run : runs) {
            boolean counts = run.size() >= values.number("leastSynapses");
            tooFew |= !counts;
            tally.add(
                    counts
                            ? OptionalDouble.of(value(values, bounds, run))
                            : OptionalDouble.empty());
        }
        return CheckResult.share(
                (double) tally.within() / runs.size(),
                points,
                List.of(
                        tooFew
                                ? Measured.text(
                                        "weights.tooFew",
                                        values.word("projection"),
                                        first.size(),
                                        values.whole("leastSynapses"))
                                : reason(values, bounds, tally, runs)));
    }

    private static boolean isShare(ParameterValues values) {
        String value = values.word("value");
        return !value.equals(MEAN) && !value.equals(QUANTILE);
    }

    private static double value(ParameterValues values, Bounds bounds, WeightSample run) {
        double low = run.shareUpTo(bounds.nearLower());
        double high = run.shareFrom(bounds.nearUpper());
        return switch (values.word("value")) {
            case QUANTILE -> run.quantile(values.number("quantile"));
            case NEAR_LOWER -> low;
            case NEAR_UPPER -> high;
            case NEAR_BOTH -> Math.min(low, high);
            default -> run.mean();
        };
    }

    private static Text reason(
            ParameterValues values, Bounds bounds, Tally tally, List<WeightSample> runs) {
        String unit = isShare(values) ? "" : runs.getFirst().unit();
        return Measured.text(
                "weights." + tally.finding(),
                values.word("projection"),
                measured(values, bounds, runs),
                with(Measured.digits(tally.mean()), unit),
                with(Measured.grouped(values.number("least")), unit),
                with(Measured.grouped(values.number("most")), unit),
                tally.within(),
                runs.size());
    }

    /** What was measured, as a reader calls it; of both bounds with the share near each. */
    private static Text measured(ParameterValues values, Bounds bounds, List<WeightSample> runs) {
        String unit = runs.getFirst().unit();
        return Measured.text(
                "weights.of." + values.word("value"),
                Numbers.readable(values.number("quantile")),
                with(Measured.digits(bounds.nearLower()), unit),
                with(Measured.digits(bounds.nearUpper()), unit),
                Measured.hundredths(mean(runs, run -> run.shareUpTo(bounds.nearLower()))),
                Measured.hundredths(mean(runs, run -> run.shareFrom(bounds.nearUpper()))));
    }

    private static String with(String number, String unit) {
        return unit.isEmpty() ? number : number + " " + unit;
    }

    private static double mean(List<WeightSample> runs, ToDoubleFunction<WeightSample> number) {
        return runs.stream().mapToDouble(number).average().orElse(0);
    }
}
