package org.spikebook.lesson.check;

import org.spikebook.simulator.parameter.ParameterInfo;
import org.spikebook.simulator.parameter.ParameterValues;
import org.spikebook.simulator.parameter.Unit;
import org.spikebook.simulator.text.Numbers;
import org.spikebook.simulator.text.Text;

import java.util.Optional;

/**
 * Which part of each run counts, in ms: from a time on, in which a network settles, to the end.
 *
 * @param durationMs how long each run lasts
 */
public record CountedTime(double fromMs, double durationMs) {

    private static final String FROM = "fromMs";
    private static final double LATEST_MS = 60_000;

    /** The parameter from which on a run counts. */
    public static ParameterInfo from(double usualMs) {
        return ParameterInfo.real(FROM, "t_0", Unit.MILLISECOND, usualMs).between(0, LATEST_MS);
    }

    /** That of a check with the parameters {@link #from} and {@code durationMs}. */
    public static CountedTime of(ParameterValues values) {
        return new CountedTime(values.number(FROM), values.number("durationMs"));
    }

    /**
     * Why nothing counts, if so; the text has a {@code .hint}. A run of which nothing counts has no
     * spikes, and meets whatever asks for few; of its potential the last sample counts.
     */
    public Optional<Text> warning() {
        return fromMs < durationMs
                ? Optional.empty()
                : Optional.of(
                        Measured.text(
                                "counted.none",
                                Numbers.readable(fromMs),
                                Numbers.readable(durationMs)));
    }
}
