package org.spikebook.simulator.interchange.pynn;

import org.spikebook.simulator.parameter.Distribution;
import org.spikebook.simulator.parameter.Value;

/** Which signs weights may have. */
enum Sign {
    POSITIVE,
    NEGATIVE,
    BOTH;

    static Sign of(Value weight) {
        return switch (weight) {
            case Value.Real(double value) -> value < 0 ? NEGATIVE : POSITIVE;
            case Value.Random(Distribution.Uniform(double low, double high)) -> of(low, high);
            case Value.Random(Distribution.Normal(double mean, double sd)) ->
                    sd == 0 ? of(mean, mean) : BOTH;
            case Value.Random(Distribution.Lognormal(double median, double _)) ->
                    of(median, median);
            case Value.Series _, Value.Word _, Value.Flag _ -> BOTH;
        };
    }

    private static Sign of(double low, double high) {
        if (low >= 0) {
            return POSITIVE;
        }
        return high <= 0 ? NEGATIVE : BOTH;
    }
}
