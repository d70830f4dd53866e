package org.spikebook.web.sweeplab;

import org.jspecify.annotations.Nullable;
import org.spikebook.lesson.check.SetNumbers;
import org.spikebook.simulator.text.Text;
import org.spikebook.web.analysislab.SweepChoice;

import java.util.Locale;

/**
 * What a sweep varied, to be named in the reader's language after the network has changed.
 *
 * @param pointer to the number
 * @param of id of the part of the network; empty for numbers of a training plan
 * @param meaning of the parameter; null for numbers that are not parameters, such as the time step
 * @param unit symbol of its unit; empty for none
 */
public record AxisName(String pointer, String of, @Nullable Text meaning, String unit) {

    /** That of a number of which only the place is known. */
    static AxisName at(String pointer) {
        return new AxisName(pointer, "", null, "");
    }

    /** Whose parameter it is, which, and its unit. */
    String label(Locale locale) {
        if (meaning == null) {
            return SetNumbers.name(pointer).in(locale);
        }
        String owner = of.isEmpty() ? Text.of(AxisName.class, "axis.plan").in(locale) : of;
        return SweepChoice.label(owner, meaning, unit, locale);
    }
}
