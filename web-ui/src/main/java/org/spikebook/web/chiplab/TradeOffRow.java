package org.spikebook.web.chiplab;

import java.util.List;

/**
 * A setting of a chip and what it gave.
 *
 * @param weightBits width of the stored weights
 * @param steps for which a sample was shown
 * @param prunedPercent share of the weights that was left out, the smallest
 * @param accuracy on the chip, 0 to 1
 * @param joules dynamic energy of an inference, nominal
 * @param seconds latency of an inference
 * @param onFront whether no other setting is better in accuracy, energy and latency together
 * @param losesTo devices that take less dynamic energy, whichever way the ranges are read
 */
public record TradeOffRow(
        int weightBits,
        int steps,
        double prunedPercent,
        double accuracy,
        double joules,
        double seconds,
        boolean onFront,
        List<String> losesTo) {

    public TradeOffRow {
        losesTo = List.copyOf(losesTo);
    }
}
