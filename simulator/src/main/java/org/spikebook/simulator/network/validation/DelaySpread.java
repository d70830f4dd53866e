package org.spikebook.simulator.network.validation;

import org.spikebook.simulator.math.ExactMath;
import org.spikebook.simulator.network.Projection;
import org.spikebook.simulator.network.ProjectionParameters;
import org.spikebook.simulator.parameter.Distribution;
import org.spikebook.simulator.parameter.Value;

import java.util.List;

/**
 * The delays of a projection in steps, as far as they can be told before they are drawn.
 *
 * @param shortest at least as short as any that is likely
 * @param longest at least as long as any that is likely
 */
public record DelaySpread(double shortest, double longest) {

    private static final double LONGEST_MS = ProjectionParameters.delay().max();

    /** The spread of the delays of about so many synapses. */
    public static DelaySpread of(Projection projection, double synapses, double dtMs) {
        double deviations = Math.sqrt(2 * ExactMath.log(Math.max(2, synapses))) + 1;
        return switch (projection.delayMs()) {
            case Value.Real(double delayMs) -> steps(delayMs, delayMs, dtMs);
            case Value.Series(List<Double> delaysMs) ->
                    steps(
                            delaysMs.stream().mapToDouble(d -> d).min().orElse(0),
                            delaysMs.stream().mapToDouble(d -> d).max().orElse(0),
                            dtMs);
            case Value.Random(Distribution distribution) ->
                    switch (distribution) {
                        case Distribution.Uniform(double low, double high) ->
                                steps(low, high, dtMs);
                        case Distribution.Normal(double mean, double sd) ->
                                steps(mean - deviations * sd, mean + deviations * sd, dtMs);
                        case Distribution.Lognormal(double median, double sigma) ->
                                steps(
                                        median * ExactMath.exp(-deviations * sigma),
                                        median * ExactMath.exp(deviations * sigma),
                                        dtMs);
                    };
            case Value.Word _, Value.Flag _ -> steps(0, 0, dtMs);
        };
    }

    private static DelaySpread steps(double shortestMs, double longestMs, double dtMs) {
        return new DelaySpread(
                ExactMath.rint(Math.clamp(shortestMs, 0, LONGEST_MS) / dtMs),
                ExactMath.rint(Math.clamp(longestMs, 0, LONGEST_MS) / dtMs));
    }

    /** How many different delays a table tells apart. */
    public double count() {
        return longest - shortest + 1;
    }
}
