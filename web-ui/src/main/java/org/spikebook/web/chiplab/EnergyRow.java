package org.spikebook.web.chiplab;

import org.spikebook.parameter.Text;

import java.util.List;

/**
 * The energy of one inference on one device, with all that is behind it. Joules.
 *
 * @param onChip whether it is the emulated chip's
 * @param bill whose sum it is
 * @param assumptions what must hold for it to be true
 */
public record EnergyRow(
        String device,
        boolean onChip,
        EnergyScope scope,
        Range joules,
        List<BillLine> bill,
        List<Text> assumptions,
        Text source,
        Text grade) {

    public EnergyRow {
        bill = List.copyOf(bill);
        assumptions = List.copyOf(assumptions);
    }

    /** A value with its range. */
    public record Range(double low, double nominal, double high) {}

    /**
     * A count times a constant.
     *
     * @param count for one inference
     * @param constant what one costs, in {@code unit}
     * @param joules the product
     */
    public record BillLine(
            Text label,
            double count,
            Range constant,
            String unit,
            Range joules,
            Text source,
            Text grade) {}
}
