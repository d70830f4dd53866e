package org.spikebook.hardware.energy;

import org.spikebook.hardware.baseline.Baseline;
import org.spikebook.hardware.chip.Constant;
import org.spikebook.simulator.text.Text;

import java.util.ArrayList;
import java.util.List;

/**
 * The bars of one baseline.
 *
 * @param macs multiplications with additions of an inference
 */
record BaselineBars(Baseline baseline, long macs, EnergySettings settings) {

    List<EnergyBar> bars() {
        return switch (baseline.kind()) {
            case PEAK_RATE -> List.of(peak());
            case ARITHMETIC -> List.of(arithmetic());
            case MEASURED -> measured(baseline.measurement().orElseThrow());
            case OWN -> own(baseline.measurement().orElseThrow());
        };
    }

    private EnergyBar peak() {
        Constant pj = baseline.pjPerMac().times(1 / settings.utilization(), "pJ");
        EnergyLine line = macLine(pj, Joules.ofPicojoules(pj, macs));
        Text utilization =
                Text.of(
                        BaselineBars.class,
                        "assumption.utilization",
                        Quantities.significant(100 * settings.utilization()));
        return bar(
                EnergyBar.Scope.DYNAMIC,
                List.of(line),
                List.of(baseline.kind().assumption(), utilization, dense()));
    }

    private EnergyBar arithmetic() {
        EnergyLine line =
                macLine(baseline.pjPerMac(), Joules.ofPicojoules(baseline.pjPerMac(), macs));
        return bar(
                EnergyBar.Scope.ARITHMETIC,
                List.of(line),
                List.of(baseline.kind().assumption(), dense()));
    }

    /**
     * Scaled by MACs, with the measured inference itself at the other end of the range: for a
     * smaller network it is the high end, for a larger one the low. A batch lowers all but the high
     * end.
     */
    private List<EnergyBar> measured(Baseline.Measurement m) {
        double asMeasured = m.dynamicJoules();
        double scaled = asMeasured * macs / m.macs();
        Constant pj = baseline.pjPerMac();
        double share = settings.batch().bestShare(pj.nominal());
        Joules joules =
                new Joules(
                        share * Math.min(scaled, asMeasured),
                        share * scaled,
                        Math.max(scaled, asMeasured));
        Constant inBatch =
                new Constant(
                        share * pj.low(),
                        share * pj.nominal(),
                        pj.high(),
                        pj.unit(),
                        pj.source(),
                        pj.evidence());
        List<EnergyLine> lines = new ArrayList<>(List.of(macLine(inBatch, joules)));
        List<Text> assumptions = new ArrayList<>(List.of(baseline.kind().assumption(), dense()));
        if (settings.batch().size() > 1) {
            assumptions.add(settings.batch().assumption());
        }
        EnergyBar dynamic = bar(EnergyBar.Scope.DYNAMIC, lines, assumptions);
        lines.add(idleLine(m));
        return List.of(dynamic, bar(EnergyBar.Scope.TOTAL, lines, assumptions));
    }

    /** The same task on a device that a user measured: nothing is scaled. */
    private List<EnergyBar> own(Baseline.Measurement m) {
        double watts = m.busyW() - m.idleW();
        double seconds = 1 / m.inferencesPerSecond();
        Constant beyondIdle = watts(watts);
        double joules = watts * seconds;
        List<EnergyLine> lines = new ArrayList<>();
        lines.add(
                new EnergyLine(
                        DeviceTerm.BUSY, seconds, beyondIdle, new Joules(joules, joules, joules)));
        List<Text> assumptions = List.of(baseline.kind().assumption());
        EnergyBar dynamic = bar(EnergyBar.Scope.DYNAMIC, lines, assumptions);
        lines.add(idleLine(m));
        return List.of(dynamic, bar(EnergyBar.Scope.TOTAL, lines, assumptions));
    }

    private Constant watts(double watts) {
        return new Constant(
                watts,
                watts,
                watts,
                "W",
                baseline.pjPerMac().source(),
                baseline.pjPerMac().evidence());
    }

    private EnergyLine macLine(Constant pjPerMac, Joules joules) {
        return new EnergyLine(DeviceTerm.MAC, macs, pjPerMac, joules);
    }

    private EnergyLine idleLine(Baseline.Measurement m) {
        double seconds = 1 / settings.inferencesPerSecond();
        Constant watts = watts(m.idleW());
        double joules = m.idleW() * seconds;
        return new EnergyLine(DeviceTerm.IDLE, seconds, watts, new Joules(joules, joules, joules));
    }

    private Text dense() {
        return Text.of(BaselineBars.class, "assumption.dense", macs);
    }

    private EnergyBar bar(EnergyBar.Scope scope, List<EnergyLine> lines, List<Text> assumptions) {
        return new EnergyBar(
                baseline.id(),
                baseline.name(),
                scope,
                lines.stream().map(EnergyLine::joules).reduce(Joules.ZERO, Joules::plus),
                lines,
                assumptions,
                baseline.pjPerMac().source(),
                baseline.pjPerMac().evidence());
    }
}
