package org.spikebook.lesson.grading;

import org.spikebook.hardware.baseline.Baseline;
import org.spikebook.hardware.document.Baselines;
import org.spikebook.hardware.emulation.ChipRun;
import org.spikebook.hardware.energy.Comparison;
import org.spikebook.hardware.energy.EnergyBar;
import org.spikebook.hardware.energy.EnergyModel;
import org.spikebook.hardware.energy.EnergyReport;
import org.spikebook.hardware.energy.EnergySettings;
import org.spikebook.lesson.check.Evidence.ComparedEnergy;
import org.spikebook.lesson.check.Evidence.Rival;
import org.spikebook.lesson.check.Finding;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Puts the energy of a run on a chip beside that of a device, or of another run. */
record EnergyRivals(Rival rival) {

    private static final double NANO = 1e-9;
    private static final double PERCENT = 100;

    /**
     * Beside what the check names.
     *
     * @param otherRun emulates the network of a chip cell
     */
    Finding<ComparedEnergy> beside(ChipRun run, Function<String, Finding<ChipRun>> otherRun) {
        Optional<Baseline> device =
                Baselines.published().stream()
                        .filter(each -> each.id().equals(rival.baseline()))
                        .findFirst();
        return device.isPresent()
                ? beside(run, device.get())
                : otherRun.apply(rival.baseline()).then(other -> beside(run, other));
    }

    private Finding<ComparedEnergy> beside(ChipRun run, Baseline device) {
        EnergyReport report = report(run, List.of(device));
        EnergyBar bar =
                report.bars().stream()
                        .filter(each -> each.id().equals(device.id()))
                        .filter(each -> each.scope() == rival.scope())
                        .findFirst()
                        .orElseThrow();
        return beside(report.chip(rival.scope()), bar, device.name(), run.accuracy());
    }

    private Finding<ComparedEnergy> beside(ChipRun run, ChipRun other) {
        return beside(
                report(run, List.of()).chip(rival.scope()),
                report(other, List.of()).chip(rival.scope()),
                rival.baseline(),
                Math.min(run.accuracy(), other.accuracy()));
    }

    private EnergyReport report(ChipRun run, List<Baseline> baselines) {
        return EnergyModel.report(
                run, EnergySettings.atRate(rival.inferencesPerSecond()), baselines);
    }

    /** Nothing is a multiple of no energy: a network without a spike adds nothing. */
    private Finding<ComparedEnergy> beside(
            EnergyBar chip, EnergyBar other, String name, double leastAccuracy) {
        if (chip.joules().nominal() <= 0 || other.joules().nominal() <= 0) {
            return Reasons.lacking("energy.none");
        }
        Comparison comparison =
                Comparison.of(
                        chip.name(),
                        chip.joules(),
                        rival.baseline(),
                        name,
                        other.joules(),
                        rival.scope());
        return Finding.found(
                new ComparedEnergy(
                        name,
                        chip.joules().nominal() / NANO,
                        other.joules().nominal() / NANO,
                        comparison.verdict(),
                        PERCENT * leastAccuracy));
    }
}
