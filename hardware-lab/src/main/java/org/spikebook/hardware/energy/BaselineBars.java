package org.spikebook.hardware.energy;

import org.spikebook.hardware.baseline.Baseline;
import org.spikebook.hardware.chip.Constant;
import org.spikebook.simulator.text.Text;

import java.util.ArrayList;
import java.util.List;

/** The bars of one baseline. */
final class BaselineBars {

    private BaselineBars() {}

    static List<EnergyBar> of(Baseline baseline, long macs, EnergySettings settings) {
        return switch (baseline.kind()) {
            case PEAK_RATE -> List.of(peak(baseline, macs, settings));
            case ARITHMETIC -> List.of(arithmetic(baseline, macs));
            case MEASURED ->
                    measured(baseline, baseline.measurement().orElseThrow(), macs, settings);
            case OWN -> own(baseline, baseline.measurement().orElseThrow(), settings);
        };
    }

    private static EnergyBar peak(Baseline baseline, long macs, EnergySettings settings) {
        Constant pj = baseline.pjPerMac().times(1 / settings.utilization(), "pJ");
        EnergyLine line = macLine(macs, pj, Joules.ofPicojoules(pj, macs));
        Text utilization =
                Text.of(
                        BaselineBars.class,
                        "assumption.utilization",
                        Quantities.significant(100 * settings.utilization()));
        return bar(
                baseline,
                EnergyBar.Scope.DYNAMIC,
                List.of(line),
                List.of(baseline.kind().assumption(), utilization, dense(macs)));
    }

    private static EnergyBar arithmetic(Baseline baseline, long macs) {
        EnergyLine line =
                macLine(macs, baseline.pjPerMac(), Joules.ofPicojoules(baseline.pjPerMac(), macs));
        return bar(
                baseline,
                EnergyBar.Scope.ARITHMETIC,
                List.of(line),
                List.of(baseline.kind().assumption(), dense(macs)));
    }

    /**
     * Scaled by MACs, with the measured inference itself at the other end of the range: for a
     * smaller network it is the high end, for a larger one the low. A batch lowers all but the high
     * end.
     */
    private static List<EnergyBar> measured(
            Baseline baseline, Baseline.Measurement m, long macs, EnergySettings settings) {
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
        List<EnergyLine> lines = new ArrayList<>(List.of(macLine(macs, inBatch, joules)));
        List<Text> assumptions =
                new ArrayList<>(List.of(baseline.kind().assumption(), dense(macs)));
        if (settings.batch().size() > 1) {
            assumptions.add(settings.batch().assumption());
        }
        EnergyBar dynamic = bar(baseline, EnergyBar.Scope.DYNAMIC, lines, assumptions);
        lines.add(idleLine(baseline, m, settings));
        return List.of(dynamic, bar(baseline, EnergyBar.Scope.TOTAL, lines, assumptions));
    }

    /** The same task on a device that a user measured: nothing is scaled. */
    private static List<EnergyBar> own(
            Baseline baseline, Baseline.Measurement m, EnergySettings settings) {
        double watts = m.busyW() - m.idleW();
        double seconds = 1 / m.inferencesPerSecond();
        Constant beyondIdle = watts(baseline, watts);
        double joules = watts * seconds;
        List<EnergyLine> lines = new ArrayList<>();
        lines.add(
                new EnergyLine(
                        DeviceTerm.BUSY, seconds, beyondIdle, new Joules(joules, joules, joules)));
        List<Text> assumptions = List.of(baseline.kind().assumption());
        EnergyBar dynamic = bar(baseline, EnergyBar.Scope.DYNAMIC, lines, assumptions);
        lines.add(idleLine(baseline, m, settings));
        return List.of(dynamic, bar(baseline, EnergyBar.Scope.TOTAL, lines, assumptions));
    }

    private static Constant watts(Baseline baseline, double watts) {
        return new Constant(
                watts,
                watts,
                watts,
                "W",
                baseline.pjPerMac().source(),
                baseline.pjPerMac().evidence());
    }

    private static EnergyLine macLine(long macs, Constant pjPerMac, Joules joules) {
        return new EnergyLine(DeviceTerm.MAC, macs, pjPerMac, joules);
    }

    private static EnergyLine idleLine(
            Baseline baseline, Baseline.Measurement m, EnergySettings settings) {
        double seconds = 1 / settings.inferencesPerSecond();
        Constant watts = watts(baseline, m.idleW());
        double joules = m.idleW() * seconds;
        return new EnergyLine(DeviceTerm.IDLE, seconds, watts, new Joules(joules, joules, joules));
    }

    private static Text dense(long macs) {
        return Text.of(BaselineBars.class, "assumption.dense", macs);
    }

    private static EnergyBar bar(
            Baseline baseline,
            EnergyBar.Scope scope,
            List<EnergyLine> lines,
            List<Text> assumptions) {
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
