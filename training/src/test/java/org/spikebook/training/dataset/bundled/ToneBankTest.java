package org.spikebook.training.dataset.bundled;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.junit.jupiter.api.Test;
import org.spikebook.training.dataset.Dataset;
import org.spikebook.training.dataset.Sample;

class ToneBankTest {

    private static final double RATE_HZ = 16_000;
    private static final int LATER = 8;

    private final Cochlea cochlea = Cochlea.standard();
    private final ToneBank bank = new ToneBank(cochlea);

    /**
     * The onset may be found some frames later: a soft beginning is told less well from silence.
     */
    @Test
    void sound_ofASpokenWord_isHeardAlmostAsTheWordWas() {
        Dataset words = DatasetCatalog.standard().dataset("spokenDigits").orElseThrow();
        for (int word = 0; word < 10; word++) {
            Sample.Series heard = (Sample.Series) words.at(word);

            Sample.Series again = cochlea.listen(bank.sound(heard, RATE_HZ), RATE_HZ);

            double own = correlation(heard, again);
            assertThat(own).isGreaterThan(0.95);
            for (int other = 0; other < 10; other++) {
                assertThat(correlation((Sample.Series) words.at(other), again))
                        .isLessThanOrEqualTo(own);
            }
        }
    }

    /** The highest of those in which one begins at most {@value #LATER} frames later. */
    private static double correlation(Sample.Series one, Sample.Series later) {
        double best = -1;
        for (int frames = 0; frames <= LATER; frames++) {
            int values = one.values().length - frames * 32;
            double[] from = new double[values];
            double[] to = new double[values];
            for (int i = 0; i < values; i++) {
                from[i] = one.values()[i + frames * 32];
                to[i] = later.values()[i];
            }
            best = Math.max(best, new PearsonsCorrelation().correlation(from, to));
        }
        return best;
    }

    @Test
    void sound_isAsLongAsTheFrames_andKeepsSilence() {
        Sample.Series silence = new Sample.Series(new float[64 * 32], 64, 16);

        assertThat(bank.sound(silence, RATE_HZ)).hasSize(16_384).containsOnly(0);
    }

    @Test
    void plays_onlyWhatThisCochleaHears() {
        assertThat(bank.plays(new Sample.Series(new float[64 * 32], 64, 16))).isTrue();
        assertThat(bank.plays(new Sample.Series(new float[64 * 32], 64, 10))).isFalse();
        assertThat(bank.plays(new Sample.Still(new float[64 * 32]))).isFalse();
        assertThatThrownBy(() -> bank.sound(new Sample.Series(new float[32], 1, 16), RATE_HZ))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
