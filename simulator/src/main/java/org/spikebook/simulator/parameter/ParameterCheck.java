package org.spikebook.simulator.parameter;

import org.spikebook.simulator.math.ExactMath;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.simulator.text.Numbers;
import org.spikebook.simulator.text.Text;

import java.util.List;
import java.util.Optional;

/**
 * Checks a value against its description.
 *
 * @param path of the value in its document
 * @param owner type of the component that the parameter belongs to, for the message
 * @param info what is allowed
 */
public record ParameterCheck(String path, String owner, ParameterInfo info) {

    private static final int MOST_SIGMA = 10;

    /** What is wrong with a value, if anything. */
    public Optional<Problem> check(Value value) {
        return switch (value) {
            case Value.Real(double number) -> checkNumber(number, Numbers.readable(number));
            case Value.Word(String word) -> checkWord(word);
            case Value.Flag _ ->
                    info.kind() == ParameterInfo.Kind.FLAG ? Optional.empty() : wrongKind();
            case Value.Series(List<Double> values) -> checkSeries(values);
            case Value.Random(Distribution distribution) -> checkRandom(distribution);
        };
    }

    /**
     * What is wrong with a number, if anything.
     *
     * @param written as the document has it, which a double may not tell to the last digit
     */
    public Optional<Problem> checkNumber(double number, String written) {
        return switch (info.kind()) {
            case REAL -> checkRange(number, written);
            case WHOLE ->
                    number == ExactMath.rint(number)
                            ? checkRange(number, written)
                            : problem("notWhole", written);
            case CHOICE, FLAG, NAME, TEXT, SERIES -> wrongKind();
        };
    }

    /** The allowed range: {@code > 0 and <= 1000 ms}. */
    public static Text range(ParameterInfo info) {
        return Text.of(
                ParameterCheck.class,
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

    private Optional<Problem> checkRange(double number) {
        return isInRange(number) ? Optional.empty() : checkRange(number, Numbers.readable(number));
    }

    private Optional<Problem> checkRange(double number, String written) {
        if (!Double.isFinite(number)) {
            return problem("notFinite");
        }
        return isInRange(number)
                ? Optional.empty()
                : Optional.of(
                        Problem.of(
                                ParameterCheck.class,
                                path,
                                "outOfRange",
                                owner + "." + info.name(),
                                lowerBound(info),
                                Numbers.readable(info.max()),
                                unit(info),
                                written));
    }

    private boolean isInRange(double number) {
        boolean isHigh = number > info.max();
        boolean isLow = info.minAllowed() ? number < info.min() : number <= info.min();
        return Double.isFinite(number) && !isHigh && !isLow;
    }

    private Optional<Problem> checkWord(String word) {
        return switch (info.kind()) {
            case NAME, TEXT -> Optional.empty();
            case CHOICE ->
                    info.options().contains(word)
                            ? Optional.empty()
                            : problem("notAnOption", String.join(", ", info.options()), word);
            case REAL, WHOLE, FLAG, SERIES -> wrongKind();
        };
    }

    private Optional<Problem> checkSeries(List<Double> values) {
        if (info.kind() != ParameterInfo.Kind.SERIES && !info.drawable()) {
            return wrongKind();
        }
        for (int i = 0; i < values.size(); i++) {
            double number = values.get(i);
            if (!isInRange(number)) { // what is right is neither named nor spelled: lists are long
                return new ParameterCheck(path + "/" + i, owner, info).checkRange(number);
            }
        }
        return Optional.empty();
    }

    private Optional<Problem> checkRandom(Distribution distribution) {
        if (!info.drawable()) {
            return problem("notDrawable");
        }
        return switch (distribution) {
            case Distribution.Uniform(double low, double high) ->
                    low > high
                            ? problem("uniformReversed")
                            : checkRange(low).or(() -> checkRange(high));
            case Distribution.Normal(double mean, double sd) ->
                    sd < 0 || !Double.isFinite(sd)
                            ? problem("negativeDeviation")
                            : checkRange(mean);
            case Distribution.Lognormal(double median, double sigma) ->
                    sigma < 0 || !(sigma <= MOST_SIGMA)
                            ? problem("sigmaOutOfRange", MOST_SIGMA)
                            : checkRange(median);
        };
    }

    private Optional<Problem> wrongKind() {
        return problem("wrongKind." + info.kind());
    }

    private Optional<Problem> problem(String code, Object... more) {
        Object[] args = new Object[more.length + 1];
        args[0] = owner + "." + info.name();
        System.arraycopy(more, 0, args, 1, more.length);
        return Optional.of(Problem.of(ParameterCheck.class, path, code, args));
    }
}
