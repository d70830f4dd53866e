package org.spikebook.hardware.energy;

import org.spikebook.simulator.text.Text;

import java.util.List;

/**
 * What an inference costs on the chip and elsewhere. Immutable.
 *
 * @param accuracy of the chip, 0 to 1; of a controller its share of successful episodes
 * @param fastestInferencesPerSecond what the step-time model allows
 * @param macs of the dense network that the baselines run
 * @param bars the chip's first, then the baselines'
 * @param comparisons of the chip with each baseline bar of the same scope
 * @param warnings what makes the report unsafe to quote
 */
public record EnergyReport(
        EnergySettings settings,
        double accuracy,
        double fastestInferencesPerSecond,
        long macs,
        List<EnergyBar> bars,
        List<Comparison> comparisons,
        NetworkMetrics metrics,
        List<Text> warnings) {

    public EnergyReport {
        bars = List.copyOf(bars);
        comparisons = List.copyOf(comparisons);
        warnings = List.copyOf(warnings);
    }

    /** The same of a network whose success is not counted in classes. */
    public EnergyReport withAccuracy(double share) {
        return new EnergyReport(
                settings,
                share,
                fastestInferencesPerSecond,
                macs,
                bars,
                comparisons,
                metrics,
                warnings);
    }

    /** The chip's own bar of a scope. */
    public EnergyBar chip(EnergyBar.Scope scope) {
        String chipId = bars.getFirst().id();
        return bars.stream()
                .filter(b -> b.id().equals(chipId) && b.scope() == scope)
                .findFirst()
                .orElseThrow();
    }
}
