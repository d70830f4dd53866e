package org.spikebook.lesson.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.spikebook.lesson.content.Lesson;
import org.spikebook.lesson.content.LessonCatalog;
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
