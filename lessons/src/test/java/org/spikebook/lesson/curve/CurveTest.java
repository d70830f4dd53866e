package org.spikebook.lesson.curve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.stream.IntStream;

class CurveTest {

    private static final Axis X = axis(0, 10, Axis.Scale.LINEAR);
    private static final Axis Y = axis(-1, 1, Axis.Scale.LINEAR);
    private static final Axis LOG = axis(1, 10_000, Axis.Scale.LOG);

    @Test
    void share_and_value_of_an_axis_are_inverse() {
        assertThat(Y.share(0)).isEqualTo(0.5);
        assertThat(LOG.share(100)).isCloseTo(0.5, within(1e-12));
        assertThat(LOG.share(LOG.value(0.3))).isCloseTo(0.3, within(1e-12));
        assertThat(X.share(X.value(0.3))).isCloseTo(0.3, within(1e-12));
    }

    @Test
    void axis_without_a_length_or_with_the_logarithm_of_zero_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> axis(1, 1, Axis.Scale.LINEAR));
        assertThatIllegalArgumentException().isThrownBy(() -> axis(0, 1, Axis.Scale.LOG));
        assertThat(Axis.isRange(Double.NaN, 1, Axis.Scale.LINEAR)).isFalse();
    }

    @Test
    void curve_is_straight_as_it_is_drawn() {
        Curve curve = new Curve(LOG, LOG, points(1, 1, 10_000, 10_000));

        assertThat(LOG.value(curve.at(LOG.share(30)))).isCloseTo(30, within(1e-9));
    }

    @Test
    void curve_is_drawable_if_it_ascends_within_its_axes() {
        assertThat(curve(0, 0, 10, 1).isDrawable()).isTrue();
        assertThat(curve(0, 0).isDrawable()).isFalse();
        assertThat(curve().isDrawable()).isFalse();
        assertThat(curve(0, 0, 0, 1).isDrawable()).isFalse();
        assertThat(curve(5, 0, 4, 1).isDrawable()).isFalse();
        assertThat(curve(0, 0, 10, 1.1).isDrawable()).isFalse();
    }

    @Test
    void counted_text_is_short_and_keeps_the_curve_where_it_is_drawn() {
        CountedCurve counted = CountedCurve.of(curve(2.5, -1, 7.5, 1));
        List<CurvePoint> points = counted.points(X, Y);

        assertThat(counted.text()).hasSizeLessThanOrEqualTo(5 * Curve.COLUMNS);
        assertThat(points.getFirst()).isEqualTo(new CurvePoint(2.5, -1));
        assertThat(points.getLast()).isEqualTo(new CurvePoint(7.5, 1));
        assertThat(new Curve(X, Y, points).at(0.5)).isCloseTo(0.5, within(1e-3));
        assertThat(new CountedCurve("<b>,-5,99999, ,").points(X, Y)).isEmpty();
    }

    @Test
    void curve_without_points_is_missing_everywhere() {
        CurveComparison found = CurveComparison.of(curve(0, 0, 10, 1), curve(), 0.1);

        assertThat(found.within()).isZero();
        assertThat(found.deviations())
                .containsExactly(
                        new CurveComparison.Deviation(CurveComparison.Side.MISSING, 0, 10));
    }

    private static Curve curve(double... numbers) {
        return new Curve(X, Y, points(numbers));
    }

    private static List<CurvePoint> points(double... numbers) {
        return IntStream.range(0, numbers.length / 2)
                .mapToObj(k -> new CurvePoint(numbers[2 * k], numbers[2 * k + 1]))
                .toList();
    }

    private static Axis axis(double from, double to, Axis.Scale scale) {
        return new Axis("a", "", from, to, scale, List.of());
    }
}
