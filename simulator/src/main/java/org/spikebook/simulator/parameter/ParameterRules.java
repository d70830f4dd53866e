package org.spikebook.simulator.parameter;

import org.spikebook.simulator.math.ExactMath;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.simulator.text.Numbers;
import org.spikebook.simulator.text.Text;

import java.util.List;
import java.util.Optional;

/** Checks values against their descriptions. */
public final class ParameterRules {

    private static final int MOST_SIGMA = 10;

    private ParameterRules() {}

    /**
     * What is wrong with a value, if anything.
     *
     * @param path of the value in its document
     * @param owner type of the component that the parameter belongs to, for the message
     * @param info what is allowed
     * @param value what was given
     */
    public static Optional<Problem> check(
            String path, String owner, ParameterInfo info, Value value) {
        return switch (value) {
            case Value.Real(double number) ->
                    checkNumber(path, owner, info, number, Numbers.readable(number));
            case Value.Word(String word) -> checkWord(path, owner, info, word);
            case Value.Flag _ ->
                    info.kind() == ParameterInfo.Kind.FLAG
                            ? Optional.empty()
                            : wrongKind(path, owner, info);
            case Value.Series(List<Double> values) -> checkSeries(path, owner, info, values);
            case Value.Random(Distribution distribution) ->
                    checkRandom(path, owner, info, distribution);
        };
    }

    /**
     * What is wrong with a number, if anything.
     *
     * @param written as the document has it, which a double may not tell to the last digit
     */
    public static Optional<Problem> checkNumber(
            String path, String owner, ParameterInfo info, double number, String written) {
        return switch (info.kind()) {
            case REAL -> checkRange(path, owner, info, number, written);
            case WHOLE ->
                    number == ExactMath.rint(number)
                            ? checkRange(path, owner, info, number, written)
                            : problem(path, "notWhole", owner, info, written);
            case CHOICE, FLAG, NAME, TEXT, SERIES -> wrongKind(path, owner, info);
        };
    }

    /** The allowed range: {@code > 0 and <= 1000 ms}. */
    public static Text range(ParameterInfo info) {
        return Text.of(
                ParameterRules.class,
                "range",
                lowerBound(info),
                Numbers.readable(info.max()),
                unit(info));
    }

    private static String lowerBound(ParameterInfo info) {
        return (info.minAllowed() ? ">= " : "> ") + Numbers.readable(info.min());
    }

    private static String unit(ParameterInfo info) {
        return info.unit().symbol().isEmpty() ? "" : " " + info.unit().symbol();
    }

    private static Optional<Problem> checkRange(
            String path, String owner, ParameterInfo info, double number) {
        return checkRange(path, owner, info, number, Numbers.readable(number));
    }

    private static Optional<Problem> checkRange(
            String path, String owner, ParameterInfo info, double number, String written) {
        boolean high = number > info.max();
        boolean low = info.minAllowed() ? number < info.min() : number <= info.min();
        if (!Double.isFinite(number)) {
            return problem(path, "notFinite", owner, info);
        }
        return high || low
                ? Optional.of(
                        Problem.of(
                                ParameterRules.class,
                                path,
                                "outOfRange",
                                owner + "." + info.name(),
                                lowerBound(info),
                                Numbers.readable(info.max()),
                                unit(info),
                                written))
                : Optional.empty();
    }

    private static Optional<Problem> checkWord(
            String path, String owner, ParameterInfo info, String word) {
        return switch (info.kind()) {
            case NAME, TEXT -> Optional.empty();
            case CHOICE ->
                    info.options().contains(word)
                            ? Optional.empty()
                            : problem(
                                    path,
                                    "notAnOption",
                                    owner,
                                    info,
                                    String.join(", ", info.options()),
                                    word);
            case REAL, WHOLE, FLAG, SERIES -> wrongKind(path, owner, info);
        };
    }

    private static Optional<Problem> checkSeries(
            String path, String owner, ParameterInfo info, List<Double> values) {
        if (info.kind() != ParameterInfo.Kind.SERIES && !info.drawable()) {
            return wrongKind(path, owner, info);
        }
        for (int i = 0; i < values.size(); i++) {
            Optional<Problem> problem = checkRange(path + "/" + i, owner, info, values.get(i));
            if (problem.isPresent()) {
                return problem;
            }
        }
        return Optional.empty();
    }

    private static Optional<Problem> checkRandom(
            String path, String owner, ParameterInfo info, Distribution distribution) {
        if (!info.drawable()) {
            return problem(path, "notDrawable", owner, info);
        }
        return switch (distribution) {
            case Distribution.Uniform(double low, double high) ->
                    low > high
                            ? problem(path, "uniformReversed", owner, info)
                            : checkRange(path, owner, info, low)
                                    .or(() -> checkRange(path, owner, info, high));
            case Distribution.Normal(double mean, double sd) ->
                    sd < 0 || !Double.isFinite(sd)
                            ? problem(path, "negativeDeviation", owner, info)
                            : checkRange(path, owner, info, mean);
            case Distribution.Lognormal(double median, double sigma) ->
                    sigma < 0 || !(sigma <= MOST_SIGMA)
                            ? problem(path, "sigmaOutOfRange", owner, info, MOST_SIGMA)
                            : checkRange(path, owner, info, median);
        };
    }

    private static Optional<Problem> wrongKind(String path, String owner, ParameterInfo info) {
        return problem(path, "wrongKind." + info.kind(), owner, info);
    }

    private static Optional<Problem> problem(
            String path, String code, String owner, ParameterInfo info, Object... more) {
        Object[] args = new Object[more.length + 1];
        args[0] = owner + "." + info.name();
        System.arraycopy(more, 0, args, 1, more.length);
        return Optional.of(Problem.of(ParameterRules.class, path, code, args));
    }
}
