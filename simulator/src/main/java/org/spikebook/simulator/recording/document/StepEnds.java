package org.spikebook.simulator.recording.document;

import org.spikebook.simulator.text.Numbers;

import java.math.BigDecimal;

/**
 * Writes the time at the end of a step as an exact decimal: step 2 of 0.1 ms ends at {@code 0.3},
 * not at 0.30000000000000004.
 */
final class StepEnds {

    private final BigDecimal dtMs;

    StepEnds(double dtMs) {
        this.dtMs = new BigDecimal(Numbers.text(dtMs));
    }

    String text(int step) {
        BigDecimal time = dtMs.multiply(BigDecimal.valueOf(step + 1L));
        return time.stripTrailingZeros().toPlainString();
    }
}
