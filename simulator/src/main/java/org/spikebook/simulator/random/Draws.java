package org.spikebook.simulator.random;

import org.spikebook.simulator.math.ExactMath;
import org.spikebook.simulator.parameter.Distribution;
import org.spikebook.simulator.parameter.Value;

import java.util.Arrays;
import java.util.List;

/** Draws parameter values. */
public final class Draws {

    private Draws() {}

    /** One draw from a distribution. */
    public static double draw(Distribution distribution, SplitMix64 stream) {
        return switch (distribution) {
            case Distribution.Uniform(double low, double high) ->
                    low + (high - low) * stream.nextDouble();
            case Distribution.Normal(double mean, double sd) -> mean + sd * stream.nextNormal();
            case Distribution.Lognormal(double median, double sigma) ->
                    median * ExactMath.exp(sigma * stream.nextNormal());
        };
    }

    /**
     * One value for each of {@code size} members: the number for all, the listed numbers, or draws
     * in the order of the members.
     */
    public static double[] each(Value value, int size, SplitMix64 stream) {
        double[] values = new double[size];
        switch (value) {
            case Value.Real(double number) -> Arrays.fill(values, number);
            case Value.Random(Distribution distribution) ->
                    Arrays.setAll(values, _ -> draw(distribution, stream));
            case Value.Series(List<Double> numbers) -> Arrays.setAll(values, numbers::get);
            case Value.Word _, Value.Flag _ ->
                    throw new IllegalArgumentException("not a number: " + value);
        }
        return values;
    }
}
