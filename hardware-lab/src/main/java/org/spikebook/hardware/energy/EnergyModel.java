package org.spikebook.hardware.energy;

import org.spikebook.hardware.baseline.Baseline;
import org.spikebook.hardware.chip.ChipEvent;
import org.spikebook.hardware.emulation.ChipRun;
import org.spikebook.simulator.text.Text;

import java.util.ArrayList;
import java.util.List;

/**
 * Computes the energy of a chip run: every counted event times its energy in the chip file, plus
 * static power over the time from one inference to the next. Baselines run one MAC for each
 * synapse. Without state.
 */
public final class EnergyModel {

    private static final double NANO = 1e-9;

    private EnergyModel() {}

    /** The energy of a run beside that of {@code baselines}. */
    public static EnergyReport report(
            ChipRun run, EnergySettings settings, List<Baseline> baselines) {
        long macs = run.mapping().quantization().synapses();
        List<EnergyBar> bars = new ArrayList<>(ChipBars.of(run, settings));
        List<EnergyBar> chip = List.copyOf(bars);
        for (Baseline baseline : baselines) {
            bars.addAll(new BaselineBars(baseline, macs, settings).bars());
        }
        return new EnergyReport(
                settings,
                run.accuracy(),
                fastest(run),
                macs,
                bars,
                comparisons(chip, bars.subList(chip.size(), bars.size())),
                NetworkMetrics.of(run),
                warnings(run, settings));
    }

    /** The bars of one baseline alone. */
    public static List<EnergyBar> bars(Baseline baseline, long macs, EnergySettings settings) {
        return new BaselineBars(baseline, macs, settings).bars();
    }

    private static double fastest(ChipRun run) {
        return 1 / (run.meanSampleNs() * NANO);
    }

    private static List<Comparison> comparisons(List<EnergyBar> chip, List<EnergyBar> others) {
        List<Comparison> comparisons = new ArrayList<>();
        for (EnergyBar other : others) {
            chip.stream()
                    .filter(bar -> bar.scope() == other.scope() && bar.joules().nominal() > 0)
                    .forEach(bar -> comparisons.add(Comparison.of(bar, other)));
        }
        return comparisons;
    }

    private static List<Text> warnings(ChipRun run, EnergySettings settings) {
        List<Text> warnings = new ArrayList<>();
        if (settings.inferencesPerSecond() > fastest(run)) {
            warnings.add(
                    Text.of(
                            EnergyModel.class,
                            "warning.tooFast",
                            Quantities.significant(settings.inferencesPerSecond()),
                            Quantities.significant(fastest(run))));
        }
        if (run.traffic().count(ChipEvent.SPIKE) == 0) {
            warnings.add(Text.of(EnergyModel.class, "warning.silent"));
        }
        return warnings;
    }
}
