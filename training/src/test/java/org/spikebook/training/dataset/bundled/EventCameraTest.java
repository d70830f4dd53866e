package org.spikebook.training.dataset.bundled;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.spikebook.training.dataset.Dataset;
import org.spikebook.training.dataset.Sample;
import org.spikebook.training.dataset.SampleSource;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

class EventCameraTest {

    private static final int DURATION_US = 100_000;

    private final EventCamera exact = new EventCamera(1, 1, 0.25, 0, 0, 0, 10_000);

    /** L rises by 2 within 100 ms: eight thresholds of 0.25, one every 12.5 ms. */
    @Test
    void watch_brighterEvenly_sendsAnEventForEveryThreshold() {
        Sample.Events events = exact.watch(brightness(2), DURATION_US, 1);
        assertThat(events.lines()).hasSize(8).containsOnly(1);
        for (int k = 0; k < 7; k++) {
            assertThat(events.timesUs()[k]).isCloseTo((k + 1) * 12_500, within(1));
        }
    }

    @Test
    void watch_darkerEvenly_sendsTheOtherPolarity() {
        Sample.Events events = exact.watch(brightness(-0.6), DURATION_US, 1);
        assertThat(events.lines()).containsExactly(0, 0);
        assertThat(events.timesUs()[1]).isCloseTo(83_333, within(2));
    }

    @Test
    void watch_lessThanAThreshold_isNotSeen() {
        assertThat(exact.watch(brightness(0.24), DURATION_US, 1).count()).isZero();
    }

    /** Events every 12.5 ms; blind for 20 ms after each: every other one is lost. */
    @Test
    void watch_whileBlind_losesEventsButNotTheLevel() {
        EventCamera blind = new EventCamera(1, 1, 0.25, 0, 0, 20_000, 10_000);
        Sample.Events events = blind.watch(brightness(2), DURATION_US, 1);
        assertThat(events.count()).isEqualTo(4);
        assertThat(events.timesUs()[1]).isCloseTo(37_500, within(1));
    }

    private static Scene brightness(double rise) {
        return (timeUs, luminance) -> luminance[0] = Math.exp(rise * timeUs / DURATION_US);
    }

    /** 400 pixels at 10 Hz for 1 s: 4,000 events, five standard deviations allowed. */
    @Test
    void watch_nothing_isPoissonNoiseOnAllPixels() {
        EventCamera noisy = new EventCamera(20, 20, 0.25, 0.03, 10, 0, 10_000);
        Scene gray = (_, luminance) -> Arrays.fill(luminance, 0.5);
        Sample.Events noise = noisy.watch(gray, 1_000_000, 1);
        assertThat((double) noise.count()).isCloseTo(4000, within(5 * Math.sqrt(4000)));
        long brighter = Arrays.stream(noise.lines()).filter(line -> line % 2 == 1).count();
        assertThat((double) brighter).isCloseTo(2000, within(5 * Math.sqrt(1000)));
        Set<Integer> pixels = new HashSet<>();
        Arrays.stream(noise.lines()).forEach(line -> pixels.add(line / 2));
        assertThat(pixels).hasSizeGreaterThan(395);
        assertThat(noise.timesUs()).isSorted();
        assertThat(noisy.watch(gray, 1_000_000, 2).timesUs()).isNotEqualTo(noise.timesUs());
    }

    @Test
    void made_withoutRoom_givesTheSameAgain() {
        Dataset shapes = DatasetCatalog.standard().dataset("movingShapes").orElseThrow();
        MadeSamples none =
                new MadeSamples(
                        shapes.info(), 100_000, 0, index -> (Sample.Events) shapes.at(index));
        MadeSamples all =
                new MadeSamples(
                        shapes.info(), 100_000, 1 << 20, index -> (Sample.Events) shapes.at(index));
        for (int again = 0; again < 2; again++) {
            assertThat(events(all)).usingRecursiveComparison().isEqualTo(events(none));
        }
    }

    private static Sample.Events events(SampleSource source) {
        return (Sample.Events) source.sample(7);
    }

    /** As many events as a recording of N-MNIST has, about 4,000, within a factor of two. */
    @Test
    void saccadingDigits_recordings_areAsLongAndAsBusyAsRealOnes() {
        Dataset digits = DatasetCatalog.standard().dataset("saccadingDigits").orElseThrow();
        double events = 0;
        for (int sample = 0; sample < 50; sample++) {
            Sample.Events recording = (Sample.Events) digits.at(sample);
            events += recording.count();
            assertThat(recording.durationUs()).isEqualTo(300_000);
            assertThat(Arrays.stream(recording.lines()))
                    .allMatch(line -> line >= 0 && line < 34 * 34 * 2);
        }
        assertThat(events / 50).isBetween(2000.0, 8000.0);
    }
}
