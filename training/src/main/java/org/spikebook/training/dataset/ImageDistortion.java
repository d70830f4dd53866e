package org.spikebook.training.dataset;

import org.spikebook.simulator.network.Shape;
import org.spikebook.simulator.parameter.Configured;
import org.spikebook.simulator.parameter.ParameterInfo;
import org.spikebook.simulator.parameter.ParameterValues;
import org.spikebook.simulator.parameter.Unit;
import org.spikebook.simulator.parameter.Value;
import org.spikebook.training.random.CounterStream;

import java.util.List;
import java.util.Map;

/**
 * Shifts, turns, scales and slants an image, each by an amount drawn uniformly up to the setting in
 * either direction, with bilinear interpolation and black outside, and mirrors a share of all
 * images left to right; then adds normal noise to every pixel and clips to 0 to 1. Samples that are
 * no images only get the noise.
 */
public final class ImageDistortion implements Distortion {

    private static final String SHIFT = "shiftPercent";
    private static final String ROTATION = "rotationDegrees";
    private static final String SCALE = "scalePercent";
    private static final String SLANT = "slantPercent";
    private static final String MIRRORED = "mirroredPercent";
    private static final String NOISE = "noise";

    /** Stronger than the defaults: for sets with few samples. */
    public static Configured<Distortion> strong() {
        return Configured.of(
                new ImageDistortion(),
                Map.of(
                        SHIFT, Value.of(8),
                        ROTATION, Value.of(15),
                        SCALE, Value.of(15),
                        SLANT, Value.of(20)));
    }

    @Override
    public String type() {
        return "image";
    }

    @Override
    public List<ParameterInfo> parameters() {
        return List.of(
                ParameterInfo.real(SHIFT, "", Unit.PERCENT, 5).between(0, 50),
                ParameterInfo.real(ROTATION, "", Unit.NONE, 8).between(0, 180),
                ParameterInfo.real(SCALE, "", Unit.PERCENT, 8).between(0, 50),
                ParameterInfo.real(SLANT, "", Unit.PERCENT, 8).between(0, 100),
                ParameterInfo.real(MIRRORED, "", Unit.PERCENT, 0).between(0, 100),
                ParameterInfo.real(NOISE, "", Unit.NONE, 0).between(0, 1).step(0.05));
    }

    @Override
    public float[] apply(float[] values, Shape shape, ParameterValues settings, long stream) {
        float[] moved = values.clone();
        if (shape.dimensions().size() == 3) {
            Warp.draw(shape, settings, stream).apply(values, moved);
        }
        addNoise(moved, settings.number(NOISE), CounterStream.child(stream, NOISE));
        return moved;
    }

    private static void addNoise(float[] values, double sd, long stream) {
        if (sd == 0) {
            return;
        }
        for (int i = 0; i < values.length; i++) {
            double noisy = values[i] + sd * CounterStream.normal(stream, i);
            values[i] = (float) Math.clamp(noisy, 0, 1);
        }
    }

    /**
     * An affine map from a pixel of the result to its place in the source, about the center: {@code
     * (ax·x + ay·y + shiftX, bx·x + by·y + shiftY)}.
     */
    private record Warp(
            int height,
            int width,
            int channels,
            double ax,
            double ay,
            double shiftX,
            double bx,
            double by,
            double shiftY) {

        static Warp draw(Shape shape, ParameterValues settings, long stream) {
            int height = shape.dimensions().get(0);
            int width = shape.dimensions().get(1);
            double shift = settings.number(SHIFT) / 100;
            double angle = Math.toRadians(settings.number(ROTATION)) * even(stream, 0);
            double scale = 1 / (1 + settings.number(SCALE) / 100 * even(stream, 1));
            double slant = settings.number(SLANT) / 100 * even(stream, 2);
            double cos = StrictMath.cos(angle) * scale;
            double sin = StrictMath.sin(angle) * scale;
            boolean mirrored = CounterStream.uniform(stream, 5) < settings.number(MIRRORED) / 100;
            int side = mirrored ? -1 : 1;
            return new Warp(
                    height,
                    width,
                    shape.dimensions().get(2),
                    side * cos,
                    slant - sin,
                    shift * width * even(stream, 3),
                    side * sin,
                    cos,
                    shift * height * even(stream, 4));
        }

        private static double even(long stream, int n) {
            return 2 * CounterStream.uniform(stream, n) - 1;
        }

        void apply(float[] source, float[] result) {
            double centerX = (width - 1) / 2.0;
            double centerY = (height - 1) / 2.0;
            for (int row = 0; row < height; row++) {
                for (int column = 0; column < width; column++) {
                    double x = column - centerX;
                    double y = row - centerY;
                    double fromX = ax * x + ay * y + shiftX + centerX;
                    double fromY = bx * x + by * y + shiftY + centerY;
                    for (int channel = 0; channel < channels; channel++) {
                        result[index(row, column, channel)] =
                                between(source, fromX, fromY, channel);
                    }
                }
            }
        }

        private float between(float[] source, double x, double y, int channel) {
            int column = (int) Math.floor(x);
            int row = (int) Math.floor(y);
            double right = x - column;
            double down = y - row;
            double upper =
                    (1 - right) * pixel(source, row, column, channel)
                            + right * pixel(source, row, column + 1, channel);
            double lower =
                    (1 - right) * pixel(source, row + 1, column, channel)
                            + right * pixel(source, row + 1, column + 1, channel);
            return (float) ((1 - down) * upper + down * lower);
        }

        private float pixel(float[] source, int row, int column, int channel) {
            boolean inside = row >= 0 && row < height && column >= 0 && column < width;
            return inside ? source[index(row, column, channel)] : 0;
        }

        private int index(int row, int column, int channel) {
            return (row * width + column) * channels + channel;
        }
    }
}
