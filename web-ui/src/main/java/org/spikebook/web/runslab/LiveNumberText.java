package org.spikebook.web.runslab;

import org.spikebook.lesson.experiment.sweep.RecordedMeasure;
import org.spikebook.lesson.livenumber.LiveNumber;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.recording.Recording;
import org.spikebook.simulator.text.Text;
import org.spikebook.web.plot.Quantity;
import org.spikebook.web.sweeplab.MeasureText;

import java.util.Locale;
import java.util.OptionalDouble;

/** What stands in a text in place of a live number. */
public final class LiveNumberText {

    private LiveNumberText() {}

    /** The number that a run gave, rounded, with its unit. */
    public static String of(LiveNumber number, NetworkModel network, Recording run, Locale locale) {
        return number.in(network)
                .map(measure -> value(measure, network, measure.value(network, run), locale))
                .orElseGet(() -> unknown(number, locale));
    }

    private static String value(
            RecordedMeasure measure, NetworkModel network, OptionalDouble value, Locale locale) {
        if (value.isEmpty()) {
            return word(locale, "number.none");
        }
        String unit = measure.unit(network);
        String shown =
                MeasureText.number(measure.measured().measure(), value.getAsDouble(), locale);
        return unit.isEmpty() ? shown : shown + Quantity.NO_BREAK_SPACE + unit;
    }

    /** That the network was not run yet. */
    public static String waiting(String title, Locale locale) {
        return word(locale, "number.waiting", title);
    }

    /** A number of a run of an earlier network. */
    public static String old(String shown, Locale locale) {
        return word(locale, "number.old", shown);
    }

    /** That it names nothing that there is. */
    public static String unknown(LiveNumber number, Locale locale) {
        return word(locale, "number.unknown", number.source());
    }

    private static String word(Locale locale, String key, Object... arguments) {
        return Text.of(LiveNumberText.class, key, arguments).withLocalArgsIn(locale);
    }
}
