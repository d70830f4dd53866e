package org.spikebook.training.surrogate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.spikebook.simulator.parameter.ParameterValues;
import org.spikebook.training.method.TrainingRegistry;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;

class SurrogateGradientTest {

    private static SurrogateGradient.Curve curve(SurrogateGradient surrogate) {
        return surrogate.curve(ParameterValues.defaults(surrogate.parameters()));
    }

    /** Each surrogate with the smooth step whose derivative it is, at the default settings. */
    static Stream<Arguments> primitives() {
        DoubleUnaryOperator fastSigmoid = x -> x / (1 + 5 * Math.abs(x));
        DoubleUnaryOperator atan = x -> Math.atan(Math.PI * x) / Math.PI;
        DoubleUnaryOperator tent =
                x -> Math.abs(x) > 1 ? Math.signum(x) * 0.15 : 0.3 * (x - x * Math.abs(x) / 2);
        return Stream.of(
                Arguments.of(new FastSigmoid(), fastSigmoid),
                Arguments.of(new ArcTangent(), atan),
                Arguments.of(new Triangle(), tent),
                Arguments.of(new NoSurrogate(), (DoubleUnaryOperator) _ -> 0));
    }

    @ParameterizedTest
    @MethodSource("primitives")
    void at_everyPoint_isTheDifferenceQuotientOfItsPrimitive(
            SurrogateGradient surrogate, DoubleUnaryOperator primitive) {
        double h = 1e-6;
        for (double x = -2.05; x < 2; x += 0.1) {
            double quotient =
                    (primitive.applyAsDouble(x + h) - primitive.applyAsDouble(x - h)) / (2 * h);
            assertThat(curve(surrogate).at(x)).as("x = %s", x).isCloseTo(quotient, within(1e-8));
        }
    }

    static List<SurrogateGradient> surrogates() {
        return TrainingRegistry.standard().surrogates();
    }

    @ParameterizedTest
    @MethodSource("surrogates")
    void fill_manyPoints_agreesWithAt(SurrogateGradient surrogate) {
        float[] x = new float[37];
        for (int i = 0; i < x.length; i++) {
            x[i] = (i - 18) / 7f;
        }
        float[] filled = new float[37];
        filled[36] = -5;
        curve(surrogate).fill(x, filled, 36);
        for (int i = 0; i < 36; i++) {
            assertThat((double) filled[i]).isCloseTo(curve(surrogate).at(x[i]), within(1e-6));
        }
        assertThat(filled[36]).isEqualTo(-5);
    }
}
