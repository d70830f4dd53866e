package org.spikebook.web.runslab;

import org.spikebook.lesson.experiment.sweep.RecordedMeasure;
import org.spikebook.lesson.livenumber.LiveNumber;
import org.spikebook.lesson.notebook.Cell;
import org.spikebook.lesson.notebook.ChipCell;
import org.spikebook.lesson.notebook.TrainingCell;
import org.spikebook.lesson.notebook.sweep.SweepMeasure;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.recording.Recording;
import org.spikebook.simulator.text.Text;
import org.spikebook.web.plot.Quantity;
import org.spikebook.web.sweeplab.MeasureText;

import java.util.Locale;
import java.util.OptionalDouble;

/** What stands in a text in place of a live number. */
public final class LiveNumberText {

    private static final String PERCENT = "%";

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

    /**
     * A number that a training or a chip gave, rounded, with its unit.
     *
     * @param value in the unit of the measure
     */
    public static String of(SweepMeasure measure, double value, Locale locale) {
        return measure.unit().equals(PERCENT)
                ? Quantity.percent(value / 100, locale)
                : MeasureText.number(measure, value, locale)
                        + Quantity.NO_BREAK_SPACE
                        + measure.unit();
    }

    /** What is to be done first, as the cell gave nothing yet. */
    public static String waiting(Cell cell, String title, Locale locale) {
        return switch (cell) {
            case TrainingCell _ -> word(locale, "number.waitingTraining", title);
            case ChipCell _ -> word(locale, "number.waitingChip", title);
            default -> word(locale, "number.waiting", title);
        };
    }

    /** In a file, which cannot train a network or map it to a chip: says that a server can. */
    public static String onServer(String title, Locale locale) {
        return word(locale, "number.onServer", title);
    }

    /** A number of an earlier state of a cell. */
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
