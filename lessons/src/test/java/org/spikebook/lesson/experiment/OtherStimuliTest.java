package org.spikebook.lesson.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.spikebook.lesson.content.Lesson;
import org.spikebook.lesson.content.LessonCatalog;
import org.spikebook.simulator.model.stimulus.SpikeSource;
import org.spikebook.simulator.model.stimulus.SpikeTrain;

import java.util.Arrays;
import java.util.stream.IntStream;

class OtherStimuliTest {

    private static final int STATE_LINES = 64;
    private static final int STEPS = 100;

    /** One control step after the other is shown, as if it were one long sample. */
    @Test
    void noise_beside_a_later_sample_continues_where_it_was() {
        OtherStimuli noise = noise();

        SpikeTrain whole = noise.alone(2 * STEPS);
        int[] first = noise.beside(silence(), 0).line();
        int[] second = noise.beside(silence(), STEPS).line();

        assertThat(first).isNotEmpty().isNotEqualTo(second);
        assertThat(IntStream.concat(Arrays.stream(first), Arrays.stream(second)).toArray())
                .isEqualTo(whole.line());
    }

    @Test
    void noise_beside_a_sample_is_on_its_own_lines() {
        SpikeTrain both = noise().beside(silence());

        assertThat(both.lines()).isEqualTo(STATE_LINES + 2);
        assertThat(both.line()).containsOnly(STATE_LINES, STATE_LINES + 1);
    }

    /** In software each sample is a run of its own, which begins at step 0. */
    @Test
    void noise_beside_all_samples_is_the_same() {
        SpikeSource both = noise().beside(new SilentSamples(2));

        assertThat(both.spikes(1, 7).line()).isNotEmpty().isEqualTo(both.spikes(0, 7).line());
    }

    private record SilentSamples(int sampleCount) implements SpikeSource {

        @Override
        public int lines() {
            return STATE_LINES;
        }

        @Override
        public int steps() {
            return STEPS;
        }

        @Override
        public int classCount() {
            return 2;
        }

        @Override
        public int label(int sample) {
            return sample;
        }

        @Override
        public SpikeTrain spikes(int sample, long seed) {
            return silence();
        }
    }

    private static SpikeTrain silence() {
        return new SpikeTrain(STEPS, STATE_LINES, new int[STEPS + 1], new int[0]);
    }

    /** That of the controller of the third project. */
    private static OtherStimuli noise() {
        Lesson lesson = LessonCatalog.builtIn().lesson("project-cart-pole").orElseThrow();
        String document =
                LessonFiles.document(lesson, "pole").replace("\"rateHz\": 0", "\"rateHz\": 200");
        return OtherStimuli.of(LessonFiles.network(document)).orThrow("the noise");
    }
}
