package org.spikebook.simulator.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments.ArgumentSet;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;

/** The same bits as the JDK's, which are defined by fdlibm or exactly. */
class ExactMathTest {

    private static final double[] ARGUMENTS = Arguments.all();
    private static final int[] POWERS_OF_TWO = {
        0,
        1,
        -1,
        52,
        -52,
        54,
        -54,
        1_000,
        -1_000,
        1_023,
        -1_022,
        1_024,
        -1_074,
        -1_075,
        2_046,
        -2_100,
        5_000,
        Integer.MAX_VALUE,
        Integer.MIN_VALUE
    };
    private static final double[] SPECIAL_POWERS = {
        0,
        -0.0,
        1,
        -1,
        2,
        0.5,
        -0.5,
        3,
        -3,
        Double.NaN,
        Double.POSITIVE_INFINITY,
        Double.NEGATIVE_INFINITY,
        0x1p31,
        0x1p31 + 1,
        -0x1p31 - 1,
        0x1p53,
        0x1p53 - 1,
        0x1p64,
        0x1p65,
        -0x1p65,
        0x1p1023,
        Double.MIN_VALUE,
        -Double.MIN_VALUE,
        Double.MAX_VALUE,
        -Double.MAX_VALUE,
        Math.nextUp(1),
        Math.nextDown(1),
        -Math.nextUp(1),
        -Math.nextDown(1),
        1.0000001,
        0.9999999,
        -1.0000001,
        1e-308,
        -1e-310
    };

    static Stream<ArgumentSet> functions() {
        return Stream.of(
                function("exp", ExactMath::exp, StrictMath::exp),
                function("expm1", ExactMath::expm1, StrictMath::expm1),
                function("log", ExactMath::log, StrictMath::log),
                function("log1p", ExactMath::log1p, StrictMath::log1p),
                function("log10", ExactMath::log10, StrictMath::log10),
                function("sin", ExactMath::sin, StrictMath::sin),
                function("cos", ExactMath::cos, StrictMath::cos),
                function("tan", ExactMath::tan, StrictMath::tan),
                function("asin", ExactMath::asin, StrictMath::asin),
                function("acos", ExactMath::acos, StrictMath::acos),
                function("atan", ExactMath::atan, StrictMath::atan),
                function("sinh", ExactMath::sinh, StrictMath::sinh),
                function("cosh", ExactMath::cosh, StrictMath::cosh),
                function("tanh", ExactMath::tanh, StrictMath::tanh),
                function("rint", ExactMath::rint, StrictMath::rint),
                function("round", ExactMath::round, StrictMath::round),
                function("nextUp", ExactMath::nextUp, StrictMath::nextUp));
    }

    private static ArgumentSet function(
            String name, DoubleUnaryOperator ours, DoubleUnaryOperator theirs) {
        return argumentSet(name, ours, theirs);
    }

    @ParameterizedTest
    @MethodSource("functions")
    void function_manyArguments_hasTheBitsOfStrictMath(
            DoubleUnaryOperator ours, DoubleUnaryOperator theirs) {
        List<String> different = new ArrayList<>();
        for (double x : ARGUMENTS) {
            compare(different, "" + x, ours.applyAsDouble(x), theirs.applyAsDouble(x));
        }
        assertThat(different).isEmpty();
    }

    @Test
    void pow_specialValues_hasTheBitsOfStrictMath() {
        List<String> different = new ArrayList<>();
        for (double x : SPECIAL_POWERS) {
            for (double y : SPECIAL_POWERS) {
                comparePowers(different, x, y);
            }
        }
        assertThat(different).isEmpty();
    }

    @Test
    void pow_manyArguments_hasTheBitsOfStrictMath() {
        List<String> different = new ArrayList<>();
        Random random = new Random(2);
        for (double x : ARGUMENTS) {
            comparePowers(different, x, random.nextInt(40) - 20);
            comparePowers(different, Math.abs(x), random.nextGaussian() * 3);
            comparePowers(different, x, ARGUMENTS[random.nextInt(ARGUMENTS.length)]);
            comparePowers( // near the ends of the range of doubles
                    different,
                    Math.abs(x),
                    740 * random.nextGaussian() / StrictMath.log(Math.abs(x)));
        }
        assertThat(different).isEmpty();
    }

    private static void comparePowers(List<String> different, double x, double y) {
        compare(different, x + " ^ " + y, ExactMath.pow(x, y), StrictMath.pow(x, y));
    }

    @Test
    void scalb_manyArguments_hasTheBitsOfStrictMath() {
        List<String> different = new ArrayList<>();
        for (double x : ARGUMENTS) {
            for (int n : POWERS_OF_TWO) {
                compare(different, x + " " + n, ExactMath.scalb(x, n), StrictMath.scalb(x, n));
            }
        }
        assertThat(different).isEmpty();
    }

    @Test
    void parse_textOfANumber_isThatNumber() {
        List<String> different = new ArrayList<>();
        for (double x : ARGUMENTS) {
            compare(different, "" + x, ExactMath.parse(ExactMath.text(x)), x);
        }
        assertThat(different).isEmpty();
    }

    @Test
    void parse_noNumber_throws() {
        assertThatThrownBy(() -> ExactMath.parse("1,5")).isInstanceOf(NumberFormatException.class);
    }

    private static void compare(List<String> different, String at, double ours, double theirs) {
        if (Double.doubleToLongBits(ours) != Double.doubleToLongBits(theirs)) {
            different.add(at + ": " + ours + " instead of " + theirs);
        }
    }
}
