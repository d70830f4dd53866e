package org.spikebook.training.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.spikebook.simulator.network.Shape;
import org.spikebook.simulator.parameter.ParameterValues;
import org.spikebook.simulator.parameter.Value;

import java.util.HashMap;
import java.util.Map;

class ImageDistortionTest {

    private static final Shape SHAPE = Shape.of(9, 9, 1);
    private final ImageDistortion distortion = new ImageDistortion();

    private ParameterValues only(String name, double value) {
        Map<String, Value> values = new HashMap<>();
        distortion.parameters().forEach(p -> values.put(p.name(), Value.of(0)));
        values.put(name, Value.of(value));
        return ParameterValues.of(distortion.parameters(), values);
    }

    /** A smooth spot, right of the center. */
    private static float[] spot() {
        float[] image = new float[81];
        for (int y = 0; y < 9; y++) {
            for (int x = 0; x < 9; x++) {
                image[y * 9 + x] =
                        (float) Math.exp(-((x - 5.5) * (x - 5.5) + (y - 4) * (y - 4)) / 2);
            }
        }
        return image;
    }

    private static double[] center(float[] image) {
        double sum = 0;
        double x = 0;
        double y = 0;
        for (int i = 0; i < 81; i++) {
            sum += image[i];
            x += image[i] * (i % 9);
            y += image[i] * (i / 9);
        }
        return new double[] {x / sum, y / sum};
    }

    @Test
    void apply_allZero_changesNothing() {
        assertThat(distortion.apply(spot(), SHAPE, only("noise", 0), 3)).isEqualTo(spot());
    }

    @Test
    void apply_shift_movesTheSpotByUpToTheSetting() {
        double furthest = 0;
        for (int stream = 0; stream < 100; stream++) {
            float[] moved = distortion.apply(spot(), SHAPE, only("shiftPercent", 10), stream);
            double dx = center(moved)[0] - center(spot())[0];
            assertThat(Math.abs(dx)).isLessThan(0.95);
            furthest = Math.max(furthest, Math.abs(dx));
        }
        assertThat(furthest).isGreaterThan(0.75);
    }

    @Test
    void apply_rotation_keepsTheDistanceFromTheCentre() {
        for (int stream = 0; stream < 20; stream++) {
            float[] turned = distortion.apply(spot(), SHAPE, only("rotationDegrees", 90), stream);
            double[] c = center(turned);
            assertThat(Math.hypot(c[0] - 4, c[1] - 4)).isCloseTo(1.45, within(0.15));
        }
    }

    @Test
    void apply_mirrored_turnsThatShareOfImagesLeftToRight() {
        int mirrored = 0;
        for (int stream = 0; stream < 400; stream++) {
            float[] seen = distortion.apply(spot(), SHAPE, only("mirroredPercent", 25), stream);
            assertThat(center(seen)[1]).isCloseTo(4, within(1e-5));
            double x = center(seen)[0];
            mirrored += x < 4 ? 1 : 0;
            assertThat(x)
                    .isCloseTo(x < 4 ? 8 - center(spot())[0] : center(spot())[0], within(1e-5));
        }
        assertThat(mirrored).as("of 400, four standard deviations").isBetween(66, 134);
    }

    @Test
    void apply_noise_staysFromZeroToOneAndDiffersByStream() {
        float[] one = distortion.apply(spot(), SHAPE, only("noise", 0.5), 1);
        assertThat(one).isEqualTo(distortion.apply(spot(), SHAPE, only("noise", 0.5), 1));
        assertThat(one).isNotEqualTo(distortion.apply(spot(), SHAPE, only("noise", 0.5), 2));
        for (float value : one) {
            assertThat(value).isBetween(0f, 1f);
        }
    }

    @Test
    void apply_noImage_onlyGetsNoise() {
        float[] values = {0.2f, 0.8f};
        ParameterValues shift = only("shiftPercent", 50);
        assertThat(distortion.apply(values, Shape.of(2), shift, 1)).isEqualTo(values);
    }
}
