package org.spikebook.hardware.emulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.spikebook.hardware.RandomNetworks;
import org.spikebook.hardware.RandomSpikes;
import org.spikebook.hardware.chip.ChipEvent;
import org.spikebook.hardware.mapping.ChipMapping;
import org.spikebook.hardware.mapping.MappedNetworks;
import org.spikebook.hardware.quantization.integer.IntegerNetwork;
import org.spikebook.simulator.model.stimulus.SpikeTrain;

import java.util.Arrays;
import java.util.SplittableRandom;

class ChipSessionTest {

    private static final int STEPS = 24;
    private static final int CUT = 10;

    @RepeatedTest(10)
    void presentations_oneAfterAnother_areOneRunOfALiteralChip(RepetitionInfo repetition) {
        ChipMapping mapping = mapping(repetition.getCurrentRepetition());
        SpikeTrain whole = spikes(mapping);
        ChipSession session = new ChipSession(mapping);
        PlainChip plain = new PlainChip(mapping);

        long answered = Arrays.stream(session.present(part(whole, 0, CUT))).sum();
        answered += Arrays.stream(session.present(part(whole, CUT, STEPS))).sum();
        session.rest();
        plain.run(whole, STEPS);

        ChipRun run = session.run();
        for (ChipEvent event : ChipEvent.values()) {
            assertThat(run.traffic().count(event))
                    .as(event.key())
                    .isEqualTo(plain.events.getOrDefault(event, 0L));
        }
        assertThat(answered).isEqualTo(readoutSpikes(mapping.network(), plain));
        assertThat(run.layers().synapticEvents().stream().mapToLong(ChipRun.Named::count).sum())
                .isEqualTo(run.traffic().count(ChipEvent.SYNAPTIC_EVENT));
        assertThat(run.layers().inputSpikes()).isEqualTo(whole.spikeCount());
        assertThat(run.samples()).isEqualTo(2);
        assertThat(run.stepsPerSample()).isEqualTo(STEPS / 2);
        assertThat(run.classifies()).isFalse();
    }

    private static long readoutSpikes(IntegerNetwork network, PlainChip plain) {
        int first = network.firstNeuron(network.readout());
        int end = first + network.populations().get(network.readout()).size();
        return plain.spikes.stream()
                .flatMap(fired -> fired.stream().filter(n -> n >= first && n < end))
                .count();
    }

    @Test
    void rest_leavesNothingOfWhatCameBefore() {
        ChipMapping mapping = mapping(3);
        SpikeTrain whole = spikes(mapping);
        ChipSession session = new ChipSession(mapping);

        int[] first = session.present(whole).clone();
        session.rest();
        int[] second = session.present(whole).clone();
        session.rest();

        assertThat(second).isEqualTo(first);
        assertThat(session.outputs()).isEqualTo(first.length);
        assertThat(session.run().layers().inputSpikes()).isEqualTo(2L * whole.spikeCount());
    }

    @Test
    void spikes_onOtherLines_areRefused() {
        ChipMapping mapping = mapping(3);
        ChipSession session = new ChipSession(mapping);
        SpikeTrain other =
                new RandomSpikes(mapping.network().inputLines() + 1, STEPS, 1, 1, 0.2).spikes(0, 1);

        assertThatThrownBy(() -> session.present(other))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(session::run).isInstanceOf(IllegalStateException.class);
    }

    private static SpikeTrain spikes(ChipMapping mapping) {
        return new RandomSpikes(mapping.network().inputLines(), STEPS, 1, 1, 0.2).spikes(0, 1);
    }

    private static SpikeTrain part(SpikeTrain whole, int from, int to) {
        int first = whole.stepStart()[from];
        int[] start = new int[to - from + 1];
        Arrays.setAll(start, t -> whole.stepStart()[from + t] - first);
        int[] line = Arrays.copyOfRange(whole.line(), first, whole.stepStart()[to]);
        return new SpikeTrain(to - from, whole.lines(), start, line);
    }

    private static ChipMapping mapping(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        while (true) {
            var mapping =
                    MappedNetworks.tryMap(
                            RandomNetworks.network(random), RandomNetworks.chip(random));
            if (mapping.isPresent()) {
                return mapping.get();
            }
        }
    }
}
