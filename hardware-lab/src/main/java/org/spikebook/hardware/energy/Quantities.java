package org.spikebook.hardware.energy;

import java.math.BigDecimal;
import java.math.MathContext;

/** How numbers stand in sentences: three significant digits, no exponent. */
final class Quantities {

    private static final MathContext THREE_DIGITS = new MathContext(3);

    private Quantities() {}

    static String significant(double value) {
        if (!Double.isFinite(value)) {
            return Double.toString(value);
        }
        return new BigDecimal(value).round(THREE_DIGITS).stripTrailingZeros().toPlainString();
    }
}
