package org.spikebook.web.networklab.ui.field;

import org.spikebook.simulator.parameter.ParameterInfo;
import org.spikebook.simulator.parameter.Value;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.plot.Quantity;

/** Ranges and defaults of numbers in words: a bound that no one reaches is none. */
public final class Ranges {

    /** From here on a number stands for "as far as anybody goes". */
    private static final double FAR = 1e9;

    private Ranges() {}

    /** Such as "0 to 100 ms", "above 0 ms" or "any number". */
    public static String of(Words words, ParameterInfo info) {
        boolean low = info.min() > -FAR;
        boolean high = info.max() < FAR;
        String unit = info.unit().symbol().isEmpty() ? "" : " " + info.unit().symbol();
        String least = Quantity.readable(info.min(), words.locale());
        String most = Quantity.readable(info.max(), words.locale()) + unit;
        if (low && high) {
            return words.of(info.minAllowed() ? "range.fromTo" : "range.aboveTo", least, most);
        }
        if (low) {
            return words.of(info.minAllowed() ? "range.from" : "range.above", least + unit);
        }
        return high ? words.of("range.to", most) : words.of("range.any");
    }

    /** Whether a number is left out for "without limit". */
    public static boolean isOpen(ParameterInfo info) {
        return info.defaultValue() instanceof Value.Real(double number) && number >= FAR;
    }
}
