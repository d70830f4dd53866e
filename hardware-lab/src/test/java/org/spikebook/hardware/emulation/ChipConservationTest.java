package org.spikebook.hardware.emulation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.spikebook.hardware.RandomNetworks;
import org.spikebook.hardware.RandomSpikes;
import org.spikebook.hardware.chip.ChipEvent;
import org.spikebook.hardware.mapping.ChipMapping;
import org.spikebook.hardware.mapping.MappedNetworks;
import org.spikebook.hardware.quantization.integer.IntegerNetwork;
import org.spikebook.simulator.engine.RunControl;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Events on the chip are the events of the integer network: nothing lost, nothing counted twice.
 * Every repetition draws 50 networks and chips from its own seed.
 */
class ChipConservationTest {

    private static final int NETWORKS = 50;

    @RepeatedTest(20)
    void run_ofRandomNetworks_countsWhatALiteralChipCounts(RepetitionInfo repetition) {
        SplittableRandom random = new SplittableRandom(repetition.getCurrentRepetition());
        int mapped = 0;
        for (int k = 0; k < NETWORKS; k++) {
            IntegerNetwork network = RandomNetworks.network(random);
            var mapping = MappedNetworks.tryMap(network, RandomNetworks.chip(random));
            if (mapping.isPresent()) {
                assertSameCounts(mapping.get());
                mapped++;
            }
        }
        assertThat(mapped).isGreaterThan(NETWORKS / 5);
    }

    @Test
    void run_withMoreThreads_isTheSameRun() {
        ChipMapping mapping = firstMapping(99);
        RandomSpikes source = source(mapping, 37);

        ChipRun one = run(mapping, source, 1);
        ChipRun three = run(mapping, source, 3);

        assertThat(three).usingRecursiveComparison().isEqualTo(one);
    }

    @Test
    void run_thatIsCancelled_saysSo() {
        ChipMapping mapping = firstMapping(5);

        EmulationOutcome outcome =
                ChipEmulator.run(
                        mapping, source(mapping, 8), 1, 2, new RunControl(_ -> {}, () -> true));

        assertThat(outcome).isInstanceOf(EmulationOutcome.Cancelled.class);
    }

    @Test
    void run_ofSamplesOfAnotherSize_isRefused() {
        ChipMapping mapping = firstMapping(5);
        RandomSpikes source = new RandomSpikes(mapping.network().inputLines() + 1, 5, 3, 1, 0.1);

        assertThat(ChipEmulator.run(mapping, source, 1, 1, RunControl.NONE))
                .isInstanceOfSatisfying(
                        EmulationOutcome.Unsuitable.class,
                        u -> assertThat(u.problems().getFirst().code()).isEqualTo("lines"));
    }

    private static void assertSameCounts(ChipMapping mapping) {
        RandomSpikes source = source(mapping, 2);
        ChipRun run = run(mapping, source, 1);
        PlainChip plain = new PlainChip(mapping);
        PlainChip second = new PlainChip(mapping);
        plain.run(source.spikes(0, 1), run.stepsPerSample());
        second.run(source.spikes(1, 1), run.stepsPerSample());

        for (ChipEvent event : ChipEvent.values()) {
            assertThat(run.traffic().count(event))
                    .as(event.key())
                    .isEqualTo(
                            plain.events.getOrDefault(event, 0L)
                                    + second.events.getOrDefault(event, 0L));
        }
        long added = run.layers().synapticEvents().stream().mapToLong(ChipRun.Named::count).sum();
        assertThat(run.traffic().count(ChipEvent.SYNAPTIC_EVENT)).isEqualTo(added);
        assertThat(Arrays.stream(run.traffic().messagesOnLink()).sum())
                .isEqualTo(
                        run.traffic().count(ChipEvent.HOP_EAST_WEST)
                                + run.traffic().count(ChipEvent.HOP_NORTH_SOUTH));
        assertThat(Arrays.stream(run.traffic().messagesOnLink()).filter(m -> m > 0).sorted())
                .containsExactlyElementsOf(bothSorted(plain, second));
    }

    private static List<Long> bothSorted(PlainChip first, PlainChip second) {
        var links = new HashMap<>(first.messagesOnLink);
        second.messagesOnLink.forEach((link, count) -> links.merge(link, count, Long::sum));
        return links.values().stream().sorted().toList();
    }

    private static ChipMapping firstMapping(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        while (true) {
            var mapping =
                    MappedNetworks.tryMap(
                            RandomNetworks.network(random), RandomNetworks.chip(random));
            if (mapping.isPresent() && mapping.get().cores().size() > 1) {
                return mapping.get();
            }
        }
    }

    private static RandomSpikes source(ChipMapping mapping, int samples) {
        return new RandomSpikes(mapping.network().inputLines(), 12, samples, 1, 0.2);
    }

    private static ChipRun run(ChipMapping mapping, RandomSpikes source, int threads) {
        EmulationOutcome outcome = ChipEmulator.run(mapping, source, 1, threads, RunControl.NONE);
        return ((EmulationOutcome.Ran) outcome).run();
    }
}
