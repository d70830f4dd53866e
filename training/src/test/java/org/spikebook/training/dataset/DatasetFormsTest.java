package org.spikebook.training.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.spikebook.simulator.network.Shape;
import org.spikebook.simulator.text.Text;

import java.util.List;

/** Samples that are not still values. */
class DatasetFormsTest {

    private static final Sample.Events EVENTS =
            new Sample.Events(new int[] {0, 40, 99}, new int[] {1, 2, 7}, 100);

    private static Dataset of(Shape shape, SampleForm form, Sample sample) {
        Text text = Text.of(DatasetFormsTest.class, "none");
        DatasetInfo info =
                new DatasetInfo(
                        "test", text, text, shape, List.of("only"), new SplitSizes(1, 1, 1), form);
        return Dataset.of(info, _ -> sample, new byte[3]);
    }

    @Test
    void picture_events_showsBeginningMiddleAndEnd() {
        SamplePicture picture = of(Shape.of(2, 2, 2), SampleForm.EVENTS, EVENTS).picture(0);
        assertThat(picture.shape()).isEqualTo(Shape.of(2, 8, 1));
        assertThat(picture.values())
                .containsExactly(1, 0, 0, 0, 0.4f, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1);
    }

    @Test
    void picture_eventsOfChannels_isARaster() {
        SamplePicture picture = of(Shape.of(8), SampleForm.EVENTS, EVENTS).picture(0);
        assertThat(picture.shape()).isEqualTo(Shape.of(8, 60, 1));
        assertThat(picture.values()[6 * 60]).isEqualTo(1);
        assertThat(picture.values()[59]).isEqualTo(1);
    }

    @Test
    void picture_series_hasTimeToTheRightAndTheFirstFeatureBelow() {
        Sample series = new Sample.Series(new float[] {0.1f, 0.2f, 0.3f, 0.4f, 0.5f, 0.6f}, 3, 10);
        SamplePicture picture = of(Shape.of(2), SampleForm.SERIES, series).picture(0);
        assertThat(picture.shape()).isEqualTo(Shape.of(2, 3, 1));
        assertThat(picture.values()).containsExactly(0.2f, 0.4f, 0.6f, 0.1f, 0.3f, 0.5f);
    }

    @Test
    void hash_otherTimes_isAnother() {
        Shape shape = Shape.of(8);
        Sample later = new Sample.Events(new int[] {0, 41, 99}, new int[] {1, 2, 7}, 100);
        assertThat(of(shape, SampleForm.EVENTS, EVENTS).hash())
                .isEqualTo(of(shape, SampleForm.EVENTS, EVENTS).hash())
                .isNotEqualTo(of(shape, SampleForm.EVENTS, later).hash());
    }

    @Test
    void sample_ofEvents_isRefused() {
        Dataset events = of(Shape.of(8), SampleForm.EVENTS, EVENTS);
        assertThat(events.at(2)).isEqualTo(EVENTS);
        assertThatThrownBy(() -> events.sample(0)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> events.at(3)).isInstanceOf(IndexOutOfBoundsException.class);
    }
}
