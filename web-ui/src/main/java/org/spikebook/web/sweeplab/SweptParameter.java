package org.spikebook.web.sweeplab;

import org.spikebook.lesson.notebook.sweep.SweepAxis;
import org.spikebook.simulator.document.Place;
import org.spikebook.simulator.parameter.ParameterInfo;
import org.spikebook.web.analysislab.SweepChoice;

import java.util.Locale;
import java.util.Optional;

/**
 * A parameter that a sweep can vary.
 *
 * @param pointer to it, with the ids of parts, so that it holds in several networks
 * @param byIndex the same with indices; the same pointer where nothing is named by an id
 * @param name what it is called
 * @param whole whether it takes whole numbers only
 * @param usual values to begin with; empty for numbers that are not parameters, such as the time
 *     step
 */
public record SweptParameter(
        String pointer, String byIndex, AxisName name, boolean whole, Optional<SweepAxis> usual) {

    private static final int PARTS = 4;
    private static final int USUAL_COUNT = 11;

    static SweptParameter of(SweepChoice choice) {
        String pointer = byId(choice);
        boolean isWhole = choice.info().kind() == ParameterInfo.Kind.WHOLE;
        return new SweptParameter(
                pointer,
                choice.pointer(),
                new AxisName(pointer, choice.of(), choice.meaning(), choice.info().unit().symbol()),
                isWhole,
                Optional.of(
                        isWhole
                                ? whole(pointer, choice.usualFrom(), choice.usualTo())
                                : SweepAxis.linear(
                                        pointer,
                                        choice.usualFrom(),
                                        choice.usualTo(),
                                        USUAL_COUNT)));
    }

    /** About as many values, each of them whole. */
    private static SweepAxis whole(String pointer, double low, double high) {
        double from = Math.ceil(low);
        double step = Math.max(1, Math.ceil((high - from) / (USUAL_COUNT - 1)));
        int count = (int) Math.max(2, Math.floor((high - from) / step) + 1);
        return SweepAxis.linear(pointer, from, from + (count - 1) * step, count);
    }

    /** A number of which only the place is known. */
    static SweptParameter at(String pointer) {
        return new SweptParameter(pointer, pointer, AxisName.at(pointer), false, Optional.empty());
    }

    /** Whether a pointer leads to it, by id or by index. */
    public boolean isAt(String other) {
        return pointer.equals(other) || byIndex.equals(other);
    }

    /** Whether it can have all values of an axis. */
    public boolean takes(SweepAxis axis) {
        return !whole || axis.numbers().stream().allMatch(value -> value == Math.rint(value));
    }

    /** Whose parameter it is, which, and its unit. */
    public String label(Locale locale) {
        return name.label(locale);
    }

    /** {@code /stimuli/0/rateHz} as {@code /stimuli/noise/rateHz}. */
    private static String byId(SweepChoice choice) {
        String[] tokens = choice.pointer().split("/", PARTS);
        return Place.ROOT.at(tokens[1]).at(choice.of()).pointer() + "/" + tokens[PARTS - 1];
    }
}
