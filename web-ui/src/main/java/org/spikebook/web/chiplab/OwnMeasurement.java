package org.spikebook.web.chiplab;

import org.spikebook.parameter.Text;
import org.spikebook.web.chiplab.EnergyRow.BillLine;
import org.spikebook.web.chiplab.EnergyRow.Range;

import java.util.List;

/**
 * What somebody measured on a device of their own that does the same task.
 *
 * @param device its name
 * @param idleW power while it waits
 * @param busyW power while it infers without a pause
 * @param inferencesPerSecond at which busyW was measured
 */
public record OwnMeasurement(
        String device, double idleW, double busyW, double inferencesPerSecond) {

    static final String ID = "own";

    public OwnMeasurement {
        if (!(idleW >= 0 && busyW > idleW && inferencesPerSecond > 0)) {
            throw new IllegalArgumentException("0 <= idleW < busyW, inferencesPerSecond > 0");
        }
    }

    /** Its rows, of the two scopes that a wattmeter can tell, at a rate of inferences. */
    List<EnergyRow> rows(double atRate) {
        BillLine busy = line("busy", 1 / inferencesPerSecond, busyW - idleW, "own.busy");
        BillLine idle = line("idle", 1 / atRate, idleW, "own.idle");
        return List.of(
                row(EnergyScope.DYNAMIC, List.of(busy)),
                row(EnergyScope.TOTAL, List.of(busy, idle)));
    }

    private static BillLine line(String key, double seconds, double watts, String label) {
        Range constant = new Range(watts, watts, watts);
        return new BillLine(
                key,
                text(label),
                seconds,
                constant,
                "W",
                constant.times(seconds),
                source(),
                grade());
    }

    private EnergyRow row(EnergyScope scope, List<BillLine> bill) {
        Range joules = bill.stream().map(BillLine::joules).reduce(new Range(0, 0, 0), Range::plus);
        return new EnergyRow(
                ID,
                device,
                false,
                false,
                scope,
                joules,
                bill,
                List.of(text("own.assumption")),
                source(),
                grade());
    }

    private static Text source() {
        return text("own.source");
    }

    private static Text grade() {
        return text("own.grade");
    }

    private static Text text(String key) {
        return Text.of(OwnMeasurement.class, key);
    }
}
