package org.spikebook.training.dataset.bundled;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.spikebook.training.dataset.Sample;

class CochleaTest {

    private final Cochlea cochlea = Cochlea.standard();

    private static float[] tone(double hz, double rateHz, double loudness, int from, int to) {
        float[] sound = new float[to];
        for (int n = from; n < to; n++) {
            sound[n] = (float) (loudness * Math.sin(2 * Math.PI * hz * n / rateHz));
        }
        return sound;
    }

    private static float at(Sample.Series heard, int frame, int band) {
        return heard.values()[frame * 32 + band];
    }

    /** Glasberg and Moore's scale: 1 kHz is number 15.6. */
    @Test
    void centreHz_goesFromLowToHigh_evenlyOnTheScaleOfTheEar() {
        assertThat(cochlea.centerHz(0)).isCloseTo(100, within(1e-9));
        assertThat(cochlea.centerHz(31)).isCloseTo(3800, within(1e-9));
        double third = 21.4 * Math.log10(4.37e-3 * cochlea.centerHz(3) + 1);
        double step = (21.4 * Math.log10(4.37 * 3.8 + 1) - 21.4 * Math.log10(1.437)) / 31;
        assertThat(third).isCloseTo(21.4 * Math.log10(1.437) + 3 * step, within(1e-9));
    }

    @ParameterizedTest
    @CsvSource({"4, 8000", "16, 8000", "16, 22050", "28, 8000", "28, 44100"})
    void listen_toneOfAPlace_movesItMost(int band, double rateHz) {
        float[] sound = tone(cochlea.centerHz(band), rateHz, 0.5, 0, (int) (0.6 * rateHz));
        Sample.Series heard = cochlea.listen(sound, rateHz);
        for (int other = 0; other < 32; other++) {
            if (other != band) {
                assertThat(at(heard, 20, other)).isLessThan(at(heard, 20, band));
            }
        }
        assertThat(at(heard, 20, band)).isCloseTo(1, within(0.03f));
    }

    /** Half an ERB off the center a gammatone of order 4 passes 3 dB less: 0.06 of 50 dB. */
    @Test
    void listen_halfABandwidthBeside_isHeardByThreeDecibelsLess() {
        double center = cochlea.centerHz(20);
        double half = 24.7 * (4.37e-3 * center + 1) / 2;
        Sample.Series on = cochlea.listen(two(center, center), 16_000);
        Sample.Series beside = cochlea.listen(two(center, center + half), 16_000);
        assertThat(at(on, 40, 20) - at(beside, 40, 20)).isCloseTo(0.06f, within(0.015f));
    }

    /** One tone for 0.4 s, then another of the same loudness. */
    private static float[] two(double firstHz, double thenHz) {
        float[] sound = tone(firstHz, 16_000, 0.5, 0, 12_800);
        System.arraycopy(tone(thenHz, 16_000, 0.5, 6400, 12_800), 6400, sound, 6400, 6400);
        return sound;
    }

    @Test
    void listen_louder_isHeardTheSame_softerBy25Decibels_isHeardHalf() {
        Sample.Series soft = cochlea.listen(tone(1000, 8000, 0.01, 0, 8000), 8000);
        Sample.Series loud = cochlea.listen(tone(1000, 8000, 1, 0, 8000), 8000);
        for (int i = 0; i < soft.values().length; i++) {
            assertThat(soft.values()[i]).isCloseTo(loud.values()[i], within(1e-3f));
        }
        float[] fading = tone(1000, 8000, 1, 0, 8000);
        System.arraycopy(
                tone(1000, 8000, Math.pow(10, -1.25), 4000, 8000), 4000, fading, 4000, 4000);
        Sample.Series heard = cochlea.listen(fading, 8000);
        int band = 15;
        assertThat(at(heard, 20, band) - at(heard, 45, band)).isCloseTo(0.5f, within(0.01f));
    }

    /** 300 ms of silence before a word are left out, but for one frame. */
    @Test
    void listen_leadingSilence_isLeftOut() {
        Sample.Series heard = cochlea.listen(tone(1000, 8000, 1, 2400, 6400), 8000);
        assertThat(at(heard, 3, 15)).isGreaterThan(0.7f);
        assertThat(at(heard, 40, 15)).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 100})
    void listen_nothing_isSilence(int samples) {
        Sample.Series heard = cochlea.listen(new float[samples], 8000);
        assertThat(heard.frames()).isEqualTo(64);
        assertThat(heard.values()).hasSize(64 * 32).containsOnly(0);
    }

    @Test
    void listen_lowRate_hearsNothingAboveItsHalf_andTooLow_isRefused() {
        Sample.Series heard = cochlea.listen(tone(500, 4000, 1, 0, 4000), 4000);
        assertThat(at(heard, 20, 31)).isZero();
        assertThatThrownBy(() -> cochlea.listen(new float[10], 1000))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
