package org.spikebook.hardware.emulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spikebook.hardware.FloatNetworks;
import org.spikebook.hardware.RandomSpikes;
import org.spikebook.hardware.chip.ChipEvent;
import org.spikebook.hardware.chip.ChipSpec;
import org.spikebook.hardware.document.Chips;
import org.spikebook.hardware.energy.EnergyBar;
import org.spikebook.hardware.energy.EnergyModel;
import org.spikebook.hardware.energy.EnergyReport;
import org.spikebook.hardware.energy.EnergySettings;
import org.spikebook.hardware.mapping.ChipMapper;
import org.spikebook.hardware.mapping.ChipMapping;
import org.spikebook.hardware.mapping.MappingOptions;
import org.spikebook.hardware.mapping.MappingResult;
import org.spikebook.simulator.engine.RunControl;
import org.spikebook.simulator.network.WeightSet;

import java.util.List;

/** Networks on TrueNorth: timing of relays, conservation of events, energy. */
class CrossbarRunTest {

    private static final ChipSpec TRUE_NORTH = Chips.catalog().find("truenorth").orElseThrow();

    private static ChipMapping mapped(int... layers) {
        return ((MappingResult.Mapped)
                        ChipMapper.map(
                                FloatNetworks.layers(layers),
                                WeightSet.EMPTY,
                                TRUE_NORTH,
                                MappingOptions.of(TRUE_NORTH)))
                .mapping();
    }

    private static ChipRun run(ChipMapping mapping, int threads) {
        RandomSpikes source = new RandomSpikes(mapping.network().inputLines(), 15, 4, 2, 0.3);
        return ((EmulationOutcome.Ran)
                        ChipEmulator.run(mapping, source, 1, threads, RunControl.NONE))
                .run();
    }

    @Test
    void layersWithRelays_answerAsManyTicksLater() {
        ChipMapping mapping = mapped(40, 20, 5);

        // one for each layer, one for the relays that copy the hidden layer's spikes
        assertThat(mapping.network().populations().get(1).latencySteps()).isEqualTo(3);
        assertThat(mapping.network().populations().get(2).latencySteps()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {40, 300})
    void everyEventOfTheNetwork_isCountedOnceOnTheChip(int inputs) {
        ChipMapping mapping = mapped(inputs, 20, 5);

        ChipRun run = run(mapping, 1);

        long added = run.layers().synapticEvents().stream().mapToLong(ChipRun.Named::count).sum();
        long fired = run.layers().spikes().stream().mapToLong(ChipRun.Named::count).sum();
        assertThat(run.traffic().count(ChipEvent.SYNAPTIC_EVENT)).isEqualTo(added).isPositive();
        assertThat(run.traffic().count(ChipEvent.SPIKE)).isEqualTo(fired).isPositive();
        assertThat(run(mapping, 3)).usingRecursiveComparison().isEqualTo(run);
    }

    /** Every neuron has one axon, so that a spike of a neuron that reaches any is one message. */
    @Test
    void spikesOfNeurons_areOneMessageEach() {
        ChipMapping mapping = mapped(40, 20, 5);
        ChipRun run = run(mapping, 1);
        long input = 0;
        for (int line = 0; line < mapping.network().inputLines(); line++) {
            for (int r = mapping.routes().start()[line];
                    r < mapping.routes().start()[line + 1];
                    r++) {
                input += run.traffic().spikesOfSource()[line] * mapping.routes().messages()[r];
            }
        }
        long readout = run.layers().spikes().get(1).count();

        assertThat(run.traffic().count(ChipEvent.MESSAGE) - input)
                .isEqualTo(run.traffic().count(ChipEvent.SPIKE) - readout);
    }

    @Test
    void relaysInPairs_mirrorEachOther() {
        ChipMapping mapping = mapped(300, 6, 2);
        IntegerSimulation simulation = new IntegerSimulation(mapping.network());
        RandomSpikes source = new RandomSpikes(300, 200, 1, 2, 0.2);
        var spikes = source.spikes(0, 1);
        int first = mapping.network().firstNeuron(2);
        int relays = mapping.network().populations().get(2).size();

        for (int t = 0; t < spikes.steps(); t++) {
            simulation.step(spikes.line(), spikes.stepStart()[t], spikes.stepStart()[t + 1]);
            for (int r = first; r < first + relays; r += 2) {
                assertThat(simulation.v(r)).isEqualTo(-simulation.v(r + 1));
            }
        }
    }

    @Test
    void bill_isTheAffinePowerModel() {
        ChipRun run = run(mapped(40, 20, 5), 1);

        EnergyReport report = EnergyModel.report(run, EnergySettings.atRate(1000), List.of());

        double events = run.traffic().count(ChipEvent.SYNAPTIC_EVENT) / (double) run.samples();
        double watts = 64.43e-3 + 2.297e-12 * events * 1000;
        assertThat(report.chip(EnergyBar.Scope.TOTAL).nominalWatts(1000))
                .isCloseTo(watts, within(1e-12));
        assertThat(report.macs()).isEqualTo(40 * 20 + 20 * 5);
    }
}
