package org.spikebook.web.chiplab;

import org.spikebook.hardware.chip.EnergyTerm;
import org.spikebook.simulator.text.Text;

import java.util.List;

/**
 * The energy of one inference on one device, with all that is behind it. Joules.
 *
 * @param id of the device
 * @param device its name
 * @param onChip whether it is the emulated chip's
 * @param atPeak known by its peak rate only, so that a lower utilization makes it dearer
 * @param bill the energy breakdown, whose sum it is; stored reports call it so
 * @param assumptions what must hold for it to be true
 */
public record EnergyRow(
        String id,
        String device,
        boolean onChip,
        boolean atPeak,
        EnergyScope scope,
        Range joules,
        List<EnergyLine> bill,
        List<Text> assumptions,
        Text source,
        Text grade) {

    public EnergyRow {
        bill = List.copyOf(bill);
        assumptions = List.copyOf(assumptions);
    }

    /** A value with its range. */
    public record Range(double low, double nominal, double high) {

        public Range times(double factor) {
            return new Range(low * factor, nominal * factor, high * factor);
        }

        /** All but the high end times a factor of at most 1. */
        public Range lowered(double factor) {
            return new Range(low * factor, nominal * factor, high);
        }

        public Range plus(Range other) {
            return new Range(low + other.low, nominal + other.nominal, high + other.high);
        }
    }

    /**
     * A count times a constant.
     *
     * @param key of what is counted
     * @param count for one inference
     * @param constant what one costs, in {@code unit}
     * @param joules the product
     */
    public record EnergyLine(
            String key,
            Text label,
            double count,
            Range constant,
            String unit,
            Range joules,
            Text source,
            Text grade) {

        public boolean isFor(EnergyTerm item) {
            return key.equals(item.key());
        }
    }
}
