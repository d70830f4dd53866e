package org.spikebook.hardware.energy;

import org.spikebook.hardware.chip.ChipEvent;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Figures derived from an energy report.
 *
 * @param eventsPerSynapse synaptic events of one inference divided by the number of synapses: how
 *     often each weight is used, on average, where the dense network uses it once
 * @param joulesPerEvent dynamic energy of the chip divided by its synaptic events: the energy of
 *     one of them, with all other events of the inference included
 * @param breakEven for each baseline with a dynamic bar
 */
public record EnergySummary(
        double eventsPerSynapse, double joulesPerEvent, List<BreakEven> breakEven) {

    /**
     * @param eventsPerSynapse with so many events for each synapse the chip would take as much as
     *     the baseline; the spiking network must stay below
     */
    public record BreakEven(String baselineId, String name, double eventsPerSynapse) {}

    public EnergySummary {
        breakEven = List.copyOf(breakEven);
    }

    /** The figures; empty where no synaptic event happened. */
    public static Optional<EnergySummary> of(EnergyReport report) {
        EnergyBar chip = report.chip(EnergyBar.Scope.DYNAMIC);
        double events =
                chip.lines().stream()
                        .filter(l -> l.item() == ChipEvent.SYNAPTIC_EVENT)
                        .mapToDouble(EnergyLine::count)
                        .sum();
        if (events == 0 || report.macs() == 0) {
            return Optional.empty();
        }
        double joulesPerEvent = chip.joules().nominal() / events;
        List<BreakEven> breakEven = new ArrayList<>();
        for (EnergyBar bar : report.bars()) {
            if (bar.scope() == EnergyBar.Scope.DYNAMIC && !bar.id().equals(chip.id())) {
                double perMac = bar.joules().nominal() / report.macs();
                breakEven.add(new BreakEven(bar.id(), bar.name(), perMac / joulesPerEvent));
            }
        }
        return Optional.of(new EnergySummary(events / report.macs(), joulesPerEvent, breakEven));
    }

    /**
     * How long a battery lasts, in hours.
     *
     * @param batteryWh capacity in watt-hours
     * @param bar what is drawn from it; of scope total for a whole device
     */
    public static double batteryHours(double batteryWh, EnergyBar bar, double inferencesPerSecond) {
        return batteryWh / bar.nominalWatts(inferencesPerSecond);
    }
}
