package org.spikebook.hardware.emulation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spikebook.hardware.FloatNetworks;
import org.spikebook.hardware.chip.ChipSpec;
import org.spikebook.hardware.document.Chips;
import org.spikebook.hardware.mapping.ChipMapper;
import org.spikebook.hardware.mapping.ChipMapping;
import org.spikebook.hardware.mapping.MappingOptions;
import org.spikebook.hardware.mapping.MappingResult;
import org.spikebook.simulator.engine.RunControl;
import org.spikebook.simulator.model.stimulus.SpikeSource;
import org.spikebook.simulator.model.stimulus.SpikeTrain;
import org.spikebook.simulator.network.ProjectionWeights;
import org.spikebook.simulator.network.WeightSet;
import org.spikebook.simulator.problem.Problem;

import java.util.Map;

class GradedInputTest {

    /** One line, one spike a sample; the last sample's has an amplitude. */
    private record LastIsGraded(int sampleCount) implements SpikeSource {
        @Override
        public int lines() {
            return 1;
        }

        @Override
        public int steps() {
            return 2;
        }

        @Override
        public int classCount() {
            return 1;
        }

        @Override
        public int label(int sample) {
            return 0;
        }

        @Override
        public SpikeTrain spikes(int sample, long seed) {
            int[] start = {0, 1, 1};
            int[] line = {0};
            return sample == sampleCount - 1
                    ? new SpikeTrain(2, 1, start, line, new float[] {0.5f})
                    : new SpikeTrain(2, 1, start, line);
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "40, 1", "40, 4"})
    void spikesWithAmplitudes_areRefusedByName_whereverTheyAre(int samples, int threads) {
        EmulationOutcome outcome =
                ChipEmulator.run(mapped(), new LastIsGraded(samples), 1, threads, RunControl.NONE);

        Problem problem = ((EmulationOutcome.Unsuitable) outcome).problems().getFirst();
        assertThat(problem.path()).isEqualTo("/stimuli");
        assertThat(problem.code()).isEqualTo("graded");
        assertThat(problem.message()).contains("graded spikes", "Loihi");
    }

    private static ChipMapping mapped() {
        ChipSpec loihi = Chips.catalog().find("loihi1").orElseThrow();
        WeightSet set =
                new WeightSet(Map.of("to1", new ProjectionWeights(1, 2, new float[] {0.6f, 0.3f})));
        return ((MappingResult.Mapped)
                        ChipMapper.map(
                                FloatNetworks.layers(1, 2), set, loihi, MappingOptions.DEFAULT))
                .mapping();
    }
}
